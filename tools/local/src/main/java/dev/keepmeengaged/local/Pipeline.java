package dev.keepmeengaged.local;

import dev.keepmeengaged.aws.CoursesTable;
import dev.keepmeengaged.aws.DynamoDbCompanyRepository;
import dev.keepmeengaged.aws.DynamoDbReleases;
import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.DataFolder;
import dev.keepmeengaged.data.SyntheticDataMarker;
import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.publish.PublishProgress;
import dev.keepmeengaged.publish.PublishResult;
import dev.keepmeengaged.publish.PublishTarget;
import dev.keepmeengaged.publish.PublishTimes;
import dev.keepmeengaged.publish.Publisher;
import dev.keepmeengaged.publish.ReleaseCandidate;
import dev.keepmeengaged.support.Terminal;
import dev.keepmeengaged.training.forest.ModelTraining;
import dev.keepmeengaged.training.forest.NewModel;
import dev.keepmeengaged.training.forest.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Turns a source into a served release: reads the courses, trains a model if there is none,
 * publishes.
 */
final class Pipeline {

  /** The size of the served release. */
  record Served(int courses, int companies) {

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%,d courses of %,d companies", courses, companies);
    }
  }

  private final ModelTraining training;
  private final StorageFolder store;
  private final AccessMode access;
  private final Terminal terminal;

  /**
   * @param training training for a source without a model
   * @param access the mode that the release is served in
   */
  Pipeline(ModelTraining training, StorageFolder store, AccessMode access, Terminal terminal) {
    this.training = training;
    this.store = store;
    this.access = access;
    this.terminal = terminal;
  }

  /**
   * Publishes a source unless it is already served.
   *
   * @param services called only when they are needed, since they may start during the training
   */
  Served run(Source source, Supplier<LocalServices> services) {
    if (SyntheticDataMarker.marks(source.data())) {
      terminal.say("The courses are made up: nothing here is of a real one.");
    }
    // What one mode serves, another may refuse.
    String fingerprint = source.fingerprint() + (access == AccessMode.OPEN ? "" : " " + access);
    if (store.published().equals(Optional.of(fingerprint))) {
      Optional<Served> served = served(services.get());
      if (served.isPresent()) {
        terminal.say("The store has this data already.");
        return served.get();
      }
    }
    store.forgetPublished();
    CourseData data =
        terminal.stage(
            "Reading " + source.data(),
            () -> DataFolder.read(source.data(), source.badRows(), source.scoreKind()));
    data.report().remarks().lines().forEach(terminal::say);
    Path model = source.model().orElseGet(() -> trained(data));
    ReleaseCandidate candidate = ReleaseCandidate.of(model, data);
    candidate.whatIf().requireServedIn(access);
    PublishTarget target =
        terminal.stage("Waiting for DynamoDB and S3", () -> services.get().publishTarget());
    PublishResult result =
        terminal.stage("Publishing model " + model.getFileName(), () -> publish(candidate, target));
    candidate.unchecked().ifPresent(terminal::say);
    store.markPublished(fingerprint);
    return new Served(result.courses(), result.companies());
  }

  private Path trained(CourseData data) {
    int trees = training.parameters().trees();
    NewModel model =
        terminal.stage(
            String.format(
                Locale.ROOT, "Training %,d trees on %,d courses", trees, data.training().size()),
            () -> {
              try (Terminal.Bar progress = Terminal.bar("Training", trees, " trees")) {
                return training.train(data, Progress.of(progress::advance, terminal::say));
              }
            });
    return model.writeTo(store.models());
  }

  private static PublishResult publish(ReleaseCandidate candidate, PublishTarget target) {
    Publisher publisher =
        new Publisher(
            target,
            PublishTimes.STANDARD.withoutPatience(),
            Clock.systemUTC(),
            "kme run",
            PublishProgress.SILENT);
    return publisher.publish(candidate);
  }

  private static Optional<Served> served(LocalServices services) {
    PublishTarget target = services.publishTarget();
    CoursesTable table = new CoursesTable(target.dynamoDb(), target.table());
    return new DynamoDbReleases(table)
        .current()
        .map(Release::data)
        .flatMap(version -> new DynamoDbCompanyRepository(table).allCourses(version))
        .map(all -> new Served(all.courses(), all.companies()));
  }
}
