package dev.keepmeengaged.authorizer;

import dev.keepmeengaged.authorizer.UnauthorizedException.Reason;
import dev.keepmeengaged.domain.AccessRegister;
import dev.keepmeengaged.tokens.Claims;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who calls.
 *
 * @param principal the client, or the subject of a token that names no client
 * @param client the application that got the token
 */
record Caller(String principal, Optional<String> client) {

  /**
   * The caller with a token.
   *
   * @throws UnauthorizedException when the token names nobody
   */
  static Caller of(Claims claims) {
    // OAuth's claim, then OpenID Connect's, then that of Entra's version 1.0.
    Optional<String> client =
        Stream.of("client_id", "azp", "appid").flatMap(name -> name(claims, name)).findFirst();
    String principal =
        client
            .or(() -> name(claims, "sub").findFirst())
            .orElseThrow(() -> new UnauthorizedException(Reason.NOBODY));
    return new Caller(principal, client);
  }

  private static Stream<String> name(Claims claims, String claim) {
    return claims.text(claim).stream()
        .filter(name -> !name.isEmpty() && name.length() <= AccessRegister.LONGEST_CLIENT_ID);
  }
}
