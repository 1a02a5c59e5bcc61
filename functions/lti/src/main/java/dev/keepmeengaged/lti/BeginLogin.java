package dev.keepmeengaged.lti;

import dev.keepmeengaged.domain.lti.Login;
import dev.keepmeengaged.domain.lti.Logins;
import dev.keepmeengaged.domain.lti.Platform;
import dev.keepmeengaged.domain.lti.PlatformRegister;
import dev.keepmeengaged.http.Parameters;
import dev.keepmeengaged.http.Request;
import dev.keepmeengaged.http.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A login that a platform begins (OpenID Connect Core 1.0, 4, as LTI 1.3 uses it): sends the
 * browser back to the platform, which confirms who is there.
 */
final class BeginLogin {

  /** As long as the platform may take, with a person who has to sign in there. */
  static final Duration LONGEST = Duration.ofMinutes(10);

  /** In characters; some platforms put a whole signed token into the hint. */
  private static final int LONGEST_HINT = 8_192;

  private static final int LONGEST_ADDRESS = 2_048;

  private final LtiSettings settings;
  private final PlatformRegister platforms;
  private final Logins logins;
  private final Clock clock;

  BeginLogin(LtiSettings settings, PlatformRegister platforms, Logins logins, Clock clock) {
    this.settings = settings;
    this.platforms = platforms;
    this.logins = logins;
    this.clock = clock;
  }

  Response answer(Request request) throws RefusedException {
    Parameters form =
        request.form(
            "iss",
            "client_id",
            "login_hint",
            "target_link_uri",
            "lti_message_hint",
            "lti_deployment_id");
    String issuer = form.requiredText("iss", Platform.LONGEST_ID);
    String clientId = form.requiredText("client_id", Platform.LONGEST_ID);
    String loginHint = form.requiredText("login_hint", LONGEST_HINT);
    String target = form.requiredText("target_link_uri", LONGEST_ADDRESS);
    Optional<String> messageHint = form.text("lti_message_hint", LONGEST_HINT);
    Optional<String> deployment =
        form.text("lti_deployment_id", Platform.LONGEST_ID).filter(id -> !id.isEmpty());
    form.check();
    Platform platform = platform(issuer, clientId);
    if (deployment.isPresent() && !platform.deployments().containsKey(deployment.get())) {
      throw new RefusedException(Refusal.DEPLOYMENT);
    }
    if (!settings.isOwn(target)) {
      throw new RefusedException(Refusal.TARGET);
    }
    Login login =
        new Login(
            Secrets.next(),
            Secrets.next(),
            issuer,
            clientId,
            deployment,
            clock.instant().plus(LONGEST).truncatedTo(ChronoUnit.SECONDS));
    logins.keep(login);
    return Redirect.to(address(platform, login, loginHint, messageHint));
  }

  private Platform platform(String issuer, String clientId) throws RefusedException {
    Optional<Platform> platform =
        Platform.isId(issuer) && Platform.isId(clientId)
            ? platforms.platform(issuer, clientId)
            : Optional.empty();
    if (platform.isEmpty()) {
      throw new RefusedException(Refusal.UNKNOWN_PLATFORM);
    }
    if (platform.get().suspended()) {
      throw new RefusedException(Refusal.SUSPENDED_PLATFORM);
    }
    return platform.get();
  }

  private String address(
      Platform platform, Login login, String loginHint, Optional<String> messageHint) {
    Query query =
        Query.at(platform.authorizationEndpoint().toString())
            .and("scope", "openid")
            .and("response_type", "id_token")
            .and("response_mode", "form_post")
            .and("prompt", "none")
            .and("client_id", platform.clientId())
            .and("redirect_uri", settings.launchUrl())
            .and("login_hint", loginHint)
            .and("state", login.state())
            .and("nonce", login.nonce());
    messageHint.ifPresent(hint -> query.and("lti_message_hint", hint));
    return query.toString();
  }
}
