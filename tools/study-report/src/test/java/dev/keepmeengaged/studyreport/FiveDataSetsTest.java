package dev.keepmeengaged.studyreport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.data.BadRowPolicy;
import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.DataFolder;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.study.Study;
import dev.keepmeengaged.study.StudyOptions;
import dev.keepmeengaged.study.checkpoint.Checkpoint;
import dev.keepmeengaged.study.result.StudyResult;
import dev.keepmeengaged.support.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Studies of data sets as unlike as can be: what the report says of each, its figures bear out. */
class FiveDataSetsTest {

  private static final Path SAMPLE = Path.of("../../model-artifacts/sample/data");

  @TempDir private Path folder;

  private final SplittableRandom random = new SplittableRandom(11);

  @Test
  void theSample() {
    Study study = study(DataFolder.read(SAMPLE, BadRowPolicy.REFUSE));

    assertThat(said(study)).containsPattern("It looked at 1,243 courses of \\d+ companies[.]");
  }

  @Test
  void oneCompany() throws IOException {
    String report =
        said(
            study(
                rows(
                    160,
                    1,
                    this::varied,
                    f -> 30 + f[Feature.QUIZ_GRADE.ordinal()] / 2 + noise(3))));

    assertThat(report)
        .contains("All courses are of one company, so nothing can be said about other companies")
        .contains("that are of the same kind as these");
  }

  @Test
  void fortyRows() throws IOException {
    String report =
        said(
            study(
                rows(40, 4, this::varied, f -> 30 + f[Feature.CONTENT.ordinal()] / 2 + noise(10))));

    assertThat(report).contains("It looked at 40 courses of 4 companies.");
  }

  @Test
  void noise_withAllFeaturesButOneConstant() throws IOException {
    String report = said(study(rows(120, 6, this::constantButPrice, f -> 50 + noise(40))));

    assertThat(report)
        .contains("do not compare courses or plans by this model")
        .contains("Nothing can be said about these, in which all courses are alike: Discount, ")
        .doesNotContain("What goes with engagement By how far")
        .doesNotContain("may be results of engagement rather");
  }

  @Test
  void aStrongPageMix_whateverTheCompany() throws IOException {
    String report =
        said(
            study(
                rows(
                    240,
                    12,
                    this::varied,
                    f -> 85 - 0.7 * f[Feature.CONTENT.ordinal()] + noise(2))));

    assertThat(report)
        .contains("Page mix, all five \u25C6: moves a prediction by ")
        .containsPattern("Scores are lower with more: [^.]*Content")
        .contains("For a company that is not in the data it says something as well");
  }

  /** The report in one line, after every sentence was held against the figures. */
  private static String said(Study study) {
    StudyResult result = study.run(Checkpoint.NONE).result();
    String html = StudyReport.html(result);

    assertThat(Claims.faults(result, html)).isEmpty();
    assertThat(UncheckedSentences.in(result, html)).isEmpty();
    assertThat(ResultSentences.faults(result)).isEmpty();
    return html.replaceAll("<[^>]*>", " ").replaceAll("[ \n\u00A0]+", " ");
  }

  private static Study study(CourseData data) {
    StudyOptions options =
        new StudyOptions(1, 3, 3, 2, Duration.ofSeconds(1), OptionalInt.of(40), 2);
    return new Study(data, options, new Terminal(new PrintWriter(Writer.nullWriter())));
  }

  /** A prepared table of rows of made-up features, dealt to companies in turn. */
  private CourseData rows(int count, int companies, Features features, Score score)
      throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "company,course,engagementScore,"
            + Arrays.stream(Feature.values()).map(Feature::id).collect(Collectors.joining(",")));
    for (int i = 0; i < count; i++) {
      double[] row = features.draw(i);
      double percent = Math.max(1, Math.min(99, score.of(row)));
      lines.add(
          String.format(Locale.ROOT, "company-%d,%d,%s,", i % companies, i, percent)
              + Arrays.stream(row).mapToObj(String::valueOf).collect(Collectors.joining(",")));
    }
    Files.write(folder.resolve("courses.csv"), lines);
    return DataFolder.read(folder, BadRowPolicy.REFUSE);
  }

  /** Features of a course, in the order of {@link Feature}. */
  private interface Features {
    double[] draw(int row);
  }

  /** A score by features, to be brought between 1 and 99. */
  private interface Score {
    double of(double[] features);
  }

  /** A third of the courses has nothing but content. */
  private double[] varied(int row) {
    double[] features = new double[Feature.COUNT];
    for (Feature feature : Feature.values()) {
      features[feature.ordinal()] =
          feature.unit().equals("yes/no") ? random.nextInt(2) : random.nextInt(100);
    }
    features[Feature.USERS.ordinal()] = 10 + random.nextInt(500);
    return withContent(features, row % 3 == 0 ? 100 : 10 + random.nextInt(80));
  }

  private double[] constantButPrice(int row) {
    double[] features = new double[Feature.COUNT];
    Arrays.fill(features, 1);
    features[Feature.USERS.ordinal()] = 50;
    features[Feature.PRICE.ordinal()] = random.nextInt(1_000);
    return withContent(features, 60);
  }

  /** With a page mix of content and what is interactive. */
  private static double[] withContent(double[] features, int percent) {
    Feature.PAGE_TYPES.forEach(type -> features[type.ordinal()] = 0);
    features[Feature.CONTENT.ordinal()] = percent;
    features[Feature.INTERACTIVE.ordinal()] = 100 - percent;
    return features;
  }

  private double noise(double reach) {
    return reach * (2 * random.nextDouble() - 1);
  }
}
