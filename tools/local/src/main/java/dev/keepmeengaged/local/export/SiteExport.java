package dev.keepmeengaged.local.export;

import dev.keepmeengaged.json.JsonReader;
import dev.keepmeengaged.json.JsonValue;
import dev.keepmeengaged.json.JsonWriter;
import dev.keepmeengaged.local.gateway.Gateway;
import dev.keepmeengaged.local.gateway.HttpAnswer;
import dev.keepmeengaged.local.gateway.HttpRequest;
import dev.keepmeengaged.local.gateway.HttpRequest.Header;
import dev.keepmeengaged.publish.SiteVersion.SiteFile;
import dev.keepmeengaged.support.FileFailure;
import dev.keepmeengaged.support.ParallelTasks;
import dev.keepmeengaged.support.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.function.ObjIntConsumer;

/**
 * Writes a site with the API's answers to all that its page can ask without a wish of its own. A
 * file is the body of an answer, byte for byte; one that says why there is nothing is a file, too.
 */
public final class SiteExport {

  /** How many files, and how much is in them. */
  public record Written(int files, long bytes) {}

  /**
   * What the page searches, which is one file.
   *
   * @param companies lines of the list by room, the only one with all figures
   * @param courses lines of the companies' lists
   */
  private record SearchLines(List<JsonValue> companies, List<CourseLine> courses) {}

  private record CourseLine(String company, JsonValue line) {}

  private record CourseName(String company, String course) {}

  /** The most lines of a list that the API gives at once. */
  private static final int LINES = 200;

  private static final JsonReader JSON = new JsonReader(16);

  /** An answer, or the reason why there is none for this course. Others may be there next time. */
  private static final Set<Integer> LASTING = Set.of(200, 422);

  private final Gateway api;
  private final Path folder;
  private final AtomicInteger files = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();

  private SiteExport(Gateway api, Path folder) {
    this.api = api;
    this.folder = folder;
  }

  /**
   * Writes everything.
   *
   * @param folder an empty one
   * @param threads how many courses are asked for at once
   * @throws IllegalStateException when an answer cannot be had
   */
  public static Written write(
      FolderSite site, Gateway api, Path folder, int threads, Terminal terminal) {
    SiteExport export = new SiteExport(api, folder);
    for (SiteFile file : site.files()) {
      export.put(file.key(), file.content().asByteArrayUnsafe());
    }
    List<CourseName> courses = export.general();
    terminal.stage(
        String.format(Locale.ROOT, "Writing what is known of %,d courses", courses.size()),
        courses.size(),
        written -> ParallelTasks.all(export.tasks(courses, written), threads));
    return new Written(export.files.get(), export.bytes.get());
  }

  /** Writes what is not one course's, and finds all courses by it. */
  private List<CourseName> general() {
    HttpAnswer release = get("/v1/model");
    save(release, AnswerPath.of("model"));
    save(get("/v1/importances"), AnswerPath.of("importances"));
    List<CourseName> courses = new ArrayList<>();
    SearchLines searched = new SearchLines(companiesByRoom(), new ArrayList<>());
    for (JsonValue companyLine :
        lines("/v1/companies", "companies", page -> AnswerPath.companies(page))) {
      String company = companyLine.get("company").asString();
      String route = "/v1/companies/" + encoded(company);
      save(get(route + "/segments"), AnswerPath.ofCompany(company, "segments"));
      for (JsonValue line :
          lines(route + "/courses", "courses", page -> AnswerPath.courses(company, page))) {
        courses.add(new CourseName(company, line.get("course").asString()));
        searched.courses().add(new CourseLine(company, line));
      }
    }
    put(AnswerPath.of("search").value(), written(searched, release));
    return courses;
  }

  private List<JsonValue> companiesByRoom() {
    return lines("/v1/companies", "&sort=room", "companies", (answer, page) -> {});
  }

  /** Writes a list page by page, and gives its lines. */
  private List<JsonValue> lines(String route, String list, IntFunction<AnswerPath> pathOfPage) {
    return lines(route, "", list, (answer, page) -> save(answer, pathOfPage.apply(page)));
  }

