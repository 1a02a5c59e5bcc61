package dev.keepmeengaged.companylist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyScores;
import dev.keepmeengaged.domain.CompanyWithCourses;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.domain.SearchIndex;
import dev.keepmeengaged.domain.SearchText;
import dev.keepmeengaged.json.JsonReader;
import dev.keepmeengaged.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** {@code search.test.mjs} holds the page of an exported site to the same vectors. */
class SearchVectorsTest {

  private static final int DEFAULT_LIMIT = 10;

  private final JsonValue vectors = read();

  private static JsonValue read() {
    try {
      return new JsonReader(16)
          .read(Files.readAllBytes(Path.of("../../tools/site-tests/unit/search-vectors.json")));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void text_isFoldedAsOnThePage() {
    for (JsonValue pair : vectors.get("folded").elements()) {
      List<String> texts = pair.elements(JsonValue::asString);
      assertThat(SearchText.folded(texts.get(0))).isEqualTo(texts.get(1));
    }
  }

  @Test
  void search_findsWhatThePageFinds() {
    SearchIndex index =
        new SearchIndex(
            vectors.get("companies").members().entrySet().stream()
                .map(entry -> company(entry.getKey(), entry.getValue()))
                .toList());

    for (JsonValue search : vectors.get("searches").elements()) {
      String text = search.get("text").asString();
      int limit = search.find("limit").map(JsonValue::asInt).orElse(DEFAULT_LIMIT);
      SearchIndex.Result found = index.find(text, limit);

      assertThat(found.companies())
          .as(text)
          .extracting(company -> company.summary().company().name())
          .isEqualTo(search.get("companies").elements(JsonValue::asString));
      assertThat(found.companiesFound()).isEqualTo(search.get("companiesFound").asInt());
      assertThat(found.courses())
          .as(text)
          .extracting(one -> named(one.company(), Optional.of(one.course())))
          .isEqualTo(search.get("courses").elements(JsonValue::asString));
      assertThat(found.coursesFound()).isEqualTo(search.get("coursesFound").asInt());
      assertThat(found.near())
          .as(text)
          .extracting(near -> named(near.company(), near.course()))
          .isEqualTo(search.get("near").elements(JsonValue::asString));
    }
  }

  private static CompanyWithCourses company(String name, JsonValue courses) {
    List<CourseScore> all = courses.elements(SearchVectorsTest::course);
    return new CompanyWithCourses(
        new CompanyScores(new Company(name), all.size(), OptionalInt.of(0), Optional.empty()),
        OptionalInt.empty(),
        all);
  }

  private static CourseScore course(JsonValue course) {
    List<JsonValue> parts = course.elements();
    Optional<String> title =
        Optional.of(parts.get(1))
            .filter(value -> value.kind() == JsonValue.Kind.STRING)
            .map(JsonValue::asString);
    return new CourseScore(new CourseId(parts.get(0).asString()), 50, 3, title);
  }

  private static String named(Company company, Optional<CourseScore> course) {
    return company.name() + course.map(one -> ": " + one.id().value()).orElse("");
  }
}
