package dev.keepmeengaged.whatif;

import dev.keepmeengaged.aws.CoursesTable;
import dev.keepmeengaged.aws.DynamoDbReleases;
import dev.keepmeengaged.aws.S3ModelFiles;
import dev.keepmeengaged.aws.Settings;
import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.domain.CompanyMixesRepository;
import dev.keepmeengaged.domain.CompanyRepository;
import dev.keepmeengaged.domain.CourseRepository;
import dev.keepmeengaged.domain.ModelFiles;
import dev.keepmeengaged.domain.ReleaseCache;
import dev.keepmeengaged.domain.Releases;
import dev.keepmeengaged.http.FunctionHandler;
import dev.keepmeengaged.predictions.CourseReader;
import dev.keepmeengaged.predictions.ServedModel;
import java.time.Clock;

/** What the model expects of a course, why, what after changes, and its own health. */
public final class WhatIfHandler extends FunctionHandler {

  /** For Lambda: reads the environment once. */
  public WhatIfHandler() {
    this(Settings.fromEnvironment(System.getenv()));
  }

  public WhatIfHandler(Settings settings) {
    this(CoursesTable.of(settings), S3ModelFiles.of(settings), settings.access());
  }

  private WhatIfHandler(CoursesTable table, ModelFiles files, AccessMode access) {
    this(
        new DynamoDbReleases(table),
        CourseReader.of(table),
        WhatIfRoutes.models(files, access),
        Clock.systemUTC(),
        access);
  }

  public WhatIfHandler(
      Releases releases,
      CompanyRepository companies,
      CourseRepository courses,
      CompanyMixesRepository mixes,
      ModelFiles files,
      Clock clock) {
    this(
        releases,
        new CourseReader(companies, courses, mixes),
        WhatIfRoutes.models(files, AccessMode.OPEN),
        clock);
  }

  public WhatIfHandler(
      Releases releases,
      CourseReader courses,
      ReleaseCache.Loader<ServedModel> models,
      Clock clock) {
    this(releases, courses, models, clock, AccessMode.OPEN);
  }

  WhatIfHandler(
      Releases releases,
      CourseReader courses,
      ReleaseCache.Loader<ServedModel> models,
      Clock clock,
      AccessMode access) {
    super(WhatIfRoutes.over(releases, courses, models, clock, access));
  }
}
