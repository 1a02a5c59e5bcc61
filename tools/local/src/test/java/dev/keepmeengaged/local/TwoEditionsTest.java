package dev.keepmeengaged.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.local.HttpCalls.Answer;
import dev.keepmeengaged.local.front.Site;
import dev.keepmeengaged.support.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A raw export with titles, pages and two editions of every course, from the file to the API. */
class TwoEditionsTest {

  private static final int SCORE = 7;
  private static final int USERS = 9;
  private static final int COMPANY = 28;
  private static final int COURSE = 29;

  private static final int PAGES = 50;
  private static final String NEWEST = "10th edition";

  /** The title of every older edition. */
  private static final String SUPERSEDED = "Superseded";

  private static StorageFolder store;
  private static LocalServices services;
  private static LocalSystem system;
  private static HttpCalls http;
  private static List<Course> newest;

  /** A course of the export with the score of its newest edition. */
  private record Course(String company, String id, double score) {

    String title() {
      return "Title of " + id;
    }

    String path() {
      return "/v1/companies/" + company + "/courses/" + id;
    }
  }

  @BeforeAll
  static void start(@TempDir Path data, @TempDir Path temporary) throws Exception {
    newest = writeExport(data);
    ProjectFolder project = new ProjectFolder(Path.of("../.."));
    LocalStack stack = new LocalStack(project.template());
    store = StorageFolder.temporary(temporary);
    services = LocalServices.start(stack, LocalServices.Options.forgotten());
    new Pipeline(SmallData.TRAINING, store, AccessMode.OPEN, new Terminal(SmallData.nobody()))
        .run(Source.toTrain(data), () -> services);
    system =
        LocalSystem.start(
            Site.sources(project.site()), stack, services.environment(), 0, line -> {});
    http = new HttpCalls(system.address());
  }

  /**
   * Writes the export, and an older edition before the newest of each course.
   *
   * @return the courses that have to be served, in the order of the file
   */
  private static List<Course> writeExport(Path folder) throws IOException {
    Path export = SmallData.generate(folder, 7).resolve("export.csv");
    List<Course> courses = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(export)) {
      // No cell of a made-up row has a comma; one of the header has.
      String[] cells = line.split(",", -1);
      if (lines.isEmpty()) {
        lines.add(line + ",Course Title,Pages,Edition");
        continue;
      }
      boolean scored = !cells[SCORE].isEmpty();
      double score = scored ? Double.parseDouble(cells[SCORE]) : Double.NaN;
      Course course = new Course(cells[COMPANY], cells[COURSE], score);
      String[] before = cells.clone();
      before[SCORE] = scored ? Double.toString((score + 37) % 101) : "";
      lines.add(String.join(",", before) + "," + SUPERSEDED + ",999,2nd edition");
      lines.add(line + "," + course.title() + "," + PAGES + "," + NEWEST);
      if (scored && !cells[USERS].isEmpty() && cells[0].startsWith("course")) {
        courses.add(course);
      }
    }
    Files.write(export, lines);
    return courses;
  }

  @AfterAll
  static void stop() {
    system.close();
    services.close();
    store.close();
  }

  @Test
  void list_hasEachCourseOnce_withTitleAndScoreOfItsNewestEdition() throws Exception {
    String company = newest.get(0).company();

    Answer answer = http.get("/v1/companies/" + company + "/courses?limit=200");

    List<Course> expected = newest.stream().filter(one -> one.company().equals(company)).toList();
    assertThat(list(answer.json(), "courses").stream().map(line -> course(company, line)))
        .hasSizeGreaterThan(5)
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(list(answer.json(), "courses"))
        .allSatisfy(
            line -> assertThat(line).containsEntry("title", "Title of " + line.get("course")));
  }

  private static Course course(String company, Map<String, Object> line) {
    return new Course(
        company,
        String.valueOf(line.get("course")),
        ((Number) Objects.requireNonNull(line.get("engagementScore"))).doubleValue());
  }

  @Test
  void course_isItsNewestEdition() throws Exception {
    Course course = newest.get(0);

    assertThat(http.get(course.path()).json())
        .containsEntry("title", course.title())
        .containsEntry("edition", NEWEST)
        .containsEntry("pages", PAGES);
  }

  @Test
  void courses_areAllThatHaveAScore_andNoOlderEditionIsAmongThem() throws Exception {
    int courses = 0;
    for (String company : newest.stream().map(Course::company).distinct().toList()) {
      Answer answer = http.get("/v1/companies/" + company + "/courses?limit=200");
      courses += list(answer.json(), "courses").size();
      assertThat(answer.json().toString()).doesNotContain(SUPERSEDED);
    }
    assertThat(courses).isEqualTo(newest.size());
  }

  @Test
  void whatIf_isSaidInPagesOfTheNewestEdition() throws Exception {
    for (Course course : newest) {
      Answer answer =
          http.post(
              "/v1/what-if",
              "{\"company\":\"%s\",\"course\":\"%s\",\"changes\":{\"content\":60},\"rebalance\":\"proportional\"}"
                  .formatted(course.company(), course.id()));
      if (answer.status() == 200) {
        assertThat(String.valueOf(answer.json().get("cost"))).contains("of=" + PAGES);
        return;
      }
    }
    throw new AssertionError("no course can be asked about");
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> json, String name) {
    return (List<Map<String, Object>>) Objects.requireNonNull(json.get(name), name);
  }
}
