package dev.keepmeengaged.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.keepmeengaged.data.BadRowPolicy;
import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.data.DataFolder;
import dev.keepmeengaged.data.DataFormat;
import dev.keepmeengaged.data.Imputation;
import dev.keepmeengaged.data.RawExportWriter;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.Distribution;
import dev.keepmeengaged.domain.Feature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The sample is like the real data: figures in comments and tables are the real ones, and the
 * margins wide, since a few large companies move them.
 */
class SampleExportTest {

  private static final int ROWS = 30_000;

  @TempDir private static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static CourseData data;

  @BeforeAll
  static void generate() throws IOException {
    write(ROWS, 7, folder.resolve("export.csv"));
    data = DataFolder.read(folder, BadRowPolicy.REFUSE);
  }

  @Test
  void write_sameSeed_givesTheSameBytesOnEveryJvm() throws Exception {
    Path file = folder.resolveSibling("sample-same.csv");
    write(2_000, 7, file);

    assertThat(sha256(file))
        .isEqualTo("472a80c74c560ec9bc63d147fc0b5660d8fc7fa1a5403228f0e2aa9bdc384107");
  }

  @Test
  void write_otherSeed_givesOtherCourses() throws IOException {
    Path file = folder.resolveSibling("sample-other.csv");
    write(100, 8, file);
    String other = Files.readString(file);
    write(100, 7, file);

    assertThat(Files.readString(file)).isNotEqualTo(other);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 10, 1_000})
  void write_anyNumber_givesSoManyRows(int rows) throws IOException {
    Path file = folder.resolveSibling("sample-" + rows + ".csv");
    write(rows, 7, file);

    assertThat(Files.readAllLines(file)).hasSize(1 + rows);
  }

  @Test
  void types_areInTheProportionsOfTheOriginalExport() {
    // 37,856 and 9,001 of 49,346.
    assertThat(data.format()).isEqualTo(DataFormat.RAW_EXPORT);
    assertThat(share(data.report().count("types", "courseGroup"), ROWS))
        .isCloseTo(.767, within(.02));
    assertThat(share(data.report().count("types", "article"), ROWS)).isCloseTo(.182, within(.02));
    assertThat(data.report().count("types", "course")).isPositive();
  }

  @Test
  void scores_haveTheScopeOfTheOriginal() {
    // Of 37,529: 4,804 at 100, 2,037 at 0, 30,688 in scope; 353 more without score or users.
    long kept = data.report().count("observed", "kept");
    long dropped =
        data.report().count("observed", "no engagement score")
            + data.report().count("observed", "no number of users");
    assertThat(share(data.report().count("bins", "Hundred"), kept)).isCloseTo(.128, within(.03));
    assertThat(share(data.report().count("bins", "Zero"), kept)).isCloseTo(.054, within(.03));
    assertThat(share(data.report().count("scope", "in scope"), kept)).isCloseTo(.818, within(.02));
    assertThat(share(dropped, kept)).isCloseTo(.009, within(.004));

    double[] scores = data.training().stream().mapToDouble(CourseRow::engagementScore).toArray();
    Distribution distribution = Distribution.of(scores).orElseThrow();
    assertThat(distribution.mean()).isCloseTo(56.1, within(6.0));
    assertThat(distribution.quartiles().upper() - distribution.quartiles().lower())
        .isCloseTo(38, within(8.0));
    assertThat(distribution.percentile(0)).isEqualTo(1);
    assertThat(distribution.percentile(100)).isEqualTo(99);
  }

  @ParameterizedTest
  @CsvSource({
    // feature, median, margin, mean, margin, share of zeros
    "price, 0, 1, 57.1, 40, .62",
    "discount, 0, 0, .04, .03, .93",
    "lengthHours, 6.89, 4, 152.5, 80, .02",
    "users, 20, 6, 158.8, 70, 0",
    "companyAdministrators, 33.3, 9, 34.9, 5, 0",
    "companyInstructors, 25, 25, 18.6, 8, .35",
    "companyLearners, 50, 17, 46.5, 9, .01",
    "companyRating, 90, 1, 89.6, 2, 0",
    "quizGrade, 89, 2, 88.2, 3, 0",
    "completedQuizzes, 50, 0, 54.1, 3, .02",
    "gradedAssessment, 0, 0, 5.5, 3, .63",
    "notGradedAssessment, 0, 0, 4.2, 2, .68",
    "content, 87.7, 6, 79.7, 5, .04",
    "external, 0, 0, 4.6, 2, .81",
    "interactive, 0, 0, 6.0, 3, .75",
    "usesScorm, 0, 0, .02, .02, .98",
    "milestoneCourse, 0, 0, .05, .04, .95",
    "certificates, 0, 0, 4.7, 2, .81",
    "collaborations, 0, 0, .42, .3, .93",
    "teacherComments, 0, 0, .17, .1, .91"
  })
  void marginals_areLikeThoseOfTheRealData(
      String id, double median, double medianMargin, double mean, double meanMargin, double zeros) {
    double[] values = imputed(Feature.byId(id).orElseThrow());
    Distribution distribution = Distribution.of(values).orElseThrow();

    assertThat(distribution.median()).isCloseTo(median, within(medianMargin));
    assertThat(distribution.mean()).isCloseTo(mean, within(meanMargin));
    assertThat(share(count(values, 0, 0), values.length)).isCloseTo(zeros, within(.15));
  }

  @Test
  void gaps_areWhereTheOriginalHasThem() {
    // Of 30,688: quiz grade 15,641, completed quizzes 15,116, company rating 194.
    int rows = data.training().size();
    assertThat(share(data.report().count("gaps", "quizGrade"), rows)).isCloseTo(.51, within(.06));
    assertThat(share(data.report().count("gaps", "completedQuizzes"), rows))
        .isCloseTo(.49, within(.06));
    assertThat(share(data.report().count("gaps", "companyRating"), rows)).isBetween(.001, .05);
    assertThat(data.report().count("gaps", "price")).isZero();
  }

  @Test
  void oddities_areThoseOfTheRealData() {
    // 2,259 of 30,688 courses have one user; 839 rows repeat another; 6 have certificates over 100.
    double[] certificates = imputed(Feature.CERTIFICATES);
    assertThat(count(certificates, 100.1, 600)).isBetween(1L, 12L);
    assertThat(count(imputed(Feature.PRICE), 250_000, 250_000)).isEqualTo(1);

    List<CourseRow> oneUser =
        data.training().stream().filter(row -> row.features().raw(Feature.USERS) == 1).toList();
    assertThat(share(oneUser.size(), data.training().size())).isCloseTo(.074, within(.04));
    assertThat(oneUser.stream().filter(row -> row.engagementScore() == 20).count()).isPositive();
    assertThat(oneUser.stream().filter(row -> row.engagementScore() == 60).count()).isPositive();

    long distinct =
        data.training().stream()
            .map(row -> List.of(row.engagementScore(), row.features()))
            .distinct()
            .count();
    assertThat(share(data.training().size() - distinct, data.training().size()))
        .isCloseTo(.027, within(.015));
  }

  @Test
  void companies_areOfOneCourseToHundreds() {
    Map<Company, Long> sizes =
        data.catalogue().stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.key().orElseThrow().company(), Collectors.counting()));

    assertThat(sizes).hasSizeBetween(250, 1_000);
    assertThat(sizes.values()).anyMatch(size -> size == 1).anyMatch(size -> size > 1_000);
    assertThat(sizes.values().stream().filter(size -> size >= 100).count()).isGreaterThan(20);
    assertThat(sizes.keySet()).allMatch(company -> company.name().matches("[a-z]+(-[a-z]+)?"));
  }

  @Test
  void pageMixes_sumToAboutHundredAsRounded() {
    // 2,768 of 28,058 real ones.
    assertThat(
            share(
                data.report().count("pageMix", "changed"), data.report().count("pageMix", "rows")))
        .isBetween(.03, .25);
  }

  @Test
  void scores_fallWithContentAndRiseWithInteraction() {
    assertThat(meanScore(Feature.CONTENT, 95, 100))
        .isLessThan(meanScore(Feature.CONTENT, 40, 80) - 3);
    assertThat(meanScore(Feature.INTERACTIVE, 15, 60))
        .isGreaterThan(meanScore(Feature.INTERACTIVE, 0, 0) + 2);
    assertThat(meanScore(Feature.NOT_GRADED_ASSESSMENT, 8, 40))
        .isGreaterThan(meanScore(Feature.NOT_GRADED_ASSESSMENT, 0, 0) + 2);
    assertThat(meanScore(Feature.LENGTH_HOURS, 0, .1))
        .isLessThan(meanScore(Feature.LENGTH_HOURS, 5, 50) - 10);
    assertThat(meanScore(Feature.USERS, 1, 1)).isLessThan(meanScore(Feature.USERS, 20, 100) - 8);
  }

  private static double meanScore(Feature feature, double from, double to) {
    return data.training().stream()
        .filter(row -> row.features().raw(feature) >= from && row.features().raw(feature) <= to)
        .mapToDouble(CourseRow::engagementScore)
        .average()
        .orElseThrow();
  }

  private static double[] imputed(Feature feature) {
    double median = Imputation.medians(data.training()).raw(feature);
    return data.training().stream()
        .mapToDouble(row -> row.features().get(feature).orElse(median))
        .toArray();
  }

  private static long count(double[] values, double from, double to) {
    long count = 0;
    for (double value : values) {
      count += value >= from && value <= to ? 1 : 0;
    }
    return count;
  }

  private static double share(long part, long whole) {
    return (double) part / whole;
  }

  private static void write(int rows, long seed, Path file) throws IOException {
    try (RawExportWriter export = RawExportWriter.create(file)) {
      SampleExport.write(rows, seed, export);
    }
  }

  private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }
}
