package dev.keepmeengaged.importances;

import dev.keepmeengaged.artifacts.ResearchTable;
import dev.keepmeengaged.aws.CoursesTable;
import dev.keepmeengaged.aws.DynamoDbReleases;
import dev.keepmeengaged.aws.S3ModelFiles;
import dev.keepmeengaged.aws.Settings;
import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.domain.ModelFiles;
import dev.keepmeengaged.domain.Releases;
import dev.keepmeengaged.http.FunctionHandler;
import java.time.Clock;

/** What matters most, what the model is worth, and its own health. */
public final class ImportancesHandler extends FunctionHandler {

  /** For Lambda: reads the environment once. */
  public ImportancesHandler() {
    this(Settings.fromEnvironment(System.getenv()));
  }

  public ImportancesHandler(Settings settings) {
    this(
        new DynamoDbReleases(CoursesTable.of(settings)),
        S3ModelFiles.of(settings),
        ResearchTable.ours(),
        Clock.systemUTC(),
        settings.access());
  }

  public ImportancesHandler(Releases releases, ModelFiles files) {
    this(releases, files, Clock.systemUTC());
  }

  public ImportancesHandler(Releases releases, ModelFiles files, Clock clock) {
    this(releases, files, ResearchTable.ours(), clock, AccessMode.OPEN);
  }

  ImportancesHandler(
      Releases releases, ModelFiles files, ResearchTable research, Clock clock, AccessMode access) {
    super(ImportancesRoutes.over(releases, files, research, clock, access));
  }
}
