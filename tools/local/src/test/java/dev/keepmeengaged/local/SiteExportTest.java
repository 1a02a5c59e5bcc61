package dev.keepmeengaged.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.local.export.FolderSite;
import dev.keepmeengaged.local.export.SiteExport;
import dev.keepmeengaged.local.export.SiteExport.Written;
import dev.keepmeengaged.local.gateway.Gateway;
import dev.keepmeengaged.local.gateway.HttpAnswer;
import dev.keepmeengaged.local.gateway.HttpRequest;
import dev.keepmeengaged.local.gateway.HttpRequest.Header;
import dev.keepmeengaged.publish.PublishException;
import dev.keepmeengaged.support.Terminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exported site beside the API whose answers it holds: a long list, and names to escape. */
class SiteExportTest {

  private static final DataVersion DATA = new DataVersion("2026-11-29T08-00-00Z-0123456789ab");
  private static final Path SOURCES = Path.of("../../static-site");

  private static LocalServices services;
  private static Gateway api;
  private static Path folder;
  private static Written written;

  @BeforeAll
  static void export(@TempDir Path out) {
    LocalStack stack = new LocalStack(new ProjectFolder(Path.of("../..")).template());
    services = LocalServices.start(stack, LocalServices.Options.forgotten());
    ReleaseFixture release = new ReleaseFixture(services.publishTarget());
    Stream<Course> many =
        IntStream.range(0, 201).mapToObj(i -> ReleaseFixture.course("heron", "c" + i, 50));
    Stream<Course> named =
        Stream.of(
            ReleaseFixture.course("..", "A/b", 50),
            ReleaseFixture.course("..", "a/b", 60),
            ReleaseFixture.course("..", "all complete", 100));
    release.write(DATA, Catalogue.of(Stream.concat(many, named).toList()));
    release.point(DATA, release.uploadSampleModel());
    api = LocalSystem.gateway(stack, services.environment(), line -> {});
    folder = out;
    written =
        SiteExport.write(
            FolderSite.read(SOURCES), api, folder, 2, new Terminal(SmallData.nobody()));
  }

  @AfterAll
  static void stop() {
    services.close();
  }

  @ParameterizedTest
  @CsvSource({
    "model, /v1/model",
    "importances, /v1/importances",
    "companies, /v1/companies?limit=200",
    "company-heron/segments, /v1/companies/heron/segments",
    "company-heron/courses, /v1/companies/heron/courses?limit=200",
    "company-heron/course-c7/course, /v1/companies/heron/courses/c7",
    "company-heron/course-c7/explanation, /v1/companies/heron/courses/c7/explanation",
    "company-heron/course-c7/reduced-forest, /v1/companies/heron/courses/c7/reduced-forest",
    "company-_2e_2e/course-_41_2fb/course, /v1/companies/%2E%2E/courses/A%2Fb",
    "company-_2e_2e/course-a_2fb/course, /v1/companies/%2E%2E/courses/a%2Fb",
  })
  void file_isTheVeryAnswer(String file, String route) throws IOException {
    assertThat(read(file)).isEqualTo(answer("GET", route, "").body());
  }

  @Test
  void recommendations_areThoseOfAQuestionWithoutAWish() throws IOException {
    String question = "{\"company\":\"heron\",\"course\":\"c7\"}";

    assertThat(read("company-heron/course-c7/recommendations"))
        .isEqualTo(answer("POST", "/v1/recommendations", question).body());
  }

  /** As the API answers searches that find just these. */
  @Test
  void search_hasTheLinesOfAllCompaniesAndCourses() throws IOException {
    String search = read("search");

    assertThat(search).startsWith("{\"model\":\"").contains("\"scoreKind\":\"");
    for (String text : List.of("heron c7", "heron")) {
      String found =
          answer("GET", "/v1/search?limit=1&text=" + text.replace(" ", "%20"), "").body();
      assertThat(search).contains(lineOf(found));
    }
  }

  /** The only line of an answer to a search. */
  private static String lineOf(String answer) {
    return answer.replaceAll("(?s).*?(\\{\"company\":[^}]*}).*", "$1");
  }

  @Test
  void longList_goesOnInASecondFile() throws IOException {
    assertThat(read("company-heron/courses")).doesNotContain("\"next\":null");
    assertThat(read("company-heron/courses-2"))
        .contains("\"course\":\"c")
        .contains("\"next\":null");
    assertThat(folder.resolve("api/company-heron/courses-3.json")).doesNotExist();
  }

  @Test
  void courseWithoutAnExplanation_hasTheReason() throws IOException {
    assertThat(read("company-_2e_2e/course-all_20complete/explanation"))
        .contains("\"status\":422")
        .contains("/problems/");
  }

  @Test
  void startPage_readsFiles_andLoadsWhatIsInTheFolder() throws IOException {
    String page = Files.readString(folder.resolve("index.html"));

    assertThat(page).contains("<meta name=\"kme-api\" content=\"files\">");
    String script = page.replaceAll("(?s).*<script type=\"module\" src=\"([^\"]+)\".*", "$1");
    assertThat(folder.resolve(script)).hasSameBinaryContentAs(SOURCES.resolve("js/main.js"));
  }

  @Test
  void written_isAllThatIsThere() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files = all.filter(Files::isRegularFile).toList();
      long bytes = 0;
      for (Path file : files) {
        bytes += Files.size(file);
      }
      assertThat(written).isEqualTo(new Written(files.size(), bytes));
    }
  }

  @Test
  void siteWhosePageCannotReadFiles_isRefused(@TempDir Path site) throws IOException {
    Files.writeString(site.resolve("index.html"), "<!doctype html><title>Older</title>");

    assertThatThrownBy(() -> FolderSite.read(site))
        .isInstanceOf(PublishException.class)
        .hasMessageContaining("its page cannot read files");
  }

  private static String read(String file) throws IOException {
    return Files.readString(folder.resolve("api/" + file + ".json"));
  }

  private static HttpAnswer answer(String method, String route, String body) {
    String[] parts = route.split("\\?", 2);
    return api.answer(
        new HttpRequest(
            method,
            parts[0],
            parts.length > 1 ? Optional.of(parts[1]) : Optional.empty(),
            List.of(new Header("Content-Type", "application/json")),
            HttpRequest.Body.of(body.getBytes(StandardCharsets.UTF_8)),
            "127.0.0.1"));
  }
}
