package dev.keepmeengaged.local.issuer;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Calls to an issuer, as a client of its makes them. */
public final class IssuerCalls {

  /** That of RFC 7636, appendix B. */
  static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI issuer;
  private final URI site;

  public IssuerCalls(URI issuer, URI site) {
    this.issuer = issuer;
    this.site = site;
  }

  /** An answer. */
  public record Reply(int status, HttpHeaders headers, String body) {

    Map<String, Object> json() {
      try {
        return JSON.std.mapFrom(body);
      } catch (IOException e) {
        throw new AssertionError(body, e);
      }
    }

    /** A member of the JSON. */
    public String text(String member) {
      return String.valueOf(json().get(member));
    }

    Optional<String> header(String name) {
      return headers.firstValue(name);
    }

    /** The query of the address that it redirects to. */
    Map<String, String> sentBack() {
      String address = header("Location").orElseThrow();
      return Parameters.parse(address.substring(address.indexOf('?') + 1)).values();
    }

    String error() {
      return status + " " + json().get("error");
    }
  }

  HttpRequest.Builder request(String pathAndQuery) {
    return HttpRequest.newBuilder(URI.create(issuer + pathAndQuery));
  }

  Reply send(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return new Reply(response.statusCode(), response.headers(), response.body());
  }

  Reply get(String pathAndQuery) throws Exception {
    return send(request(pathAndQuery));
  }

  Reply post(String path, Map<String, String> form, String... headers) throws Exception {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(new Parameters(form).encoded()));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** Asks for tokens. */
  public Reply token(Map<String, String> form, String... headers) throws Exception {
    return post("/token", form, headers);
  }

  static String basic(String id, String secret) {
    return "Basic "
        + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
  }

  /** A request for a code, as the site sends it. */
  Map<String, String> asked() {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("client_id", Issuer.SITE);
    asked.put("redirect_uri", site + "/");
    asked.put("response_type", "code");
    asked.put("scope", "openid");
    asked.put("state", "a state");
    asked.put("nonce", "a nonce");
    asked.put("code_challenge", CHALLENGE);
    asked.put("code_challenge_method", "S256");
    return asked;
  }

  Reply authorize(Map<String, String> asked) throws Exception {
    return get("/authorize?" + new Parameters(asked).encoded());
  }

  /** A code for a person. */
  public String code(String person) throws Exception {
    Map<String, String> chosen = asked();
    chosen.put("person", person);
    return String.valueOf(post("/authorize", chosen).sentBack().get("code"));
  }

  /** The form that a code is sent with. */
  public Map<String, String> redeeming(String code) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("client_id", Issuer.SITE);
    form.put("code", code);
    form.put("redirect_uri", site + "/");
    form.put("code_verifier", VERIFIER);
    return form;
  }

  Reply refresh(String token) throws Exception {
    return token(
        Map.of("grant_type", "refresh_token", "client_id", Issuer.SITE, "refresh_token", token));
  }
}
