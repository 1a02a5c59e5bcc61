package dev.keepmeengaged.recommendations;

import dev.keepmeengaged.aws.CoursesTable;
import dev.keepmeengaged.aws.DynamoDbCompanySegmentsRepository;
import dev.keepmeengaged.aws.DynamoDbReleases;
import dev.keepmeengaged.aws.S3ModelFiles;
import dev.keepmeengaged.aws.Settings;
import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.domain.CompanySegmentsRepository;
import dev.keepmeengaged.domain.ModelFiles;
import dev.keepmeengaged.domain.ReleaseCache;
import dev.keepmeengaged.domain.Releases;
import dev.keepmeengaged.http.FunctionHandler;
import dev.keepmeengaged.predictions.CourseReader;
import dev.keepmeengaged.predictions.ServedModel;
import java.time.Clock;
import java.time.Duration;

/** Recommendations for a course, the segments of a company, and its own health. */
public final class RecommendationsHandler extends FunctionHandler {

  /** For Lambda: reads the environment once. */
  public RecommendationsHandler() {
    this(Settings.fromEnvironment(System.getenv()));
  }

  public RecommendationsHandler(Settings settings) {
    this(CoursesTable.of(settings), S3ModelFiles.of(settings), settings.access());
  }

  private RecommendationsHandler(CoursesTable table, ModelFiles files, AccessMode access) {
    this(
        new DynamoDbReleases(table),
        CourseReader.of(table),
        new DynamoDbCompanySegmentsRepository(table),
        RecommendationsRoutes.models(files, access),
        Clock.systemUTC(),
        Recommend.SEARCH,
        access);
  }

  public RecommendationsHandler(
      Releases releases,
      CourseReader courses,
      CompanySegmentsRepository segments,
      ModelFiles files,
      Clock clock) {
    this(
        releases,
        courses,
        segments,
        RecommendationsRoutes.models(files, AccessMode.OPEN),
        clock,
        Recommend.SEARCH,
        AccessMode.OPEN);
  }

  RecommendationsHandler(
      Releases releases,
      CourseReader courses,
      CompanySegmentsRepository segments,
      ReleaseCache.Loader<ServedModel> models,
      Clock clock,
      Duration search,
      AccessMode access) {
    super(RecommendationsRoutes.over(releases, courses, segments, models, clock, search, access));
  }
}