  private List<JsonValue> lines(
      String route, String query, String list, ObjIntConsumer<HttpAnswer> ofPage) {
    List<JsonValue> lines = new ArrayList<>();
    Optional<String> next = Optional.of("");
    for (int page = 1; next.isPresent(); page++) {
      String cursor = next.get().isEmpty() ? "" : "&cursor=" + encoded(next.get());
      HttpAnswer answer = get(route, Optional.of("limit=" + LINES + query + cursor));
      ofPage.accept(answer, page);
      JsonValue content = JSON.read(answer.body().getBytes(StandardCharsets.UTF_8));
      lines.addAll(content.get(list).elements());
      next = content.find("next").map(JsonValue::asString);
    }
    return lines;
  }

  /** The lines of all companies and courses, as a search of the API has them. */
  private static byte[] written(SearchLines searched, HttpAnswer release) {
    JsonValue versions = JSON.read(release.body().getBytes(StandardCharsets.UTF_8));
    return JsonWriter.write(
            json -> {
              for (String version : List.of("model", "data", "scoreKind")) {
                copy(json, versions, version);
              }
              json.objects("companies", searched.companies(), SiteExport::copy)
                  .objects(
                      "courses",
                      searched.courses(),
                      (one, course) -> {
                        one.member("company", course.company());
                        copy(one, course.line());
                      });
            })
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void copy(JsonWriter json, JsonValue line) {
    line.members().keySet().forEach(name -> copy(json, line, name));
  }

  private static void copy(JsonWriter json, JsonValue of, String name) {
    Optional<JsonValue> value = of.find(name);
    if (value.isEmpty()) {
      json.nullMember(name);
      return;
    }
    switch (value.get().kind()) {
      case STRING -> json.member(name, value.get().asString());
      case NUMBER -> json.member(name, value.get().asDouble());
      case BOOLEAN -> json.member(name, value.get().asBoolean());
      default -> throw value.get().refused("is not a text, a number, or true or false");
    }
  }

  private List<Callable<CourseName>> tasks(List<CourseName> courses, Runnable written) {
    return courses.stream()
        .<Callable<CourseName>>map(
            one ->
                () -> {
                  save(one);
                  written.run();
                  return one;
                })
        .toList();
  }

  private void save(CourseName one) {
    String route =
        "/v1/companies/%s/courses/%s".formatted(encoded(one.company()), encoded(one.course()));
    save(get(route), pathOf(one, "course"));
    save(get(route + "/explanation"), pathOf(one, "explanation"));
    HttpAnswer forest = get(route + "/reduced-forest");
    save(forest, pathOf(one, "reduced-forest"));
    if (isTooLarge(forest)) {
      save(get(route + "/outlook"), pathOf(one, "outlook"));
    }
    String wish =
        JsonWriter.write(
            json -> json.member("company", one.company()).member("course", one.course()));
    save(
        ask("POST", "/v1/recommendations", Optional.empty(), wish), pathOf(one, "recommendations"));
  }

  /** Whether the page cannot work figures out itself, so that it needs those of the outlook. */
  private static boolean isTooLarge(HttpAnswer reducedForest) {
    return reducedForest.status() == 200
        && JSON.read(reducedForest.body().getBytes(StandardCharsets.UTF_8))
            .find("forest")
            .isEmpty();
  }

  private static AnswerPath pathOf(CourseName one, String what) {
    return AnswerPath.ofCourse(one.company(), one.course(), what);
  }

  private HttpAnswer get(String path) {
    return get(path, Optional.empty());
  }

  private HttpAnswer get(String path, Optional<String> query) {
    return ask("GET", path, query, "");
  }

  private HttpAnswer ask(String method, String path, Optional<String> query, String body) {
    HttpAnswer answer =
        api.answer(
            new HttpRequest(
                method,
                path,
                query,
                List.of(
                    new Header("Accept", "application/json"),
                    new Header("Content-Type", "application/json")),
                HttpRequest.Body.of(body.getBytes(StandardCharsets.UTF_8)),
                "127.0.0.1"));
    if (!LASTING.contains(answer.status())) {
      throw new IllegalStateException("%s %s: %s".formatted(method, path, answer.body().strip()));
    }
    return answer;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private void save(HttpAnswer answer, AnswerPath path) {
    put(path.value(), answer.body().getBytes(StandardCharsets.UTF_8));
  }

  private void put(String path, byte[] content) {
    Path file = folder.resolve(path);
    try {
      Files.createDirectories(file.resolveSibling(""));
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s cannot be written: %s".formatted(file, FileFailure.reason(e)), e);
    }
    files.incrementAndGet();
    bytes.addAndGet(content.length);
  }
}
