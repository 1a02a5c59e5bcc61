package dev.keepmeengaged.recommendations;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.keepmeengaged.aws.CoursesTable;
import dev.keepmeengaged.aws.DynamoDbCompanySegmentsRepository;
import dev.keepmeengaged.aws.DynamoDbReleases;
import dev.keepmeengaged.aws.S3ModelFiles;
import dev.keepmeengaged.aws.Settings;
import dev.keepmeengaged.domain.CompanySegmentsRepository;
import dev.keepmeengaged.domain.ModelFiles;
import dev.keepmeengaged.domain.ReleaseCache;
import dev.keepmeengaged.domain.Releases;
import dev.keepmeengaged.http.HttpFunction;
import dev.keepmeengaged.predictions.CourseReader;
import dev.keepmeengaged.predictions.ServedModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;

/** Recommendations for a course, the segments of a company, and its own health. */
public final class RecommendationsHandler implements RequestStreamHandler {

  private final HttpFunction function;

  /** For Lambda: reads the environment once. */
  public RecommendationsHandler() {
    this(Settings.fromEnvironment(System.getenv()));
  }

  public RecommendationsHandler(Settings settings) {
    this(CoursesTable.of(settings), S3ModelFiles.of(settings));
  }

  private RecommendationsHandler(CoursesTable table, ModelFiles files) {
    this(
        new DynamoDbReleases(table),
        CourseReader.of(table),
        new DynamoDbCompanySegmentsRepository(table),
        RecommendationsFunction.models(files),
        Clock.systemUTC(),
        Recommend.SEARCH);
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
        RecommendationsFunction.models(files),
        clock,
        Recommend.SEARCH);
  }

  RecommendationsHandler(
      Releases releases,
      CourseReader courses,
      CompanySegmentsRepository segments,
      ReleaseCache.Loader<ServedModel> models,
      Clock clock,
      Duration search) {
    function = RecommendationsFunction.over(releases, courses, segments, models, clock, search);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    function.handle(event, answer, context);
  }
}
