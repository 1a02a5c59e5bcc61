package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.study.result.StudyResult;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A sentence of the report, and the figures that bear it out: worked out here once more, without
 * the code that chooses sentences.
 *
 * @param section the id of its section
 * @param sentence as it is said of a study result, on one line, or the part of it that tells it
 *     from others
 * @param borneOut whether the figures bear it out, so that it is said, and else is not
 */
public record Claim(
    String section, Function<StudyResult, String> sentence, Predicate<StudyResult> borneOut) {

  static Claim of(String section, String sentence, Predicate<StudyResult> borneOut) {
    return new Claim(section, result -> sentence, borneOut);
  }
}
