package dev.keepmeengaged.whatif;

import dev.keepmeengaged.artifacts.FeatureTable;
import dev.keepmeengaged.artifacts.FolderModelFiles;
import dev.keepmeengaged.artifacts.GoldenRow;
import dev.keepmeengaged.artifacts.GoldenRows;
import dev.keepmeengaged.artifacts.VerifiedFiles;
import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseDescription;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.http.Log;
import dev.keepmeengaged.predictions.ServedModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The model of the committed sample, and courses of heron with the features of its golden rows. */
final class GoldenCourses {

  private static final Path MODELS = Path.of("../../model-artifacts/sample/model");
  private static final CourseDescription OF_FORTY_PAGES =
      new CourseDescription(Optional.empty(), OptionalInt.of(40), Optional.empty());

  static final FolderModelFiles FILES = new FolderModelFiles(MODELS);

  static final Release RELEASE =
      release(new DataVersion("data-1"), new ModelVersion(onlyFolderIn(MODELS)));

  static final ServedModel MODEL =
      ServedModel.loader(FILES, AccessMode.OPEN, Log.standardOutput("what-if")).load(RELEASE);

  /**
   * c0, c1 and on, of which every second one is judged by the trees that did not see it and has 40
   * pages; "none" and "all", of which the model does not speak; "no quizzes", which has no quiz
   * grade.
   */
  static final List<Course> COURSES = courses();

  private GoldenCourses() {}

  static Release release(DataVersion data, ModelVersion model) {
    return new Release(data, model, Optional.empty(), Instant.EPOCH, "a test");
  }

  private static String onlyFolderIn(Path folder) {
    try (Stream<Path> folders = Files.list(folder)) {
      return Objects.requireNonNull(folders.findFirst().orElseThrow().getFileName()).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Course> courses() {
    VerifiedFiles files = VerifiedFiles.open(FILES, RELEASE);
    FeatureTable table = FeatureTable.read(files.read(FeatureTable.FILE));
    List<GoldenRow> rows = GoldenRows.read(files.read(GoldenRows.FILE), table.listed()).rows();
    int trees = MODEL.forest().trees();
    List<Course> courses = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      BitSet unseen = new BitSet();
      for (int tree = i % 3; tree < trees; tree += 3) {
        unseen.set(tree);
      }
      courses.add(
          course(
              "c" + i,
              (730 + 137 * (i % 50)) / 100.0,
              rows.get(i).features(),
              i % 2 == 0 ? Optional.of(TreeMask.of(unseen, trees)) : Optional.empty()));
    }
    FeatureVector first = rows.get(0).features();
    courses.add(course("none", 0, first, Optional.empty()));
    courses.add(course("all", 100, first, Optional.empty()));
    courses.add(
        course(
            "no quizzes",
            66.5,
            first.with(Map.of(Feature.QUIZ_GRADE, Double.NaN, Feature.USERS, 4.0)),
            Optional.empty()));
    return courses;
  }

  private static Course course(
      String id, double score, FeatureVector features, Optional<TreeMask> unseen) {
    return new Course(
        new Company("heron"),
        new CourseId(id),
        score,
        features,
        unseen,
        OptionalInt.empty(),
        unseen.isPresent() ? OF_FORTY_PAGES : CourseDescription.NONE);
  }
}
