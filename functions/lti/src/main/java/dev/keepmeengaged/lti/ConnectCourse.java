package dev.keepmeengaged.lti;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.lti.ConnectedCourses;
import dev.keepmeengaged.domain.lti.Platform;
import dev.keepmeengaged.domain.lti.PlatformCourse;
import dev.keepmeengaged.domain.lti.PlatformRegister;
import dev.keepmeengaged.http.Endpoint;
import dev.keepmeengaged.http.ProblemException;
import dev.keepmeengaged.http.Request;
import dev.keepmeengaged.http.RequestMembers;
import dev.keepmeengaged.http.Response;
import dev.keepmeengaged.tokens.InvalidTokenException;
import java.util.Optional;

/**
 * The one-time choice: which of the company's courses the platform's course is. The token of the
 * launch says of which platform's course and company.
 */
final class ConnectCourse implements Endpoint {

  private final PlatformRegister platforms;
  private final ConnectedCourses courses;
  private final Suspensions suspensions;
  private final SiteTokens tokens;

  ConnectCourse(LtiStores stores, Suspensions suspensions, SiteTokens tokens) {
    this.platforms = stores.platforms();
    this.courses = stores.courses();
    this.suspensions = suspensions;
    this.tokens = tokens;
  }

  @Override
  public Response answer(Request request) {
    SiteTokens.ToConnect asked = asked(request.bearerToken().orElse(""));
    RequestMembers body = request.jsonObject();
    Optional<CourseId> course = body.required("course", CourseId::new);
    body.check();
    CourseKey chosen = new CourseKey(asked.company(), course.orElseThrow());
    requireStillOpen(asked);
    if (!courses.connect(asked.course(), chosen).equals(chosen)) {
      throw connected();
    }
    return Response.ok(
        json ->
            json.member("company", chosen.company().name())
                .member("course", chosen.course().value()));
  }

  /** What the operator took away since the launch, its token does not bring back. */
  private void requireStillOpen(SiteTokens.ToConnect asked) {
    PlatformCourse course = asked.course();
    Platform platform =
        platforms
            .platform(course.issuer(), course.clientId())
            .orElseThrow(Refusal.UNKNOWN_PLATFORM::problem);
    if (platform.suspended()) {
      throw Refusal.SUSPENDED_PLATFORM.problem();
    }
    Optional<Company> company = platform.deployments().get(course.deployment());
    if (company == null || company.filter(asked.company()::equals).isEmpty()) {
      throw Refusal.DEPLOYMENT.problem();
    }
    if (suspensions.shut(asked.company())) {
      throw Refusal.SUSPENDED.problem();
    }
  }

  private SiteTokens.ToConnect asked(String token) {
    try {
      return tokens.toConnect(token).orElseThrow(ConnectCourse::connected);
    } catch (InvalidTokenException e) {
      throw ProblemException.of(
          "unauthorized", "There is no token with the request, or it is not valid any more.");
    }
  }

  private static ProblemException connected() {
    return ProblemException.of(
        "course-connected",
        "The course of the learning platform is connected already. The operator can change that.");
  }
}
