package dev.keepmeengaged.lti;

import dev.keepmeengaged.tokens.LaunchTokens;
import dev.keepmeengaged.tokens.SecureAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Objects;

/**
 * Where the site is, from the environment of the function.
 *
 * @param site the origin of the site and of this API below it, as {@code https://example.com}
 */
record LtiSettings(URI site) {

  private static final String SITE_ORIGIN = "SITE_ORIGIN";

  LtiSettings {
    if (!site.getRawPath().isEmpty()) {
      throw new IllegalArgumentException("an origin has no path: " + site);
    }
  }

  /**
   * The settings in the environment variable {@code SITE_ORIGIN}.
   *
   * @throws IllegalArgumentException when it is missing or no origin
   */
  static LtiSettings fromEnvironment(Map<String, String> environment) {
    String origin = environment.getOrDefault(SITE_ORIGIN, "").strip();
    return new LtiSettings(
        SecureAddress.in(origin)
            .filter(uri -> uri.getRawPath().isEmpty())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Settings: %s is not an https origin: '%s'"
                            .formatted(SITE_ORIGIN, origin))));
  }

  /** Where platforms send launches. */
  String launchUrl() {
    return site + "/v1/lti/launch";
  }

  /** Where platforms begin logins. */
  String loginUrl() {
    return site + "/v1/lti/login";
  }

  /** Where the public key of this function's tokens is. */
  String keysUrl() {
    return LaunchTokens.keys(site).toString();
  }

  /** Whether all of this is on one machine, so that a platform may be there too. */
  boolean isLocal() {
    return site.getScheme().equals("http");
  }

  /** The issuer of the tokens that this function makes. */
  String issuer() {
    return LaunchTokens.issuer(site);
  }

  /** Whether an address is one of the site or of this API. */
  boolean isOwn(String address) {
    try {
      URI uri = new URI(address);
      return Objects.equals(uri.getScheme(), site.getScheme())
          && site.getHost().equalsIgnoreCase(uri.getHost())
          && uri.getPort() == site.getPort()
          && uri.getRawUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
