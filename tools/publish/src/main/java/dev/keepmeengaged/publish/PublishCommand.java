package dev.keepmeengaged.publish;

import dev.keepmeengaged.artifacts.FolderModelFiles;
import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.DataOptions;
import dev.keepmeengaged.data.ScoreKindOption;
import dev.keepmeengaged.training.forest.ModelOption;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code publish}: from a model version and its data to what is served. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description = {
      "Serve a model with the courses of a data folder.",
      "Writes everything beside what is served now, counts it, and then moves one pointer. If it"
          + " fails, what is served stays; 'rollback' takes it back."
    })
public final class PublishCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private TargetOptions target;

  @Mixin private ModelOption model = new ModelOption();

  @Mixin private DataOptions data = new DataOptions();

  @Mixin private ScoreKindOption scoreKind = new ScoreKindOption();

  @Override
  public Integer call() {
    target.check();
    Path folder = model.folder();
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(
          spec.commandLine(), "--model: there is no folder %s".formatted(folder));
    }
    data.check();
    FolderModelFiles.open(folder);
    PublishTarget where = target.target();
    CourseData courses = data.read(scoreKind);
    ReleaseCandidate candidate = ReleaseCandidate.of(folder, courses);
    candidate.whatIf().requireServedIn(target.access());
    PublishResult result;
    try (TerminalPublishProgress steps = new TerminalPublishProgress(spec.commandLine().getErr())) {
      result =
          new Publisher(
                  where,
                  PublishTimes.STANDARD,
                  Clock.systemUTC(),
                  System.getProperty("user.name", "unknown"),
                  steps)
              .publish(candidate);
    }
    print(courses, result, candidate.unchecked());
    return 0;
  }

  private void print(CourseData courses, PublishResult result, Optional<String> unchecked) {
    PrintWriter out = spec.commandLine().getOut();
    TrainingRowMatches matches = result.matches();
    out.print(courses.report().summary());
    out.printf(
        Locale.ROOT,
        "Served now: data version %s with model %s (%s)%n",
        result.release().data(),
        result.release().model(),
        result.filesUploaded() == 0
            ? "in the bucket already"
            : result.filesUploaded() + " files uploaded");
    out.printf(
        Locale.ROOT,
        "%,d courses of %,d companies, in %.1f s%n",
        result.courses(),
        result.companies(),
        result.elapsed().toMillis() / 1_000.0);
    out.printf(
        Locale.ROOT,
        "Tied to the model's training rows: %,d to one, %,d to several that look the same"
            + " (%,d of all these were seen by every tree); not tied: %,d; score of 0 or 100: %,d%n",
        matches.toOne(),
        matches.toSeveral(),
        matches.withoutTree(),
        matches.unmatched(),
        matches.outsideScope());
    unchecked.ifPresent(out::println);
    if (!result.trainedOnThisData()) {
      out.println("Note: the model was trained on other rows than this data has.");
    }
    if (result.leftOut() > 0) {
      out.printf(
          Locale.ROOT,
          "Left out, since they were deleted ('kme company delete'): %,d companies of the data%n",
          result.leftOut());
    }
    result
        .previous()
        .ifPresent(
            previous -> out.printf("Kept for a rollback: data version %s%n", previous.data()));
    result.removed().forEach(version -> out.printf("Removed: data version %s%n", version));
    result.notes().forEach(out::println);
    out.flush();
  }
}
