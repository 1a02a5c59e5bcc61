package dev.keepmeengaged.coursescores;

import dev.keepmeengaged.aws.CoursesTable;
import dev.keepmeengaged.aws.DynamoDbCompanyRepository;
import dev.keepmeengaged.aws.DynamoDbCompanySegmentsRepository;
import dev.keepmeengaged.aws.DynamoDbCourseRepository;
import dev.keepmeengaged.aws.DynamoDbReleases;
import dev.keepmeengaged.aws.Settings;
import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.domain.CompanyRepository;
import dev.keepmeengaged.domain.CompanySegmentsRepository;
import dev.keepmeengaged.domain.CourseRepository;
import dev.keepmeengaged.domain.Releases;
import dev.keepmeengaged.http.FunctionHandler;
import java.time.Clock;

/** The courses of a company with their scores, one course among the others, and its own health. */
public final class CourseScoresHandler extends FunctionHandler {

  /** For Lambda: reads the environment once. */
  public CourseScoresHandler() {
    this(Settings.fromEnvironment(System.getenv()));
  }

  public CourseScoresHandler(Settings settings) {
    this(CoursesTable.of(settings), settings.access());
  }

  private CourseScoresHandler(CoursesTable table, AccessMode access) {
    this(
        new DynamoDbReleases(table),
        new DynamoDbCompanyRepository(table),
        new DynamoDbCourseRepository(table),
        new DynamoDbCompanySegmentsRepository(table),
        Clock.systemUTC(),
        access);
  }

  public CourseScoresHandler(
      Releases releases,
      CompanyRepository companies,
      CourseRepository courses,
      CompanySegmentsRepository segments) {
    this(releases, companies, courses, segments, Clock.systemUTC());
  }

  public CourseScoresHandler(
      Releases releases,
      CompanyRepository companies,
      CourseRepository courses,
      CompanySegmentsRepository segments,
      Clock clock) {
    this(releases, companies, courses, segments, clock, AccessMode.OPEN);
  }

  CourseScoresHandler(
      Releases releases,
      CompanyRepository companies,
      CourseRepository courses,
      CompanySegmentsRepository segments,
      Clock clock,
      AccessMode access) {
    super(CourseScoresRoutes.over(releases, companies, courses, segments, clock, access));
  }
}
