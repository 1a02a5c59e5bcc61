package dev.keepmeengaged.local.issuer;

import java.util.List;

/** What the issuer says of itself (OpenID Connect Discovery 1.0), and its keys. */
record Discovery(String issuer, Tokens tokens) {

  Answer configuration() {
    return Answer.json(
        200,
        json ->
            json.member("issuer", issuer)
                .member("authorization_endpoint", issuer + IssuerHandler.AUTHORIZE)
                .member("token_endpoint", issuer + IssuerHandler.TOKEN)
                .member("end_session_endpoint", issuer + IssuerHandler.LOGOUT)
                .member("jwks_uri", issuer + IssuerHandler.KEYS)
                .strings("scopes_supported", Scopes.OFFERED)
                .strings("response_types_supported", List.of("code"))
                .strings("response_modes_supported", List.of("query"))
                .strings(
                    "grant_types_supported",
                    List.of("authorization_code", "client_credentials", "refresh_token"))
                .strings(
                    "token_endpoint_auth_methods_supported",
                    List.of("client_secret_basic", "client_secret_post", "none"))
                .strings("code_challenge_methods_supported", List.of("S256"))
                .strings("subject_types_supported", List.of("public"))
                .strings(
                    "id_token_signing_alg_values_supported", List.of(Tokens.ALGORITHM.getName()))
                .member("authorization_response_iss_parameter_supported", true));
  }

  Answer keys() {
    return Answer.of(200, "application/jwk-set+json", tokens.keys());
  }
}
