package dev.keepmeengaged.lti;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.lti.Invitation;
import dev.keepmeengaged.domain.lti.Platform;
import dev.keepmeengaged.domain.lti.Secrets;
import dev.keepmeengaged.domain.memory.InMemoryAccessRegister;
import dev.keepmeengaged.domain.memory.InMemoryConnectedCourses;
import dev.keepmeengaged.domain.memory.InMemoryInvitations;
import dev.keepmeengaged.domain.memory.InMemoryLogins;
import dev.keepmeengaged.domain.memory.InMemoryPlatformRegister;
import dev.keepmeengaged.http.Log;
import dev.keepmeengaged.http.testing.Answer;
import dev.keepmeengaged.http.testing.GatewayCall;
import dev.keepmeengaged.tokens.LocalTokenSigner;
import dev.keepmeengaged.tokens.testing.MovingClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Platforms that register themselves by an invitation, and what is refused. */
class RegistrationTest {

  private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
  private static final String SITE = "http://localhost:1";
  private static final String SECRET = "invitation";
  private static final Company HERON = new Company("Heron & Söhne");

  private final MovingClock clock = new MovingClock(NOW);
  private final RegisteringPlatform platform = RegisteringPlatform.start();
  private final InMemoryPlatformRegister platforms = new InMemoryPlatformRegister();
  private final InMemoryInvitations invitations = new InMemoryInvitations();
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final LtiHandler function = at(SITE);

  private LtiHandler at(String site) {
    return new LtiHandler(
        Map.of("SITE_ORIGIN", site),
        platforms,
        new InMemoryLogins(),
        new InMemoryConnectedCourses(),
        invitations,
        new InMemoryAccessRegister(),
        LocalTokenSigner.withNewKey(),
        clock,
        new Log("lti", new PrintStream(log, true, StandardCharsets.UTF_8)));
  }

  @BeforeEach
  void invite() {
    invite(Optional.of(HERON));
  }

