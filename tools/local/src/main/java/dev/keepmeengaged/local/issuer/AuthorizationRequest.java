package dev.keepmeengaged.local.issuer;

import dev.keepmeengaged.support.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * What a code is bound to: where it is sent, and whose verifier fits (PKCE, RFC 7636).
 *
 * @param challenge the SHA-256 of the verifier, in base64url
 */
record AuthorizationRequest(String redirectUri, String challenge) {

  private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

  /**
   * Reads the parameters that a request for a code must have.
   *
   * @throws OAuthException when one is missing or not supported
   */
  static AuthorizationRequest of(Parameters asked) {
    if (!asked.get("response_type").equals("code")) {
      throw OAuthException.of("unsupported_response_type", "response_type is code");
    }
    if (!asked.find("response_mode").orElse("query").equals("query")) {
      throw OAuthException.invalidRequest("response_mode is query");
    }
    if (!asked.get("code_challenge_method").equals("S256")) {
      throw OAuthException.invalidRequest("code_challenge_method is S256");
    }
    String challenge = asked.get("code_challenge");
    if (!CHALLENGE.matcher(challenge).matches()) {
      throw OAuthException.invalidRequest("code_challenge is a SHA-256 in base64url");
    }
    return new AuthorizationRequest(asked.get("redirect_uri"), challenge);
  }

  /** Whether somebody with this verifier sent it. */
  boolean isBy(String redirectUri, String verifier) {
    return redirectUri.equals(redirectUri())
        && VERIFIER.matcher(verifier).matches()
        && MessageDigest.isEqual(
            challenge.getBytes(StandardCharsets.US_ASCII),
            challengeOf(verifier).getBytes(StandardCharsets.US_ASCII));
  }

  private static String challengeOf(String verifier) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Sha256.of(verifier.getBytes(StandardCharsets.US_ASCII)));
  }
}
