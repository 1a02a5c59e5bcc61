package dev.keepmeengaged.training.forest;

import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.artifacts.Direction;
import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.DataOptions;
import dev.keepmeengaged.data.MinimumRows;
import dev.keepmeengaged.data.ScoreKindOption;
import dev.keepmeengaged.domain.Calibration;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.support.SeedOption;
import dev.keepmeengaged.support.Terminal;
import dev.keepmeengaged.support.ThreadsOption;
import dev.keepmeengaged.training.calibration.OddsCalibrator;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code train}: from course data to a model version. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Train a random forest on the courses of a data folder.",
      "Writes a folder named for the version into the output folder."
    })
public final class TrainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ForestOptions forest;

  @Mixin private DataOptions data = new DataOptions();

  @Mixin private VersionsFolderOption out = new VersionsFolderOption();

  @Mixin private SeedOption seed = new SeedOption();

  @Option(
      names = "--holdout",
      defaultValue = "0",
      paramLabel = "SHARE",
      description = "Share of the rows to keep from the training and judge by (${DEFAULT-VALUE}).")
  private double holdOut;

  @Mixin private ThreadsOption threads = new ThreadsOption();

  @Mixin private ScoreKindOption scoreKind = new ScoreKindOption();

  private Optional<SampleBound> sampleBound = Optional.empty();
  private Duration directionsTook = Duration.ZERO;
  private Duration calibrationTook = Duration.ZERO;

  @Override
  public Integer call() {
    ModelTraining training = training();
    out.check();
    CourseData courses = data.read(scoreKind);
    spec.commandLine().getOut().print(courses.report().summary());
    spec.commandLine().getOut().flush();
    NewModel model;
    try (Terminal.Bar progress =
        Terminal.bar("Training", training.parameters().trees(), " trees")) {
      model = training.train(courses, watched(progress::advance));
    }
    Path folder = model.writeTo(out.folder());
    print(model, folder);
    return 0;
  }

  private ModelTraining training() {
    try {
      return new ModelTraining(forest.parameters(), seed.seed(), holdOut, threads.count());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--" + e.getMessage());
    }
  }

  /** Keeps how long things took, to print it. */
  private Progress watched(Progress progress) {
    return new Progress() {
      @Override
      public void treeGrown() {
        progress.treeGrown();
      }

      @Override
      public void samplesBounded(SampleBound bound) {
        sampleBound = Optional.of(bound);
      }

      @Override
      public void directionsFound(Duration took) {
        directionsTook = took;
      }

      @Override
      public void calibrated(Duration took) {
        calibrationTook = took;
      }
    };
  }

  private void print(NewModel model, Path folder) {
    PrintWriter terminal = spec.commandLine().getOut();
    terminal.printf(
        Locale.ROOT,
        "%,d trees with %,d nodes, trained on %,d rows%n",
        model.forest().trees(),
        model.forest().nodes(),
        model.rows());
    sampleBound.ifPresent(bound -> bound.lines().forEach(terminal::println));
    model.origin().flatMap(NewModel.Origin::accuracy).ifPresent(a -> print("out of bag", a));
    model.holdOut().ifPresent(a -> print("held out", a));
    terminal.printf(
        Locale.ROOT,
        "Importance (share of the decrease of squared error), and how the score goes with more of"
            + " what a developer controls (found in %.1f s):%n",
        directionsTook.toMillis() / 1000.0);
    for (Feature feature : model.importances().ranked()) {
      terminal.printf(
          Locale.ROOT,
          "  %-24s %.4f  %s%n",
          feature.id(),
          model.importances().of(feature),
          model.importances().directionOf(feature).map(Direction::id).orElse(""));
    }
    print(model.calibration());
    terminal.println(folder);
    terminal.flush();
  }

  private void print(Calibration calibration) {
    PrintWriter terminal = spec.commandLine().getOut();
    terminal.printf(
        Locale.ROOT,
        "How far differences that the model predicts hold up (found in %.1f s):%n",
        calibrationTook.toMillis() / 1000.0);
    calibration
        .mixChange()
        .ifPresentOrElse(
            change ->
                terminal.printf(
                    Locale.ROOT,
                    "  Changes of the page mix: for each point that the forest predicts, forests grown"
                        + " on other courses find %.2f on average.%n"
                        + "  The band around what is expected, where they find it in 80 of 100 cases,"
                        + " reaches %.2f times the forest's own uncertainty (in points) to each side;"
                        + " %.2f times for the best of many changes that were tried.%n",
                    change.shrinkage(),
                    change.chosenWidth(),
                    change.searchedWidth()),
            () ->
                terminal.printf(
                    Locale.ROOT,
                    "  Changes of the page mix: too few rows or trees to hold forests against each"
                        + " other; %d rows may do.%n",
                    MinimumRows.FOR_CHANGES));
    calibration
        .otherChange()
        .ifPresentOrElse(
            change ->
                terminal.printf(
                    Locale.ROOT,
                    "  Changes of anything else: for each point that the forest predicts, forests grown"
                        + " on other courses find %.2f on average; the band reaches %.2f times the"
                        + " forest's own uncertainty (in points) to each side.%n",
                    change.shrinkage(),
                    change.chosenWidth()),
            () ->
                terminal.println(
                    "  Changes of anything else: too few rows that have something beside the page mix to"
                        + " change."));
    calibration
        .odds()
        .ifPresentOrElse(
            odds ->
                terminal.printf(
                    Locale.ROOT,
                    "  Of 100 pairs of courses of one organisation that differ in their page mix, and"
                        + " between which the model predicts 10 points, the favoured one scored higher"
                        + " in %d (found from %,d pairs of %,d organisations).%n",
                    odds.of100(10),
                    odds.pairs(),
                    odds.organisations()),
            () ->
                terminal.printf(
                    Locale.ROOT,
                    "  How often the favoured of two courses scored higher: too few pairs of courses"
                        + " that are alike otherwise, or too few trees; %d pairs of %d organisations"
                        + " would do.%n",
                    OddsCalibrator.FEWEST_PAIRS,
                    OddsCalibrator.FEWEST_ORGANISATIONS));
  }

  private void print(String what, Accuracy accuracy) {
    spec.commandLine().getOut().println(AccuracyLine.of(what, accuracy));
  }
}
