package dev.keepmeengaged.authorizer;

import com.nimbusds.jose.JOSEObjectType;
import dev.keepmeengaged.tokens.Claims;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells access tokens from ID tokens, which the same issuer signs with the same keys. An ID token
 * is for the application that a user signs in to, which passes it around more freely, and says
 * nothing of what that application may do.
 *
 * <ul>
 *   <li><b>RFC 9068</b>: the header's {@code typ} of an access token is {@code at+jwt}.
 *   <li><b>Cognito</b>: the claim {@code token_use} is {@code access} or {@code id}; the header has
 *       no type.
 *   <li><b>Keycloak</b>: the claim {@code typ} is {@code Bearer}, or {@code ID}, {@code Refresh}
 *       and others; the header's is {@code JWT} for all. Up to release 24 its access tokens repeat
 *       the {@code nonce} of the sign-in.
 *   <li><b>Entra</b>: no claim says it, and the audience of both is the application's id where the
 *       API and its page share a registration. Its access tokens say how the client proved who it
 *       is ({@code azpacr}, {@code appidacr} in version 1.0) and for whom it acts ({@code scp}).
 *       Its ID tokens have {@code nonce}, {@code at_hash} or {@code c_hash} from the sign-in.
 * </ul>
 *
 * <p>So a token that says its kind has to be an access token by each word for it. One that does not
 * needs a mark of an access token and may have none of an ID token ({@code nonce}, {@code at_hash},
 * {@code c_hash}: OpenID Connect Core 1.0, 2 and 3.3.2.11). {@code azp} is no mark, since ID tokens
 * have it too.
 */
final class AccessTokens {

  /** The type in the header of RFC 9068. */
  static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

  /** The same as a whole media type. */
  static final JOSEObjectType LONG_TYPE = new JOSEObjectType("application/at+jwt");

  private static final List<String> MARKS =
      List.of("scope", "scp", "client_id", "azpacr", "appidacr");

  private static final List<String> MARKS_OF_ID_TOKENS = List.of("nonce", "at_hash", "c_hash");

  private AccessTokens() {}

  /** Whether a token with this type in its header is an access token. */
  static boolean isOne(@Nullable JOSEObjectType type, Claims claims) {
    if (!saysOrHasNot(claims, "token_use", "access") || !saysOrHasNot(claims, "typ", "Bearer")) {
      return false;
    }
    boolean saysItsKind =
        TYPE.equals(type)
            || LONG_TYPE.equals(type)
            || Stream.of("token_use", "typ").anyMatch(claims::has);
    return saysItsKind
        || (MARKS.stream().anyMatch(claims::has)
            && MARKS_OF_ID_TOKENS.stream().noneMatch(claims::has));
  }

  private static boolean saysOrHasNot(Claims claims, String name, String value) {
    return !claims.has(name) || claims.text(name).filter(value::equalsIgnoreCase).isPresent();
  }
}
