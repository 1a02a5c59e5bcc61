package dev.keepmeengaged.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.SearchIndex.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchIndexTest {

  private final List<CompanyWithCourses> companies = new ArrayList<>();

  private SearchIndexTest company(String name, CourseScore... courses) {
    return company(name, OptionalInt.empty(), Optional.empty(), courses);
  }

  private SearchIndexTest company(
      String name, OptionalInt room, Optional<Double> median, CourseScore... courses) {
    companies.add(
        new CompanyWithCourses(
            new CompanyScores(
                new Company(name),
                Math.max(1, courses.length),
                OptionalInt.of(median.isPresent() ? 1 : 0),
                median.map(m -> new Quartiles(m, m, m))),
            room,
            List.of(courses)));
    return this;
  }

  private static CourseScore course(String id) {
    return new CourseScore(new CourseId(id), 50, 20);
  }

  private static CourseScore course(String id, String title) {
    return course(id).titled(Optional.of(title));
  }

  private Result find(String text) {
    return new SearchIndex(companies).find(text, 10);
  }

  private static List<String> names(Result result) {
    return result.companies().stream().map(c -> c.summary().company().name()).toList();
  }

  private static List<String> ids(Result result) {
    return result.courses().stream()
        .map(found -> found.company().name() + " " + found.course().id())
        .toList();
  }

  private static List<String> near(Result result) {
    return result.near().stream()
        .map(near -> near.company().name() + near.course().map(c -> " " + c.id()).orElse(""))
        .toList();
  }

  @Test
  void text_isFoundAnywhere_inNameIdAndTitle_inAnyCaseAndWithoutMarks() {
    company("Blue Heron", course("Z-10412-a", "Où est la gare?"), course("2")).company("Émeu");

    assertThat(names(find("HERO"))).containsExactly("Blue Heron");
    assertThat(names(find("meu"))).containsExactly("Émeu");
    assertThat(names(find("émeù"))).containsExactly("Émeu");
    assertThat(ids(find("0412"))).containsExactly("Blue Heron Z-10412-a");
    assertThat(ids(find("ou EST"))).containsExactly("Blue Heron Z-10412-a");
    assertThat(ids(find("gare?"))).containsExactly("Blue Heron Z-10412-a");
  }

  @Test
  void everyWord_hasToBeThere_inAnyOrder() {
    company("heron", course("1", "Fishing at dawn"), course("2", "Fishing at dusk"));

    assertThat(ids(find("dawn fish"))).containsExactly("heron 1");
    assertThat(find("dawn dusk").coursesFound()).isZero();
  }

  @Test
  void course_mayHaveWordsInTheNameOfItsCompany_butNotAll() {
    company("aardvark", course("6597"), course("6598")).company("bear", course("6597"));

    Result both = find("Aardvark 6597");
    assertThat(ids(both)).containsExactly("aardvark 6597");
    assertThat(both.companiesFound()).isZero();
    assertThat(find("aardvark").coursesFound()).isZero();
    assertThat(names(find("aardvark"))).containsExactly("aardvark");
  }

  @Test
  void best_isTheWhole_thenABeginning_thenBeginningsOfWords_thenAnyPlace_thenByName() {
    company("xart").company("zen-art").company("an art").company("artist").company("Art");

    assertThat(names(find("art"))).containsExactly("Art", "artist", "an art", "zen-art", "xart");

    company(
        "heron", course("x1"), course("1b"), course("1a"), course("7", "1"), course("y", "x 1"));
    assertThat(ids(find("1")))
        .containsExactly("heron 7", "heron 1a", "heron 1b", "heron y", "heron x1");
  }

  @Test
  void limit_cutsTheLists_butNotTheNumbers() {
    company(
        "heron",
        IntStream.range(0, 300).mapToObj(i -> course("c" + i)).toArray(CourseScore[]::new));

    Result found = new SearchIndex(companies).find("c", 3);

    assertThat(ids(found)).containsExactly("heron c0", "heron c1", "heron c10");
    assertThat(found.coursesFound()).isEqualTo(300);
  }

  @Test
  void nearNames_areGiven_whereNothingIsFound_theNearestFirst() {
    company("heron", course("10412", "Fishing at dawn")).company("heroes").company("zebra");

    assertThat(near(find("heorn"))).containsExactly("heron");
    assertThat(near(find("herones"))).containsExactly("heroes", "heron");
    assertThat(near(find("10421"))).containsExactly("heron 10412");
    assertThat(near(find("heron 10421"))).containsExactly("heron 10412");
    assertThat(near(find("fisching att dawn"))).containsExactly("heron 10412");
    assertThat(near(find("heron"))).isEmpty();
  }

  @Test
  void nearNames_areFewAndNearEnough() {
    company("ab").company("xyz");
    IntStream.range(0, 9).forEach(i -> company("common " + i));

    assertThat(near(find("commom x"))).hasSize(SearchIndex.MOST_NEAR);
    assertThat(near(find("ac"))).as("of two letters, one is half").isEmpty();
    assertThat(near(find("quite another"))).isEmpty();
  }

  @Test
  void textWithoutAWord_findsNothing() {
    company("heron", course("1"));

    Result found = find(" \u0301 ");

    assertThat(found.companiesFound()).isZero();
    assertThat(found.coursesFound()).isZero();
    assertThat(found.near()).isEmpty();
  }

  @Test
  void companies_areSortedByMedianAndRoom_theHighestFirst_unknownOnesLast() {
    company("a", OptionalInt.of(0), Optional.of(20.0))
        .company("b", OptionalInt.empty(), Optional.empty())
        .company("c", OptionalInt.of(3), Optional.of(0.0))
        .company("d", OptionalInt.of(3), Optional.of(70.0));
    SearchIndex index = new SearchIndex(companies);

    assertThat(index.byMedian())
        .extracting(c -> c.summary().company().name())
        .containsExactly("d", "a", "c", "b");
    assertThat(index.byRoom())
        .extracting(c -> c.summary().company().name())
        .containsExactly("c", "d", "a", "b");
  }

  @Test
  void words_thatAreLookedAt_areSixteenAtMost_eachOnce() {
    String letters =
        IntStream.range(0, 128)
            .mapToObj(i -> Character.toString('一' + i))
            .collect(Collectors.joining(" "));
    assertThat(letters).hasSize(255);

    assertThat(new SearchQuery(letters).in(letters).cardinality()).isEqualTo(16);
    assertThat(new SearchQuery("a ".repeat(127)).in(letters + "a").cardinality()).isEqualTo(1);
  }

  @Test
  void matchingCourses_areTheBestFirst() {
    List<CourseScore> courses =
        List.of(course("b10"), course("10"), course("9", "Top 10"), course("100"), course("8"));

    assertThat(new SearchQuery("10").matching(courses))
        .extracting(course -> course.id().value())
        .containsExactly("10", "100", "9", "b10");
  }
}
