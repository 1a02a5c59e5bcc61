package dev.keepmeengaged.lti;

import dev.keepmeengaged.aws.CoursesTable;
import dev.keepmeengaged.aws.KmsTokenSigner;
import dev.keepmeengaged.aws.Settings;
import dev.keepmeengaged.domain.AccessRegister;
import dev.keepmeengaged.domain.TokenSigner;
import dev.keepmeengaged.domain.lti.ConnectedCourses;
import dev.keepmeengaged.domain.lti.Invitations;
import dev.keepmeengaged.domain.lti.Logins;
import dev.keepmeengaged.domain.lti.PlatformRegister;
import dev.keepmeengaged.http.FunctionHandler;
import dev.keepmeengaged.http.Log;
import java.time.Clock;
import java.util.Map;

/** Logins and launches of learning platforms, and the keys of the tokens that come of them. */
public final class LtiHandler extends FunctionHandler {

  private static final String SIGNING_KEY = "SIGNING_KEY_ID";

  /** For Lambda: reads the environment once. */
  public LtiHandler() {
    this(System.getenv());
  }

  private LtiHandler(Map<String, String> environment) {
    this(
        environment,
        KmsTokenSigner.of(
            Settings.fromEnvironment(environment), environment.getOrDefault(SIGNING_KEY, "")));
  }

  /** For the local system: with the environment of the function, and a key of its own. */
  public LtiHandler(Map<String, String> environment, TokenSigner signer) {
    this(
        LtiSettings.fromEnvironment(environment),
        LtiStores.in(CoursesTable.of(Settings.fromEnvironment(environment))),
        signer,
        Clock.systemUTC(),
        Log.standardOutput("lti"));
  }

  /** For tests. */
  public LtiHandler(
      Map<String, String> environment,
      PlatformRegister platforms,
      Logins logins,
      ConnectedCourses courses,
      Invitations invitations,
      AccessRegister access,
      TokenSigner signer,
      Clock clock,
      Log log) {
    this(
        LtiSettings.fromEnvironment(environment),
        new LtiStores(platforms, logins, courses, invitations, access),
        signer,
        clock,
        log);
  }

  private LtiHandler(
      LtiSettings settings, LtiStores stores, TokenSigner signer, Clock clock, Log log) {
    super(LtiRoutes.over(settings, stores, signer, clock, log));
  }
}
