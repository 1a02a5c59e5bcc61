package dev.keepmeengaged.authorizer;

import dev.keepmeengaged.tokens.IssuerKeys;
import dev.keepmeengaged.tokens.SecureAddress;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which tokens are accepted, and what counts their callers, from the environment of the function.
 *
 * @param issuer the issuer, character by character as the tokens name it
 * @param audiences what tokens are meant for: each a value of {@code aud} or {@code client_id}
 * @param companyClaim the name of the claim with the company; dots lead into nested objects
 * @param keysUrl the address of the issuer's keys; empty when the issuer's OpenID configuration
 *     says it
 * @param sharedUsageKey the API key of all callers who have none of their own; empty where the
 *     gateway counts nobody
 * @param site the origin of the site, where its own tokens are accepted beside the issuer's: those
 *     of launches from learning platforms
 */
record TokenSettings(
    String issuer,
    Set<String> audiences,
    String companyClaim,
    Optional<URI> keysUrl,
    Optional<String> sharedUsageKey,
    Optional<URI> site) {

  private static final String TOKEN_ISSUER = "TOKEN_ISSUER";
  private static final String TOKEN_AUDIENCES = "TOKEN_AUDIENCES";
  private static final String COMPANY_CLAIM = "COMPANY_CLAIM";
  private static final String TOKEN_KEYS_URL = "TOKEN_KEYS_URL";
  private static final String SHARED_USAGE_KEY = "SHARED_USAGE_KEY";
  private static final String SITE_ORIGIN = "SITE_ORIGIN";

  private static final Pattern COMMA = Pattern.compile(",");

  TokenSettings {
    audiences = Set.copyOf(audiences);
  }

  /**
   * The settings in these environment variables: {@code TOKEN_ISSUER} and {@code TOKEN_AUDIENCES},
   * a list with commas, are needed, {@code COMPANY_CLAIM}, {@code TOKEN_KEYS_URL}, {@code
   * SHARED_USAGE_KEY} and {@code SITE_ORIGIN} are optional. An empty variable counts as one that is
   * not set.
   *
   * @throws IllegalArgumentException naming every variable that is missing or has no valid value
   */
  static TokenSettings fromEnvironment(Map<String, String> environment) {
    List<String> problems = new ArrayList<>();
    String issuer = value(environment, TOKEN_ISSUER).orElse("");
    if (issuer.isEmpty()) {
      problems.add(TOKEN_ISSUER + " is not set");
    } else {
      address(TOKEN_ISSUER, issuer, problems);
    }
    Set<String> audiences =
        COMMA
            .splitAsStream(value(environment, TOKEN_AUDIENCES).orElse(""))
            .map(String::strip)
            .filter(audience -> !audience.isEmpty())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (audiences.isEmpty()) {
      problems.add(TOKEN_AUDIENCES + " is not set");
    }
    String companyClaim = value(environment, COMPANY_CLAIM).orElse("company");
    if (Arrays.asList(companyClaim.split("\\.", -1)).contains("")) {
      problems.add("%s is not the name of a claim: '%s'".formatted(COMPANY_CLAIM, companyClaim));
    }
    Optional<URI> keysUrl =
        value(environment, TOKEN_KEYS_URL)
            .flatMap(url -> checked(TOKEN_KEYS_URL, url, SecureAddress.ofEndpoint(url), problems));
    Optional<URI> site =
        value(environment, SITE_ORIGIN).flatMap(url -> address(SITE_ORIGIN, url, problems));
    if (site.filter(origin -> !origin.getRawPath().isEmpty()).isPresent()) {
      problems.add(SITE_ORIGIN + " has a path");
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("Settings: " + String.join("; ", problems));
    }
    return new TokenSettings(
        issuer, audiences, companyClaim, keysUrl, value(environment, SHARED_USAGE_KEY), site);
  }

  /** The keys of the issuer. Connects when they are first asked for. */
  IssuerKeys keys(Clock clock) {
    return keysUrl
        .map(url -> IssuerKeys.at(url, clock))
        .orElseGet(() -> IssuerKeys.discovered(issuer, clock));
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private static Optional<URI> address(String name, String value, List<String> problems) {
    return checked(name, value, SecureAddress.in(value), problems);
  }

  private static Optional<URI> checked(
      String name, String value, Optional<URI> address, List<String> problems) {
    if (address.isEmpty()) {
      problems.add(
          "%s is not an https address (http is for this machine only): '%s'"
              .formatted(name, value));
    }
    return address;
  }
}
