package dev.keepmeengaged.authorizer;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Claims as issuers write them, valid for an hour. */
final class Tokens {

  static final String CLIENT = "1h57kf5cpq17m0eml12EXAMPLE";
  static final String API = "6731de76-14a6-49ae-97bc-6eba6914391e";

  private Tokens() {}

  /** A Cognito access token of a machine, by client credentials: no audience. */
  static Map<String, @Nullable Object> cognito(String issuer, Instant now) {
    Map<String, @Nullable Object> claims = common(issuer, now);
    claims.put("sub", CLIENT);
    claims.put("token_use", "access");
    claims.put("scope", "kme/company:heron");
    claims.put("auth_time", now.getEpochSecond());
    claims.put("version", 2L);
    claims.put("client_id", CLIENT);
    return claims;
  }

  /** A Cognito ID token. */
  static Map<String, @Nullable Object> cognitoId(String issuer, Instant now) {
    Map<String, @Nullable Object> claims = common(issuer, now);
    claims.put("sub", "user");
    claims.put("aud", CLIENT);
    claims.put("at_hash", "tEaTdbsOxwqGFLeDHzBoeA");
    claims.put("token_use", "id");
    claims.put("custom:company", "heron");
    claims.put("company", "heron");
    return claims;
  }

  /** A Keycloak access token of a user, as releases up to 24 write it, with the nonce. */
  static Map<String, @Nullable Object> keycloak(String issuer, Instant now) {
    Map<String, @Nullable Object> claims = common(issuer, now);
    claims.put("aud", List.of("kme", "account"));
    claims.put("sub", "f3b7c1ee");
    claims.put("typ", "Bearer");
    claims.put("azp", "kme-site");
    claims.put("nonce", "8a1b");
    claims.put("scope", "openid profile email");
    claims.put("organization", Map.of("company", "heron"));
    return claims;
  }

  /** A Keycloak ID token. */
  static Map<String, @Nullable Object> keycloakId(String issuer, Instant now) {
    Map<String, @Nullable Object> claims = keycloak(issuer, now);
    claims.put("aud", "kme");
    claims.put("typ", "ID");
    claims.put("at_hash", "x4Q");
    claims.remove("scope");
    return claims;
  }

  /** An Entra access token of version 2.0 of a user. */
  static Map<String, @Nullable Object> entra(String issuer, Instant now) {
    Map<String, @Nullable Object> claims = common(issuer, now);
    claims.put("nbf", now.getEpochSecond());
    claims.put("aud", API);
    claims.put("azp", API);
    claims.put("azpacr", "0");
    claims.put("scp", "access kme/company:heron");
    claims.put("sub", "AAAAAAAA");
    claims.put("tid", "72f988bf");
    claims.put("ver", "2.0");
    return claims;
  }

  /** An Entra access token of version 1.0 of a machine: no scopes. */
  static Map<String, @Nullable Object> entraMachine(String issuer, Instant now) {
    Map<String, @Nullable Object> claims = common(issuer, now);
    claims.put("nbf", now.getEpochSecond());
    claims.put("aud", "api://" + API);
    claims.put("appid", "aaaabbbb-0000-cccc-1111-dddd2222eeee");
    claims.put("appidacr", "1");
    claims.put("idtyp", "app");
    claims.put("sub", "service");
    claims.put("ver", "1.0");
    return claims;
  }

  /** An Entra ID token of a page that shares its registration with the API. */
  static Map<String, @Nullable Object> entraId(String issuer, Instant now) {
    Map<String, @Nullable Object> claims = common(issuer, now);
    claims.put("nbf", now.getEpochSecond());
    claims.put("aud", API);
    claims.put("nonce", "678910");
    claims.put("sub", "AAAAAAAA");
    claims.put("roles", List.of("kme/all-companies"));
    claims.put("company", "heron");
    claims.put("ver", "2.0");
    return claims;
  }

  private static Map<String, @Nullable Object> common(String issuer, Instant now) {
    Map<String, @Nullable Object> claims = new LinkedHashMap<>();
    claims.put("iss", issuer);
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", Date.from(now.plusSeconds(3_600)));
    claims.put("jti", "7e5c");
    return claims;
  }
}
