package dev.keepmeengaged.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.keepmeengaged.domain.AccessGrant;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.local.issuer.Accounts.Machine;
import dev.keepmeengaged.local.issuer.Accounts.Person;
import dev.keepmeengaged.local.issuer.IssuerCalls.Reply;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerTest {

  private static final URI SITE = URI.create("http://127.0.0.1:8080");
  private static final AccessGrant HERON = new AccessGrant.OneCompany(new Company("Heron"));
  private static final AccessGrant ALL = new AccessGrant.AllCompanies();

  /** Its secret has signs that mean something in forms and headers. */
  private static final Machine MACHINE = new Machine("lms", "a:b&c=d+e%20f", HERON);

  private static final Accounts ACCOUNTS =
      new Accounts(
          List.of(MACHINE, new Machine("platform", "other", ALL)),
          List.of(
              new Person("of-heron", "A person of <Heron> & \"Co\"", HERON),
              new Person("of-platform", "A person of the platform", ALL)));

  private static final ShiftedClock CLOCK = new ShiftedClock();
  private static Issuer issuer;
  private static IssuerCalls calls;

  @BeforeAll
  static void start() throws Exception {
    issuer = Issuer.bind();
    issuer.serve(ACCOUNTS, SITE, CLOCK);
    calls = new IssuerCalls(issuer.address(), SITE);
  }

  @AfterAll
  static void stop() {
    issuer.close();
  }

  private static Reply credentials(String id, String secret) throws Exception {
    return calls.token(
        Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", secret));
  }

  private static Map<String, Object> claims(String token) throws Exception {
    SignedJWT jwt = SignedJWT.parse(token);
    JWKSet keys = JWKSet.parse(calls.get("/keys").body());
    assertThat(
            jwt.verify(
                new RSASSAVerifier(
                    keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey().toRSAPublicKey())))
        .isTrue();
    return jwt.getJWTClaimsSet().getClaims();
  }

  @Test
  void configuration_namesEndpointsThatAnswer() throws Exception {
    Reply configuration = calls.get("/.well-known/openid-configuration");

    assertThat(configuration.json())
        .containsEntry("issuer", issuer.address().toString())
        .containsEntry("jwks_uri", issuer.address() + "/keys")
        .containsEntry("code_challenge_methods_supported", List.of("S256"));
    for (String endpoint :
        List.of("authorization_endpoint", "token_endpoint", "end_session_endpoint", "jwks_uri")) {
      String path = configuration.text(endpoint).substring(issuer.address().toString().length());
      assertThat(calls.get(path).status()).as(endpoint).isNotIn(404, 500);
    }
  }

  @Test
  void keys_haveNothingPrivate_andAreOthersAtEachStart() throws Exception {
    String keys = calls.get("/keys").body();

    assertThat(JWKSet.parse(keys).containsNonPublicKeys()).isFalse();
    try (Issuer another = Issuer.bind()) {
      another.serve(ACCOUNTS, SITE, CLOCK);
      assertThat(new IssuerCalls(another.address(), SITE).get("/keys").body()).isNotEqualTo(keys);
    }
  }

  @Test
  void issuerThatNeverServed_isClosed() throws Exception {
    Issuer another = Issuer.bind();
    URI address = another.address();
    another.close();

    assertThatThrownBy(() -> new Socket(address.getHost(), address.getPort()).close())
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void machine_getsATokenOfItsCompany_bySecretInTheForm() throws Exception {
    Reply reply = credentials("lms", MACHINE.secret());

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Cache-Control")).hasValue("no-store");
    assertThat(reply.json())
        .containsEntry("token_type", "Bearer")
        .containsEntry("expires_in", 300)
        .doesNotContainKeys("refresh_token", "id_token", "scope");
    String token = reply.text("access_token");
    assertThat(SignedJWT.parse(token).getHeader().getType()).hasToString("at+jwt");
    assertThat(claims(token))
        .containsEntry("iss", issuer.address().toString())
        .containsEntry("aud", List.of("kme"))
        .containsEntry("client_id", "lms")
        .containsEntry("sub", "lms")
        .containsEntry("company", "Heron")
        .doesNotContainKey("scope");
  }

  @Test
  void machine_getsAToken_bySecretInTheHeader_encodedAsInAForm() throws Exception {
    Map<String, String> form = Map.of("grant_type", "client_credentials");

    assertThat(
            calls
                .token(form, "Authorization", IssuerCalls.basic("lms", "a%3Ab%26c%3Dd%2Be%2520f"))
                .status())
        .isEqualTo(200);
    Reply raw = calls.token(form, "Authorization", IssuerCalls.basic("lms", MACHINE.secret()));
    assertThat(raw.error()).isEqualTo("401 invalid_client");
    assertThat(raw.header("WWW-Authenticate")).hasValue("Basic realm=\"kme\"");
  }

  @Test
  void platform_getsTheScopeForAllCompanies_andNoCompany() throws Exception {
    Reply reply = credentials("platform", "other");

    assertThat(reply.text("scope")).isEqualTo("kme/all-companies");
    assertThat(claims(reply.text("access_token")))
        .containsEntry("scope", "kme/all-companies")
        .doesNotContainKey("company");
  }

  @ParameterizedTest
  @CsvSource({"lms,wrong", "lms,other", "nobody,other", "kme-site,other", "lms,''", "'',''"})
  void clientWithAnotherSecret_isRefused(String id, String secret) throws Exception {
    assertThat(credentials(id, secret).error()).isEqualTo("401 invalid_client");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic", "Basic !", "Basic bG1z", "Bearer abc"})
  void headerThatIsNoCredentials_isRefused(String header) throws Exception {
    assertThat(
            calls
                .token(Map.of("grant_type", "client_credentials"), "Authorization", header)
                .error())
        .isEqualTo("401 invalid_client");
  }

  @Test
  void clientThatAuthenticatesTwice_orAsTwo_isRefused() throws Exception {
    String header = IssuerCalls.basic("platform", "other");

    assertThat(
            calls
                .token(
                    Map.of("grant_type", "client_credentials", "client_secret", "other"),
                    "Authorization",
                    header)
                .error())
        .isEqualTo("400 invalid_request");
    assertThat(
            calls
                .token(
                    Map.of("grant_type", "client_credentials", "client_id", "lms"),
                    "Authorization",
                    header)
                .error())
        .isEqualTo("400 invalid_request");
  }

  @Test
  void machineOfACompany_mayNotAskForAllCompanies() throws Exception {
    assertThat(
            calls
                .token(
                    Map.of("grant_type", "client_credentials", "scope", "kme/all-companies"),
                    "Authorization",
                    IssuerCalls.basic("lms", "a%3Ab%26c%3Dd%2Be%2520f"))
                .error())
        .isEqualTo("400 invalid_scope");
  }

  @Test
  void grants_areOfOneKindOfClientEach() throws Exception {
    assertThat(
            calls
                .token(Map.of("grant_type", "client_credentials", "client_id", Issuer.SITE))
                .error())
        .isEqualTo("400 unauthorized_client");
    for (String grant : List.of("authorization_code", "refresh_token")) {
      assertThat(
              calls
                  .token(
                      Map.of("grant_type", grant),
                      "Authorization",
                      IssuerCalls.basic("platform", "other"))
                  .error())
          .isEqualTo("400 unauthorized_client");
    }
    assertThat(calls.token(Map.of("grant_type", "password", "client_id", Issuer.SITE)).error())
        .isEqualTo("400 unsupported_grant_type");
    assertThat(calls.token(Map.of("client_id", Issuer.SITE)).error())
        .isEqualTo("400 invalid_request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=1&a=2", "a=%zz"})
  void formThatIsNone_isRefused(String form) throws Exception {
    assertThat(
            calls
                .send(
                    calls
                        .request("/token")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)))
                .error())
        .isEqualTo("400 invalid_request");
  }

  @Test
  void json_andWhatIsTooLarge_areRefused() throws Exception {
    assertThat(
            calls
                .send(
                    calls
                        .request("/token")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}")))
                .error())
        .isEqualTo("400 invalid_request");
    assertThat(calls.token(Map.of("a", "b".repeat(40_000))).error())
        .isEqualTo("400 invalid_request");
  }

  @Test
  void page_offersEverybody_withoutAScript_inNoFrame() throws Exception {
    Reply page = calls.authorize(calls.asked());

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("A person of &lt;Heron&gt; &amp; &quot;Co&quot;", "A person of the platform")
        .contains("name=\"state\" value=\"a state\"")
        .doesNotContain("<script");
    assertThat(page.header("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self' " + SITE);
  }

  @Test
  void choice_comesBackToTheSite_withACode_theState_andTheIssuer() throws Exception {
    Map<String, String> chosen = calls.asked();
    chosen.put("person", "of-heron");
    Reply back = calls.post("/authorize", chosen);

    assertThat(back.status()).isEqualTo(303);
    assertThat(back.header("Location").orElseThrow()).startsWith(SITE + "/?");
    assertThat(back.sentBack())
        .containsOnlyKeys("code", "state", "iss")
        .containsEntry("state", "a state")
        .containsEntry("iss", issuer.address().toString());
  }

  @Test
  void code_isWorthAnAccessToken_anIdToken_andARefreshToken() throws Exception {
    Reply reply = calls.token(calls.redeeming(calls.code("of-heron")));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(claims(reply.text("access_token")))
        .containsEntry("client_id", Issuer.SITE)
        .containsEntry("sub", "of-heron")
        .containsEntry("company", "Heron")
        .containsEntry("scope", "openid")
        .doesNotContainKeys("nonce", "sid");
    assertThat(claims(reply.text("id_token")))
        .containsEntry("aud", List.of(Issuer.SITE))
        .containsEntry("sub", "of-heron")
        .containsEntry("nonce", "a nonce")
        .doesNotContainKeys("company", "scope");
    assertThat(reply.json()).containsKey("refresh_token");
  }

  @Test
  void personOfThePlatform_seesAllCompanies_andNobodyElseByAsking() throws Exception {
    Reply platform = calls.token(calls.redeeming(calls.code("of-platform")));
    assertThat(platform.text("scope").split(" ")).contains("openid", "kme/all-companies");

    Map<String, String> chosen = calls.asked();
    chosen.put("person", "of-heron");
    chosen.put("scope", "openid kme/all-companies kme/company:Kite");
    String code = String.valueOf(calls.post("/authorize", chosen).sentBack().get("code"));
    assertThat(calls.token(calls.redeeming(code)).text("scope")).isEqualTo("openid");
  }

  @Test
  void withoutOpenid_thereIsNoIdToken() throws Exception {
    Map<String, String> chosen = calls.asked();
    chosen.put("person", "of-heron");
    chosen.remove("scope");
    String code = String.valueOf(calls.post("/authorize", chosen).sentBack().get("code"));

    assertThat(calls.token(calls.redeeming(code)).json())
        .containsKey("access_token")
        .doesNotContainKeys("id_token", "scope");
  }

  @ParameterizedTest
  @CsvSource({
    "code_verifier, dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXK",
    "code_verifier, E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
    "code_verifier, short",
    "redirect_uri, http://127.0.0.1:8080/other",
    "code, unknown"
  })
  void codeWithAnotherVerifier_orRedirect_isRefused(String parameter, String value)
      throws Exception {
    Map<String, String> form = calls.redeeming(calls.code("of-heron"));
    form.put(parameter, value);

    assertThat(calls.token(form).error()).isEqualTo("400 invalid_grant");
  }

  @ParameterizedTest
  @ValueSource(strings = {"code_verifier", "redirect_uri", "code"})
  void codeWithoutAllThatItNeeds_isRefused(String parameter) throws Exception {
    Map<String, String> form = calls.redeeming(calls.code("of-heron"));
    form.remove(parameter);

    assertThat(calls.token(form).error()).isEqualTo("400 invalid_request");
  }

  @Test
  void codeThatIsUsedTwice_isRefused_andEndsWhatItBegan() throws Exception {
    Map<String, String> form = calls.redeeming(calls.code("of-heron"));
    Reply first = calls.token(form);

    assertThat(calls.token(form).error()).isEqualTo("400 invalid_grant");
    assertThat(calls.refresh(first.text("refresh_token")).error()).isEqualTo("400 invalid_grant");
  }

  @Test
  void code_waitsForAMinute() throws Exception {
    Map<String, String> form = calls.redeeming(calls.code("of-heron"));
    CLOCK.pass(Duration.ofSeconds(61));

    assertThat(calls.token(form).error()).isEqualTo("400 invalid_grant");
  }

  @Test
  void refreshToken_isWorthNewTokens_andAnotherRefreshToken() throws Exception {
    Reply first = calls.token(calls.redeeming(calls.code("of-heron")));
    Reply second = calls.refresh(first.text("refresh_token"));
    Reply third = calls.refresh(second.text("refresh_token"));

    assertThat(third.status()).isEqualTo(200);
    assertThat(claims(third.text("access_token"))).containsEntry("company", "Heron");
    assertThat(third.text("access_token")).isNotEqualTo(first.text("access_token"));
    assertThat(third.text("refresh_token")).isNotEqualTo(second.text("refresh_token"));
  }

  @Test
  void refreshTokenThatIsUsedTwice_endsItsWholeFamily_andNoOther() throws Exception {
    Reply first = calls.token(calls.redeeming(calls.code("of-heron")));
    Reply other = calls.token(calls.redeeming(calls.code("of-heron")));
    Reply second = calls.refresh(first.text("refresh_token"));

    assertThat(calls.refresh(first.text("refresh_token")).error()).isEqualTo("400 invalid_grant");
    assertThat(calls.refresh(second.text("refresh_token")).error()).isEqualTo("400 invalid_grant");
    assertThat(calls.refresh(other.text("refresh_token")).status()).isEqualTo(200);
  }

  @Test
  void refreshToken_waitsForEightHours() throws Exception {
    Reply first = calls.token(calls.redeeming(calls.code("of-heron")));
    CLOCK.pass(Duration.ofHours(8).plusSeconds(1));

    assertThat(calls.refresh(first.text("refresh_token")).error()).isEqualTo("400 invalid_grant");
  }

  @ParameterizedTest
  @CsvSource({
    "redirect_uri, http://evil.example/",
    "redirect_uri, http://127.0.0.1:8080",
    "redirect_uri, http://127.0.0.1:8080/other",
    "redirect_uri, http://127.0.0.1:8080/?a=b",
    "redirect_uri, http://127.0.0.1:8080.evil.example/",
    "redirect_uri, http://localhost:8080/",
    "client_id, lms",
    "client_id, nobody"
  })
  void requestThatIsNotTheSites_isToldToTheBrowser_andLeadsNowhere(String parameter, String value)
      throws Exception {
    Map<String, String> asked = calls.asked();
    asked.put(parameter, value);
    asked.put("person", "of-heron");

    for (Reply reply : List.of(calls.authorize(asked), calls.post("/authorize", asked))) {
      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.header("Location")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "code_challenge_method, plain, invalid_request",
    "code_challenge_method, '', invalid_request",
    "code_challenge, '', invalid_request",
    "code_challenge, short, invalid_request",
    "response_type, token, unsupported_response_type",
    "response_type, id_token, unsupported_response_type",
    "response_mode, fragment, invalid_request",
    "prompt, none, login_required"
  })
  void requestThatIsNotSupported_isToldToTheSite(String parameter, String value, String error)
      throws Exception {
    Map<String, String> asked = calls.asked();
    asked.put(parameter, value);
    asked.put("person", "of-heron");

    assertThat(calls.authorize(asked).sentBack())
        .containsEntry("error", error)
        .containsEntry("state", "a state")
        .doesNotContainKey("code");
  }

  @Test
  void personWhoIsNotThere_isAskedAgain() throws Exception {
    Map<String, String> chosen = calls.asked();
    chosen.put("person", "nobody");

    assertThat(calls.post("/authorize", chosen).body()).contains("Whom do you want to be?");
  }

  @Test
  void logout_endsTheSession_andComesBack() throws Exception {
    Reply tokens = calls.token(calls.redeeming(calls.code("of-heron")));
    CLOCK.pass(Duration.ofHours(1));
    String query =
        new Parameters(
                Map.of(
                    "id_token_hint",
                    tokens.text("id_token"),
                    "post_logout_redirect_uri",
                    SITE + "/",
                    "state",
                    "bye"))
            .encoded();

    assertThat(calls.get("/logout?" + query).header("Location")).hasValue(SITE + "/?state=bye");
    assertThat(calls.refresh(tokens.text("refresh_token")).error()).isEqualTo("400 invalid_grant");
  }

  @Test
  void logout_withoutAnAddress_endsOnAPage() throws Exception {
    Reply page = calls.get("/logout");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("Signed out");
  }

  @Test
  void logout_toAForeignAddress_orWithAForeignToken_isRefused() throws Exception {
    Reply tokens = calls.token(calls.redeeming(calls.code("of-heron")));
    for (Map<String, String> asked :
        List.of(
            Map.of(
                "post_logout_redirect_uri",
                "http://evil.example/",
                "id_token_hint",
                tokens.text("id_token")),
            Map.of("id_token_hint", "x.y.z"),
            Map.of("id_token_hint", tokens.text("id_token").replaceFirst("[^.]*$", "AAAA")),
            Map.of("id_token_hint", tokens.text("access_token")))) {
      Reply reply = calls.get("/logout?" + new Parameters(asked).encoded());
      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.header("Location")).isEmpty();
    }
    assertThat(calls.refresh(tokens.text("refresh_token")).status()).isEqualTo(200);
  }

  @Test
  void scriptsOfTheSite_mayRead_andThoseOfNoOtherOrigin() throws Exception {
    for (String path : List.of("/.well-known/openid-configuration", "/keys", "/token")) {
      Reply site =
          calls.send(
              calls
                  .request(path)
                  .header("Origin", SITE.toString())
                  .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
      assertThat(site.status()).isEqualTo(204);
      assertThat(site.header("Access-Control-Allow-Origin")).hasValue(SITE.toString());
      for (String origin : List.of("http://evil.example", "null", "http://localhost:8080")) {
        Reply foreign = calls.send(calls.request(path).header("Origin", origin));
        assertThat(foreign.header("Access-Control-Allow-Origin")).as(path).isEmpty();
        assertThat(foreign.header("Vary")).hasValue("Origin");
      }
    }
    assertThat(
            calls
                .send(calls.request("/authorize").header("Origin", SITE.toString()))
                .header("Access-Control-Allow-Origin"))
        .isEmpty();
  }

  @Test
  void otherAddresses_andOtherMethods_areRefused() throws Exception {
    assertThat(calls.get("/").status()).isEqualTo(404);
    assertThat(calls.get("/token/more").status()).isEqualTo(404);
    assertThat(calls.get("/token?grant_type=client_credentials").status()).isEqualTo(405);
    assertThat(calls.post("/keys", Map.of()).status()).isEqualTo(405);
  }

  @Test
  void requestForAnotherHost_isRefused() throws Exception {
    try (Socket socket = new Socket(issuer.address().getHost(), issuer.address().getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET /keys HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
          .startsWith("HTTP/1.1 421");
    }
  }
}
