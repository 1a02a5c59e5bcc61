package dev.keepmeengaged.local.issuer;

import dev.keepmeengaged.json.JsonWriter;
import dev.keepmeengaged.local.issuer.Accounts.Machine;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * {@code /token}: machines get tokens by their secret, the site gets them for a code or a refresh
 * token. Machines authenticate by {@code client_secret_basic} or {@code client_secret_post}; the
 * site, which can keep no secret, names itself.
 */
record TokenEndpoint(Accounts accounts, Sessions sessions, Tokens tokens) {

  private static final String BASIC = "Basic ";

  /**
   * Answers a form.
   *
   * @param authorization the header of this name
   * @throws OAuthException when there are no tokens for it
   */
  Answer answer(Parameters form, Optional<String> authorization) {
    Optional<Machine> machine = machine(form, authorization);
    return switch (form.get("grant_type")) {
      case "client_credentials" -> ofItself(machine.orElseThrow(this::notForThisClient), form);
      case "authorization_code" -> {
        refuseMachine(machine);
        yield ofPerson(
            sessions.redeem(form.get("code"), form.get("redirect_uri"), form.get("code_verifier")));
      }
      case "refresh_token" -> {
        refuseMachine(machine);
        yield ofPerson(sessions.refresh(form.get("refresh_token")));
      }
      default -> throw OAuthException.of("unsupported_grant_type", "there is no such grant_type");
    };
  }

  private void refuseMachine(Optional<Machine> machine) {
    if (machine.isPresent()) {
      throw notForThisClient();
    }
  }

  private OAuthException notForThisClient() {
    return OAuthException.of("unauthorized_client", "this grant_type is not for this client");
  }

  /** Who asks; empty for the site. */
  private Optional<Machine> machine(Parameters form, Optional<String> authorization) {
    Optional<String> id = form.find("client_id");
    Optional<String> secret = form.find("client_secret");
    if (authorization.isPresent()) {
      if (secret.isPresent()) {
        throw OAuthException.invalidRequest("a client authenticates in one way, not in two");
      }
      Machine machine = basic(authorization.get());
      if (id.isPresent() && !id.get().equals(machine.id())) {
        throw OAuthException.invalidRequest("client_id is of another client");
      }
      return Optional.of(machine);
    }
    if (secret.isEmpty() && id.equals(Optional.of(Issuer.SITE))) {
      return Optional.empty();
    }
    return Optional.of(known(id.orElse(""), secret.orElse("")));
  }

  /** A client by the header; its two parts are encoded as a form is (RFC 6749, 2.3.1). */
  private Machine basic(String authorization) {
    if (!authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      throw OAuthException.invalidClient("clients authenticate by Basic");
    }
    String[] parts;
    try {
      byte[] decoded = Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip());
      parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
    } catch (IllegalArgumentException e) {
      throw OAuthException.invalidClient("the client's credentials are not in base64");
    }
    if (parts.length < 2) {
      throw OAuthException.invalidClient("the client's credentials have no colon");
    }
    return known(Parameters.decoded(parts[0]), Parameters.decoded(parts[1]));
  }

  private Machine known(String id, String secret) {
    return accounts
        .machine(id, secret)
        .orElseThrow(() -> OAuthException.invalidClient("there is no client with these"));
  }

  private Answer ofItself(Machine machine, Parameters form) {
    List<String> scopes = Scopes.of(machine.grant());
    if (!scopes.containsAll(form.scopes())) {
      throw OAuthException.of("invalid_scope", "this client may not ask for this scope");
    }
    return answer(tokens.accessToken(machine, scopes), scopes, json -> {});
  }

  private Answer ofPerson(Sessions.Continued continued) {
    SignIn signIn = continued.signIn();
    return answer(
        tokens.accessToken(signIn),
        signIn.scopes(),
        json -> {
          json.member("refresh_token", continued.refreshToken());
          if (signIn.scopes().contains(Scopes.OPENID)) {
            json.member("id_token", tokens.idToken(signIn));
          }
        });
  }

  private static Answer answer(
      String accessToken, Collection<String> scopes, Consumer<JsonWriter> more) {
    return Answer.json(
        200,
        json -> {
          json.member("access_token", accessToken)
              .member("token_type", "Bearer")
              .member("expires_in", Tokens.LIFE.toSeconds());
          if (!scopes.isEmpty()) {
            json.member("scope", String.join(" ", scopes));
          }
          more.accept(json);
        });
  }
}