  private void invite(Optional<Company> company) {
    invitations.with(new Invitation(Secrets.fingerprint(SECRET), company, NOW.plusSeconds(60)));
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  // ---- What is registered

  @Test
  void anInvitedPlatform_isRegistered_withItsDeployment() {
    Answer page = call().to(function);

    assertThat(page.status()).as(page.body()).isEqualTo(200);
    assertThat(page.body())
        .contains("Client id: client-1", "Deployment: 7", "open the data of Heron &amp; Söhne.")
        .contains("data-step=\"close\" data-now=\"yes\"");
    assertThat(platforms.platform(platform.address(), "client-1"))
        .contains(
            new Platform(
                platform.address(),
                "client-1",
                URI.create(platform.address() + "/authorize?tenant=1"),
                URI.create(platform.address() + "/keys"),
                Map.of("7", Optional.of(HERON)),
                false));
  }

  @Test
  void aPlatform_isAskedForResourceLinksAlone_withItsToken() throws Exception {
    call().to(function);

    assertThat(platform.received()).hasSize(1);
    RegisteringPlatform.Received received = platform.received().get(0);
    assertThat(received.authorization()).contains("Bearer registration-token");
    assertThat(JSON.std.mapFrom(received.body()))
        .isEqualTo(
            Map.ofEntries(
                Map.entry("application_type", "web"),
                Map.entry("response_types", List.of("id_token")),
                Map.entry("grant_types", List.of("implicit", "client_credentials")),
                Map.entry("initiate_login_uri", SITE + "/v1/lti/login"),
                Map.entry("redirect_uris", List.of(SITE + "/v1/lti/launch")),
                Map.entry("client_name", "Keep-Me-Engaged"),
                Map.entry("jwks_uri", SITE + "/v1/lti/keys"),
                Map.entry("token_endpoint_auth_method", "private_key_jwt"),
                Map.entry("scope", ""),
                Map.entry(
                    "https://purl.imsglobal.org/spec/lti-tool-configuration",
                    Map.of(
                        "domain",
                        "localhost:1",
                        "target_link_uri",
                        SITE + "/v1/lti/launch",
                        "claims",
                        List.of("iss"),
                        "messages",
                        List.of(Map.of("type", "LtiResourceLinkRequest"))))));
  }

  @Test
  void aPlatformWithoutToken_isSentNone() {
    Answer page =
        GatewayCall.get("/v1/lti/register")
            .query("invite", SECRET)
            .query("openid_configuration", platform.configurationAddress())
            .to(function);

    assertThat(page.status()).isEqualTo(200);
    assertThat(platform.received().get(0).authorization()).isEmpty();
  }

  @Test
  void aPlatformThatNamesNoDeployment_isToldWhatIsLeftToDo_andNotClosed() {
    platform.answers(201, "{\"client_id\":\"client-2\"}");

    Answer page = call().header("Accept-Language", "de").to(function);

    assertThat(page.body())
        .contains("<h1>Die Lernplattform ist registriert</h1>", "keine Einrichtung")
        .doesNotContain("data-now");
    assertThat(platforms.platform(platform.address(), "client-2").orElseThrow().deployments())
        .isEmpty();
  }

  @Test
  void aPlatformOfSeveralCompanies_opensNoneByItself() {
    invite(Optional.empty());

    assertThat(call().to(function).body()).contains("connects each of your courses");
    assertThat(platforms.platform(platform.address(), "client-1").orElseThrow().deployments())
        .isEqualTo(Map.of("7", Optional.empty()));
  }

  @Test
  void theLog_hasNothingOfTheInvitation() {
    call().to(function);

    assertThat(log.toString(StandardCharsets.UTF_8))
        .contains("\"outcome\":\"allowed\",\"reason\":\"registration\"")
        .doesNotContain(SECRET, "registration-token", "Heron", "client-1");
  }

  // ---- Invitations

  @Test
  void anInvitation_isGoodForOneRegistration() {
    assertThat(call().to(function).status()).isEqualTo(200);
    platform.answers(200, "{\"client_id\":\"client-2\"}");

    assertRefused(call().to(function), "invitation");
    assertThat(platform.received()).hasSize(1);
  }

  @Test
  void anInvitation_thatHasExpired_orIsNotKnown_asksThePlatformNothing() {
    platform.behaves(
        exchange -> {
          throw new IOException("asked");
        });
    assertRefused(
        GatewayCall.get("/v1/lti/register")
            .query("invite", "other")
            .query("openid_configuration", platform.configurationAddress())
            .to(function),
        "invitation");
    clock.pass(Duration.ofSeconds(60));
    assertRefused(call().to(function), "invitation");
  }

  @ParameterizedTest
  @ValueSource(strings = {"invite", "openid_configuration"})
  void aCall_withoutWhatItNeeds_isMalformed(String missing) {
    GatewayCall call = GatewayCall.get("/v1/lti/register");
    if (!missing.equals("invite")) {
      call.query("invite", SECRET);
    } else {
      call.query("openid_configuration", platform.configurationAddress());
    }

    assertThat(call.to(function).places()).containsExactly(missing + " missing");
  }

  @Test
  void whatIsRegisteredAlready_staysAsItIs() {
    Platform before =
        new Platform(
            platform.address(),
            "client-1",
            URI.create("https://lms.example/authorize"),
            URI.create("https://lms.example/keys"),
            Map.of("7", Optional.of(new Company("Egret"))),
            false);
    platforms.with(before);

    assertRefused(call().to(function), "registered");
    assertThat(platforms.platform(platform.address(), "client-1")).contains(before);
  }

  // ---- Configurations that are refused, before anything is sent

  @ParameterizedTest
  @CsvSource({
    "issuer,https://lms.example.com",
    "issuer,http://localhost",
    "issuer,http://127.0.0.1",
    "issuer,http://0.0.1",
    "issuer,",
    "authorization_endpoint,javascript:alert(1)",
    "authorization_endpoint,http://lms.example.com/authorize",
    "authorization_endpoint,",
    "registration_endpoint,http://169.254.169.254/latest",
    "registration_endpoint,file:///etc/passwd",
    "registration_endpoint,",
    "jwks_uri,http://lms.example.com/keys",
    "jwks_uri,https://u@lms.example.com/keys",
    "jwks_uri,"
  })
  void aConfiguration_ofAnotherPlace_isRefused_andTheInvitationStaysGood(
      String member, String value) {
    platform.says(member, Optional.ofNullable(value));

    assertRefused(call().to(function), "configuration");
    assertStillGood();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "\"text\"", "{\"issuer\":", "<html>"})
  void aConfiguration_thatIsNoJsonObject_isRefused(String body) {
    platform.behaves(exchange -> RegisteringPlatform.send(exchange, 200, body));

    assertRefused(call().to(function), "configuration");
    assertStillGood();
  }

