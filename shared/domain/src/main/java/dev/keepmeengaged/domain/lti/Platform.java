package dev.keepmeengaged.domain.lti;

import dev.keepmeengaged.domain.Company;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A learning platform as the operator registered it.
 *
 * @param issuer as its tokens name it
 * @param clientId that the platform gave us
 * @param authorizationEndpoint where browsers sign in
 * @param keysUrl where the platform's public keys are
 * @param deployments the company of each deployment; none where the deployment serves several
 *     companies, so that the operator connects each of its courses
 * @param suspended whether it is refused whatever it sends
 */
public record Platform(
    String issuer,
    String clientId,
    URI authorizationEndpoint,
    URI keysUrl,
    Map<String, Optional<Company>> deployments,
    boolean suspended) {

  /** The longest issuer, client id, deployment id or context id, in characters (LTI 1.3, 5.3). */
  public static final int LONGEST_ID = 255;

  public Platform {
    requireId("issuer", issuer);
    requireId("client id", clientId);
    deployments.keySet().forEach(id -> requireId("deployment id", id));
    deployments = Map.copyOf(deployments);
  }

  /** This platform with other deployments. */
  public Platform withDeployments(Map<String, Optional<Company>> changed) {
    return new Platform(issuer, clientId, authorizationEndpoint, keysUrl, changed, suspended);
  }

  /** This platform with another status. */
  public Platform withStatus(boolean nowSuspended) {
    return new Platform(
        issuer, clientId, authorizationEndpoint, keysUrl, deployments, nowSuspended);
  }

  /** Whether a text can be the id of something of a platform. */
  public static boolean isId(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_ID
        && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
  }

  static void requireId(String what, String id) {
    if (!isId(id)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "the %s of a platform has 1 to %d visible characters of ASCII",
              what,
              LONGEST_ID));
    }
  }
}
