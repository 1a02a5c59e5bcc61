package dev.keepmeengaged.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keepmeengaged.domain.CourseDescription;
import dev.keepmeengaged.domain.CourseKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RawRowChecksTest {

  private RawRowChecks checks = new RawRowChecks("export.csv", BadRowPolicy.REFUSE);

  @Test
  void check_rowThatIsFine_givesItsCourse() {
    assertThat(check("course", contentOnly(), "otter", "1"))
        .hasValueSatisfying(key -> assertThat(key.course().value()).isEqualTo("1"));
    assertThat(check("course", contentOnly(), "otter", "2")).isPresent();
    assertThat(checks.accepted()).isEqualTo(2);
    assertThat(checks.settle(List.of(), "").problems()).isEmpty();
  }

  @Test
  void check_certificatesOver100_areNoProblem() {
    double[] values = contentOnly();
    values[RawColumn.CERTIFICATES.ordinal()] = 600;

    assertThat(check("course", values, "otter", "1")).isPresent();
  }

  @Test
  void check_pageMixOfATypeWithoutPages_doesNotMatter() {
    double[] values = contentOnly();
    values[RawColumn.CONTENT.ordinal()] = 10;

    assertThat(check("article", values, "otter", "1")).isPresent();
    assertThat(check("course", values, "otter", "2")).isEmpty();
  }

  @Test
  void check_sameCourseTwice_keepsTheFirst() {
    assertThat(check("course", contentOnly(), "otter", "1")).isPresent();
    assertThat(check("course", contentOnly(), "otter", "1")).isEmpty();
    assertThat(check("course", contentOnly(), "otter", "2")).isPresent();
  }

  @Test
  void check_otherSpellingOfACompany_isReportedOnceAndLeftOut() {
    checks = leavingBadRowsOut();
    check("course", contentOnly(), "Otter", "1");
    check("course", contentOnly(), "otter", "2");
    check("course", contentOnly(), "otter", "3");

    ImportReport report = checks.settle(List.of(), "");

    assertThat(report.badRows()).isEqualTo(2);
    assertThat(report.problems())
        .containsExactly(
            new DataProblem(
                "export.csv",
                0,
                "companyid_words",
                "otter",
                "differs from \"Otter\" only in case or accents"
                    + " (course \"2\" of company \"otter\")"));
  }

  @Test
  void check_badRow_saysNothingOfOthers_whereItIsLeftOut() {
    checks = leavingBadRowsOut();
    assertThat(check("course", withoutPageMix(), "OTTER", "1")).isEmpty();
    assertThat(check("course", contentOnly(), "otter", "1")).isPresent();
    assertThat(check("course", contentOnly(), "otter", "2")).isPresent();

    assertThat(checks.settle(List.of(), "").badRows()).isEqualTo(1);
  }

  @Test
  void check_badRow_isComparedWith_whereNothingIsLeftOut() {
    check("course", withoutPageMix(), "OTTER", "1");
    check("course", contentOnly(), "otter", "1");

    assertThatThrownBy(() -> checks.settle(List.of(), ""))
        .hasMessageContaining("do not sum to 100")
        .hasMessageContaining("there are several rows of this course")
        .hasMessageContaining("differs from \"OTTER\" only in case or accents");
  }

  @Test
  void settle_withAProblem_refuses() {
    threeRowsTwoOfThemBad();

    assertThatThrownBy(() -> checks.settle(List.of(), ""))
        .isInstanceOf(DataProblemsException.class)
        .hasMessageContaining("\"Price (dollars)\", value \"-1\": negative")
        .hasMessageContaining("\"Number of Users\": not a finite number")
        .hasMessageContaining("\"companyid_words\": no value");
  }

  @Test
  void settle_withAProblem_counts_whereBadRowsAreLeftOut() {
    checks = leavingBadRowsOut();
    threeRowsTwoOfThemBad();

    assertThat(checks.settle(List.of(), "").badRows()).isEqualTo(2);
  }

  private void threeRowsTwoOfThemBad() {
    double[] values = contentOnly();
    values[RawColumn.PRICE.ordinal()] = -1;
    values[RawColumn.USERS.ordinal()] = Double.POSITIVE_INFINITY;
    check("course", values, "otter", "1");
    check("course", contentOnly(), null, "1");
    check("course", contentOnly(), "otter", "2");
  }

  @Test
  void check_titleThatTheImporterWouldRefuse_isReported() {
    CourseDescription described =
        new CourseDescription(
            Optional.of("x".repeat(256)), OptionalInt.empty(), Optional.of("a\u0007"));

    assertThat(checks.check("course", contentOnly(), "otter", "1", described)).isEmpty();
    assertThatThrownBy(() -> checks.settle(List.of(), ""))
        .hasMessageContaining("256 characters, which is more than 255")
        .hasMessageContaining("it has a control character");
  }

  private Optional<CourseKey> check(
      String type, double[] values, @Nullable String company, @Nullable String course) {
    return checks.check(type, values, company, course, CourseDescription.NONE);
  }

  private static RawRowChecks leavingBadRowsOut() {
    return new RawRowChecks("export.csv", BadRowPolicy.SKIP);
  }

  private static double[] withoutPageMix() {
    double[] values = contentOnly();
    values[RawColumn.CONTENT.ordinal()] = 10;
    return values;
  }

  private static double[] contentOnly() {
    double[] values = new double[RawColumn.values().length];
    Arrays.fill(values, Double.NaN);
    values[RawColumn.CONTENT.ordinal()] = 100;
    return values;
  }
}
