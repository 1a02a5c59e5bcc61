package dev.keepmeengaged.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplacedPagesTest {

  @ParameterizedTest
  @CsvSource({
    "35, 80, 10, 4, 28, Replace 4 of your 28 content pages by interactive pages.",
    "35, 80, 3, 1, 28, Replace 1 of your 28 content pages by an interactive page.",
    "35, 80, 80, 28, 28, Replace all of your 28 content pages by interactive pages.",
    "10, 12, 10, 1, 1, Replace your only content page by an interactive page.",
    "35, 80, 1, 0, 28, This is less than one of your 28 content pages.",
    "10, 12, 3, 0, 1, This is less than one page.",
    "10, 4, 4, 0, 0, This is less than one page."
  })
  void aMove_isOfWholePages(
      int pages, double content, int points, int replaced, int of, String message) {
    ReplacedPages found =
        ReplacedPages.by(
                new MixMove(Feature.CONTENT, Feature.INTERACTIVE, points), course(pages, content))
            .orElseThrow();

    assertThat(found.replaced()).isEqualTo(replaced);
    assertThat(found.of()).isEqualTo(of);
    assertThat(found.sentence().message()).isEqualTo(message);
    assertThat(found.sentence().code())
        .isEqualTo(replaced == 0 ? "less-than-one-page" : "pages-replaced");
    assertThat(found.sentence().values())
        .isEqualTo(Map.of("replaced", replaced, "of", of, "from", "content", "to", "interactive"));
  }

  @ParameterizedTest
  @CsvSource({
    "100, 0.5, 1",
    "100, 0.4, 0",
    "10, 5, 1",
    "10, 4.9, 0",
    "1000, 0.1, 1",
  })
  void halfAPage_isOne_andLessIsNone(int pages, double points, int replaced) {
    assertThat(ReplacedPages.by(points, course(pages, 50)).orElseThrow().replaced())
        .isEqualTo(replaced);
  }

  @ParameterizedTest
  @CsvSource({
    "28, 25.3, 7 of your 28 pages are replaced.",
    "28, 4, 1 of your 28 pages is replaced.",
    "28, 100, All of your 28 pages are replaced.",
    "1, 60, Your only page is replaced.",
    "28, 1, This is less than one page.",
    "28, 0, No page is replaced."
  })
  void allThatMoves_isOfAllPages(int pages, double points, String message) {
    ReplacedPages found = ReplacedPages.by(points, course(pages, 50)).orElseThrow();

    assertThat(found.of()).isEqualTo(pages);
    assertThat(found.sentence().message()).isEqualTo(message);
  }

  @Test
  void assessments_areNoPagesInWords() {
    Course course = course(100, 50);

    assertThat(
            ReplacedPages.by(new MixMove(Feature.CONTENT, Feature.NOT_GRADED_ASSESSMENT, 1), course)
                .orElseThrow()
                .sentence()
                .message())
        .isEqualTo("Replace 1 of your 50 content pages by a not-graded assessment.");
    assertThat(
            ReplacedPages.by(new MixMove(Feature.GRADED_ASSESSMENT, Feature.EXTERNAL, 2), course)
                .orElseThrow()
                .sentence()
                .message())
        .isEqualTo("Replace 2 of your 50 graded assessments by external pages.");
  }

  @Test
  void pagesThatAreNotKnown_areNotSaid() {
    Course unknown = Courses.course("Acme", "1", 50);
    MixMove move = new MixMove(Feature.CONTENT, Feature.EXTERNAL, 10);

    assertThat(ReplacedPages.by(move, unknown)).isEmpty();
    assertThat(ReplacedPages.by(10, unknown)).isEmpty();
  }

  @Property
  void aMove_neverReplacesMoreThanThereAre_andIsWithinHalfAPage(
      @ForAll @IntRange(min = 1, max = 5_000) int pages,
      @ForAll @IntRange(min = 1, max = 100) int content,
      @ForAll @IntRange(min = 1, max = 100) int wanted) {
    int points = Math.min(wanted, content);
    ReplacedPages found =
        ReplacedPages.by(
                new MixMove(Feature.CONTENT, Feature.INTERACTIVE, points), course(pages, content))
            .orElseThrow();

    assertThat(found.replaced()).isBetween(0, found.of());
    assertThat(Math.abs(found.replaced() - points * pages / 100.0)).isLessThanOrEqualTo(0.5);
  }

  /** The rest of its pages are graded assessments. */
  private static Course course(int pages, double content) {
    return new Course(
        new Company("Acme"),
        new CourseId("1"),
        50,
        Courses.features(
            Map.of(Feature.CONTENT, content, Feature.GRADED_ASSESSMENT, 100 - content)),
        Optional.empty(),
        OptionalInt.empty(),
        new CourseDescription(Optional.empty(), OptionalInt.of(pages), Optional.empty()));
  }
}
