package dev.keepmeengaged.lti;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.lti.Invitation;
import dev.keepmeengaged.domain.lti.Invitations;
import dev.keepmeengaged.domain.lti.Platform;
import dev.keepmeengaged.domain.lti.PlatformRegister;
import dev.keepmeengaged.domain.lti.Secrets;
import dev.keepmeengaged.http.Parameters;
import dev.keepmeengaged.http.Request;
import dev.keepmeengaged.http.Response;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * A platform registers itself (LTI Dynamic Registration 1.0), by a link that the operator gave to
 * its administrator. An invitation is used up just before something is sent that the platform acts
 * upon.
 */
final class Registration {

  private static final int LONGEST_ADDRESS = 2_048;

  /** In characters; registration tokens are signed tokens. */
  private static final int LONGEST_TOKEN = 3_072;

  private final PlatformRegister platforms;
  private final Invitations invitations;
  private final PlatformWeb web;
  private final PlatformPages pages;
  private final Clock clock;

  Registration(LtiStores stores, PlatformWeb web, PlatformPages pages, Clock clock) {
    this.platforms = stores.platforms();
    this.invitations = stores.invitations();
    this.web = web;
    this.pages = pages;
    this.clock = clock;
  }

  Response answer(Request request) throws RefusalException {
    Parameters form = request.form("invite", "openid_configuration", "registration_token");
    String secret = form.requiredText("invite", Platform.LONGEST_ID);
    String address = form.requiredText("openid_configuration", LONGEST_ADDRESS);
    Optional<String> token =
        form.text("registration_token", LONGEST_TOKEN).filter(text -> !text.isEmpty());
    form.check();
    if (!token.map(Registration::isToken).orElse(true)) {
      throw new RefusalException(Refusal.CONFIGURATION);
    }
    String fingerprint = Secrets.fingerprint(secret);
    good(invitations.find(fingerprint));
    PlatformWeb.Configuration platform = web.configuration(address);
    Invitation invitation = good(invitations.take(fingerprint));
    return pages.registered(request, registered(invitation, platform, token));
  }

  /** Whether a text can be in a header. */
  private static boolean isToken(String text) {
    return text.chars().allMatch(c -> c > ' ' && c < 0x7f);
  }

  private Invitation good(Optional<Invitation> invitation) throws RefusalException {
    return invitation
        .filter(found -> clock.instant().isBefore(found.expires()))
        .orElseThrow(() -> new RefusalException(Refusal.INVITATION));
  }

  private Platform registered(
      Invitation invitation, PlatformWeb.Configuration configuration, Optional<String> token)
      throws RefusalException {
    PlatformWeb.Client client = web.register(configuration, token);
    Map<String, Optional<Company>> deployments =
        client.deployment().map(id -> Map.of(id, invitation.company())).orElse(Map.of());
    Platform platform =
        new Platform(
            configuration.issuer(),
            client.id(),
            configuration.authorization(),
            configuration.keys(),
            deployments,
            false);
    // What is registered stays as it is: an invitation of one company must not move another's keys.
    if (!platforms.add(platform)) {
      throw new RefusalException(Refusal.REGISTERED);
    }
    return platform;
  }
}