  @Test
  void aConfiguration_thatIsElsewhere_isNotFollowed() {
    platform.behaves(
        exchange -> {
          if (exchange.getRequestURI().getPath().endsWith("/there")) {
            platform.sendConfiguration(exchange);
            return;
          }
          exchange
              .getResponseHeaders()
              .set("Location", platform.address() + "/configuration/there");
          RegisteringPlatform.send(exchange, 302, "");
        });

    assertRefused(call().to(function), "configuration");
    assertStillGood();
  }

  @Test
  void aConfiguration_thatIsHuge_isNotReadToItsEnd() {
    platform.behaves(
        exchange ->
            RegisteringPlatform.send(exchange, 200, "{\"x\":\"" + "x".repeat(100_000) + "\"}"));

    assertRefused(call().to(function), "configuration-unreachable");
    assertStillGood();
  }

  @Test
  void aConfiguration_thatDrips_isNotWaitedFor() {
    platform.behaves(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try {
            for (int i = 0; i < 100; i++) {
              exchange.getResponseBody().write(' ');
              exchange.getResponseBody().flush();
              Thread.sleep(200);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    long start = System.nanoTime();

    assertRefused(call().to(function), "configuration-unreachable");
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isLessThan(PlatformWeb.LONGEST.plusSeconds(3));
    assertStillGood();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://lms.example.com/configuration",
        "ftp://127.0.0.1/configuration",
        "http://u@127.0.0.1/configuration",
        "http://127.0.0.1/#x",
        "http://127.0.0.2/",
        "no address"
      })
  void anAddress_thatMayNotBeAsked_isRefused(String address) {
    assertRefused(
        GatewayCall.get("/v1/lti/register")
            .query("invite", SECRET)
            .query("openid_configuration", address)
            .to(function),
        "configuration");
    assertStillGood();
  }

  /** With a site on the internet, as on AWS. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/",
        "https://localhost/",
        "https://169.254.169.254/latest/meta-data",
        "https://10.0.0.1/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[fd00::1]/",
        "https://2130706433/"
      })
  void aServiceOnTheInternet_asksNothingOfItsOwnNetwork(String address) {
    assertRefused(
        GatewayCall.get("/v1/lti/register")
            .query("invite", SECRET)
            .query("openid_configuration", address)
            .to(at("https://kme.example.com")),
        "configuration-unreachable");
    assertStillGood();
  }

  @Test
  void aServiceOnTheInternet_asksNothingWithoutTls() {
    assertRefused(call().to(at("https://kme.example.com")), "configuration");
    assertStillGood();
  }

  @Test
  void aToken_thatWouldBeMoreThanOneHeader_isRefused() {
    assertRefused(
        GatewayCall.get("/v1/lti/register")
            .query("invite", SECRET)
            .query("openid_configuration", platform.configurationAddress())
            .query("registration_token", "a\r\nHost: b")
            .to(function),
        "configuration");
  }

  // ---- Registrations that fail

  @ParameterizedTest
  @CsvSource({
    "400,{}",
    "200,{}",
    "200,[]",
    "201,{\"client_id\":7}",
    "302,{\"client_id\":\"a\"}",
    "200,{\"client_id\":\"ä\"}"
  })
  void aRegistration_thatThePlatformRefuses_usesTheInvitationUp(int status, String body) {
    platform.answers(status, body);

    assertRefused(call().to(function), "registration");
    assertThat(platform.received()).hasSize(1);
    platform.answers(200, "{\"client_id\":\"client-1\"}");
    assertRefused(call().to(function), "invitation");
  }

  // ---- Steps

  private GatewayCall call() {
    return GatewayCall.get("/v1/lti/register")
        .query("invite", SECRET)
        .query("openid_configuration", platform.configurationAddress())
        .query("registration_token", "registration-token");
  }

  private void assertRefused(Answer answer, String reason) {
    assertThat(answer.problem()).isEqualTo("unknown-platform");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(log.toString(StandardCharsets.UTF_8)).contains("\"reason\":\"" + reason + "\"");
  }

  private void assertStillGood() {
    assertThat(platform.received()).isEmpty();
    assertThat(invitations.find(Secrets.fingerprint(SECRET))).isPresent();
  }
}
