package dev.keepmeengaged.lti;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.keepmeengaged.domain.AccessEntries;
import dev.keepmeengaged.domain.AccessRegister;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.RegisteredClient;
import dev.keepmeengaged.domain.lti.Login;
import dev.keepmeengaged.domain.lti.Logins;
import dev.keepmeengaged.domain.lti.Platform;
import dev.keepmeengaged.domain.lti.PlatformCourse;
import dev.keepmeengaged.domain.memory.InMemoryAccessRegister;
import dev.keepmeengaged.domain.memory.InMemoryConnectedCourses;
import dev.keepmeengaged.domain.memory.InMemoryInvitations;
import dev.keepmeengaged.domain.memory.InMemoryLogins;
import dev.keepmeengaged.domain.memory.InMemoryPlatformRegister;
import dev.keepmeengaged.http.HttpFunction;
import dev.keepmeengaged.http.Log;
import dev.keepmeengaged.http.WarmUp;
import dev.keepmeengaged.http.testing.Answer;
import dev.keepmeengaged.http.testing.Contract;
import dev.keepmeengaged.http.testing.GatewayCall;
import dev.keepmeengaged.http.testing.Outage;
import dev.keepmeengaged.tokens.LocalTokenSigner;
import dev.keepmeengaged.tokens.testing.MovingClock;
import dev.keepmeengaged.tokens.testing.TestKeys;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crac.Core;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logins and launches from the platform's first request to the page, and what is refused. */
class LtiHandlerTest {

  private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
  private static final String SITE = "https://kme.example.com";
  private static final String LAUNCH = SITE + "/v1/lti/launch";
  private static final Company HERON = new Company("Heron & Söhne");
  private static final CourseKey COURSE = new CourseKey(HERON, new CourseId("6597"));
  private static final Contract CONTRACT = Contract.read();
  private static final LocalTokenSigner SIGNER = LocalTokenSigner.withNewKey();
  private static final String SUB_ROLES = "http://purl.imsglobal.org/vocab/lis/v2/membership/";
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
  private static final Messages MOODLE = Messages.MOODLE;

  private final MovingClock clock = new MovingClock(NOW);
  private final TestPlatform platform = TestPlatform.start();
  private final InMemoryPlatformRegister platforms = new InMemoryPlatformRegister();
  private final InMemoryLogins logins = new InMemoryLogins();
  private final InMemoryConnectedCourses courses = new InMemoryConnectedCourses();
  private final InMemoryAccessRegister access = new InMemoryAccessRegister();
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final LtiHandler function = over(access);

  private LtiHandler over(AccessRegister register) {
    return new LtiHandler(
        Map.of("SITE_ORIGIN", SITE),
        platforms,
        logins,
        courses,
        new InMemoryInvitations(),
        register,
        SIGNER,
        clock,
        new Log("lti", new PrintStream(log, true, StandardCharsets.UTF_8)));
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  // ---- From the platform to the page

  @ParameterizedTest
  @EnumSource
  void aLaunch_opensThePage_atTheConnectedCourse(Messages message) throws Exception {
    register(message, Optional.of(HERON));
    courses.connect(course(message), COURSE);

    Answer answer = launch(message, claims -> {});

    assertThat(answer.status()).isEqualTo(303);
    URI page = location(answer);
    assertThat(page.toString())
        .startsWith(SITE + "/?company=Heron+%26+S%C3%B6hne&course=6597#lti=");
    assertThat(answer.headers()).doesNotContainKey("Set-Cookie");
    assertThat(answer.headers()).containsEntry("Cache-Control", "no-store");

    JWTClaimsSet claims = verified(page);
    assertThat(claims.getClaims().keySet())
        .as("nothing of a person")
        .containsExactlyInAnyOrder(
            "iss", "aud", "sub", "client_id", "company", "iat", "exp", "jti");
    assertThat(claims.getIssuer()).isEqualTo(SITE + "/v1/lti");
    assertThat(claims.getAudience()).containsExactly(SITE);
    assertThat(claims.getSubject()).isEqualTo(SITE + "/v1/lti");
    assertThat(claims.getStringClaim("client_id")).isEqualTo(SITE + "/v1/lti");
    assertThat(claims.getStringClaim("company")).isEqualTo(HERON.name());
    assertThat(claims.getExpirationTime()).isEqualTo(NOW.plusSeconds(900));
  }

  @Test
  void theLog_namesNobody() {
    register(Messages.CANVAS, Optional.of(HERON));
    launch(Messages.CANVAS, claims -> {});
    launch(Messages.CANVAS, claims -> claims.put("exp", 1L));

    assertThat(log.toString(StandardCharsets.UTF_8))
        .contains("\"outcome\":\"allowed\"", "\"reason\":\"expired\"")
        .doesNotContain("Ada", "ada@", "a6d5c443", "Heron", "10000000000001", "4dde05e8");
  }

  @Test
  void aLogin_sendsTheBrowserToThePlatform_withWhatTheSpecificationAsksFor() {
    register(MOODLE, Optional.of(HERON));

    Answer answer = login(loginForm(MOODLE)).to(function);

    assertThat(answer.status()).isEqualTo(303);
    URI address = location(answer);
    assertThat(address.toString()).startsWith("https://platform.example/authorize?tenant=1&");
    Map<String, String> query = query(address.getRawQuery());
    assertThat(query)
        .containsEntry("scope", "openid")
        .containsEntry("response_type", "id_token")
        .containsEntry("response_mode", "form_post")
        .containsEntry("prompt", "none")
        .containsEntry("client_id", MOODLE.clientId())
        .containsEntry("redirect_uri", LAUNCH)
        .containsEntry("login_hint", "5 & more")
        .containsEntry("lti_message_hint", "{\"cmid\":42}");
    assertThat(query.get("state")).hasSize(43).isNotEqualTo(query.get("nonce"));
    assertThat(query.get("nonce")).hasSize(43);
  }

  @Test
  void aLoginByGet_doesTheSame() {
    register(MOODLE, Optional.of(HERON));
    GatewayCall call = GatewayCall.get("/v1/lti/login").header("Accept", BROWSER);
    loginForm(MOODLE).forEach(call::query);

    assertThat(location(call.to(function)).getHost()).isEqualTo("platform.example");
  }

  @Test
  void aLogin_withoutDeploymentAndMessageHint_goesOn() {
    register(MOODLE, Optional.of(HERON));
    Map<String, String> form = loginForm(MOODLE);
    form.remove("lti_deployment_id");
    form.remove("lti_message_hint");
    form.put("canvas_region", "eu");

    Answer answer = login(form).to(function);
    Begun begun = Begun.in(answer);

    assertThat(query(location(answer).getRawQuery())).doesNotContainKey("lti_message_hint");
    assertThat(launch(MOODLE.claims(begun.nonce(), LAUNCH, NOW), begun.state()).status())
        .isEqualTo(303);
  }

  // ---- Logins that are refused

  @ParameterizedTest
  @ValueSource(strings = {"iss", "client_id", "login_hint", "target_link_uri"})
  void aLogin_withoutWhatItNeeds_isMalformed(String missing) {
    register(MOODLE, Optional.of(HERON));
    Map<String, String> form = loginForm(MOODLE);
    form.remove(missing);

    Answer answer = login(form).without("Accept").to(function);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.places()).containsExactly(missing + " missing");
  }

  static Stream<Arguments> refusedLogins() {
    return Stream.of(
        Arguments.of("iss", "https://other.example", "unknown-platform"),
        Arguments.of("iss", "häßlich", "unknown-platform"),
        Arguments.of("client_id", "other", "unknown-platform"),
        Arguments.of("lti_deployment_id", "9", "unknown-platform"),
        Arguments.of("target_link_uri", "https://evil.example/", "launch-refused"),
        Arguments.of("target_link_uri", SITE + ".evil.example/", "launch-refused"),
        Arguments.of("target_link_uri", SITE + "@evil.example/", "launch-refused"),
        Arguments.of("target_link_uri", "https://u@kme.example.com/", "launch-refused"),
        Arguments.of("target_link_uri", "http://kme.example.com/", "launch-refused"),
        Arguments.of("target_link_uri", SITE + ":8443/", "launch-refused"),
        Arguments.of("target_link_uri", "//kme.example.com/", "launch-refused"),
        Arguments.of("target_link_uri", "javascript:alert(1)", "launch-refused"),
        Arguments.of("target_link_uri", "no address", "launch-refused"));
  }

  @ParameterizedTest
  @MethodSource("refusedLogins")
  void aLogin_ofAnotherPlatformOrToAnotherPlace_isRefused(
      String parameter, String value, String problem) {
    register(MOODLE, Optional.of(HERON));
    Map<String, String> form = loginForm(MOODLE);
    form.put(parameter, value);

    assertRefused(login(form).without("Accept").to(function), problem);
  }

  @Test
  void aSuspendedPlatform_isRefused_inTheMiddleOfALoginToo() {
    register(MOODLE, Optional.of(HERON));
    Begun begun = begun(MOODLE);
    suspend(MOODLE);

    assertRefused(login(loginForm(MOODLE)).without("Accept").to(function), "access-suspended");
    assertRefused(
        launch(MOODLE.claims(begun.nonce(), LAUNCH, NOW), begun.state()), "access-suspended");
  }

  // ---- Who gets in

  static Stream<List<String>> rolesThatOpen() {
    String course = Messages.MEMBERSHIP;
    String institution = Messages.INSTITUTION;
    String system = Messages.SYSTEM;
    return Stream.of(
        List.of(course + "Instructor"),
        List.of(course + "ContentDeveloper"),
        List.of(course + "Administrator"),
        List.of("Instructor"),
        List.of("Learner", "Instructor"),
        List.of(course + "Instructor", SUB_ROLES + "Instructor#TeachingAssistant"),
        List.of(course + "Instructor", institution + "Student"),
        List.of(institution + "Instructor"),
        List.of(institution + "ContentDeveloper"),
        List.of(institution + "Administrator"),
        List.of(institution + "Administrator", course + "Learner"),
        // Open edX: instructors and staff, until early 2026 and since
        List.of(institution + "Instructor", institution + "Student"),
        List.of(system + "Administrator", institution + "Instructor"),
        List.of(system + "None", institution + "None", course + "Instructor"),
        List.of(system + "None", institution + "None", institution + "Instructor"),
        // beside a role that is not known here
        List.of(course + "Instructor", "urn:lti:role:ims/lis/Learner", ""),
        List.of(institution + "Administrator", "urn:lti:role:ims/lis/Learner"));
  }

  @ParameterizedTest
  @MethodSource("rolesThatOpen")
  void whoMakesCourses_getsIn(List<String> roles) {
    register(MOODLE, Optional.of(HERON));

    Answer answer = launch(MOODLE, claims -> claims.put(Messages.LTI + "roles", roles));

    assertThat(answer.status()).isEqualTo(303);
  }

  static Stream<List<String>> rolesThatDoNot() {
    String course = Messages.MEMBERSHIP;
    String institution = Messages.INSTITUTION;
    String system = Messages.SYSTEM;
    return Stream.of(
        List.of(),
        List.of(course + "Learner"),
        List.of("Learner", "Mentor"),
        List.of(institution + "Student", "x#Instructor"),
        List.of(system + "Administrator"),
        List.of(SUB_ROLES + "Instructor#TeachingAssistant"),
        // somebody who teaches elsewhere
        List.of(course + "Learner", institution + "Instructor"),
        List.of(institution + "Instructor", course + "Learner"),
        List.of(course + "Learner", institution + "ContentDeveloper"),
        List.of("Learner", institution + "Instructor"),
        List.of(SUB_ROLES + "Learner#GuestLearner", institution + "Instructor"),
        List.of(SUB_ROLES + "Instructor#TeachingAssistant", institution + "Instructor"),
        List.of(course + "Learner", institution + "Instructor", system + "User"),
        // Open edX: learners until early 2026, and those who help others since
        List.of(institution + "Student"),
        List.of(
            system + "None",
            institution + "None",
            course + "Learner",
            SUB_ROLES + "Instructor#TeachingAssistant"),
        // in another spelling, alone
        List.of("urn:lti:role:ims/lis/Instructor"),
        List.of(" Instructor"),
        List.of("instructor"),
        List.of(""));
  }

  @ParameterizedTest
  @MethodSource("rolesThatDoNot")
  void whoMakesNoneHere_isRefused_whateverTheyAreElsewhere(List<String> roles) {
    register(MOODLE, Optional.of(HERON));

    assertRefused(
        launch(MOODLE, claims -> claims.put(Messages.LTI + "roles", roles)), "role-not-allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "urn:lti:role:ims/lis/Learner",
        "https://purl.imsglobal.org/vocab/lis/v2/membership#Learner",
        "HTTP://PURL.IMSGLOBAL.ORG/VOCAB/LIS/V2/MEMBERSHIP#LEARNER",
        " http://purl.imsglobal.org/vocab/lis/v2/membership#Learner",
        "http://www.imsglobal.org/vocab/lis/v2/membership#Learner",
        "http://purl.imsglobal.org/vocab/lti/system/person#TestUser",
        " http://purl.imsglobal.org/vocab/lis/v2/institution/person#Instructor",
        "https://lms.example/roles:pupil",
        "pupil",
        " ",
        ""
      })
  void aRoleThatIsNotKnown_shutsTheSite_forInstructorsOfTheInstitution(String role) {
    register(MOODLE, Optional.of(HERON));

    assertRefused(
        launch(MOODLE, c -> Messages.roles(c, Messages.INSTITUTION + "Instructor", role)),
        "role-not-allowed");
  }

  static Stream<@Nullable Object> claimsThatAreNoListOfRoles() {
    String institution = Messages.INSTITUTION + "Instructor";
    return Stream.of(
        Arrays.asList(institution, null),
        List.of(institution, 1),
        List.of(institution, List.of(Messages.MEMBERSHIP + "Learner")),
        List.of(List.of(institution)),
        Map.of("role", institution),
        true);
  }

  @ParameterizedTest
  @MethodSource("claimsThatAreNoListOfRoles")
  void rolesThatAreNoTexts_shutTheSite(Object roles) {
    register(MOODLE, Optional.of(HERON));

    assertRefused(
        launch(MOODLE, claims -> claims.put(Messages.LTI + "roles", roles)), "role-not-allowed");
  }

  @Test
  void oneRole_needsNoList() {
    register(MOODLE, Optional.of(HERON));

    assertThat(
            launch(MOODLE, c -> c.put(Messages.LTI + "roles", Messages.MEMBERSHIP + "Instructor"))
                .status())
        .isEqualTo(303);
  }

  // ---- Launches that are refused

  static Stream<Arguments> refusedLaunches() {
    String lti = Messages.LTI;
    return Stream.of(
        refused("expired", "launch-refused", c -> c.put("exp", NOW.getEpochSecond() - 61)),
        refused("claims", "launch-refused", c -> c.remove("exp")),
        refused("claims", "launch-refused", c -> c.put("nbf", NOW.getEpochSecond() + 61)),
        refused("claims", "launch-refused", c -> c.put("iss", "https://other.example")),
        refused("audience", "launch-refused", c -> c.put("aud", "other")),
        refused("audience", "launch-refused", c -> c.remove("aud")),
        refused(
            "audience", "launch-refused", c -> c.put("aud", List.of(MOODLE.clientId(), "other"))),
        refused("audience", "launch-refused", c -> c.put("azp", "other")),
        refused("audience", "launch-refused", c -> c.put("azp", null)),
        refused("nonce", "launch-refused", c -> c.put("nonce", "other")),
        refused("nonce", "launch-refused", c -> c.remove("nonce")),
        refused("deployment", "unknown-platform", c -> c.put(lti + "deployment_id", "2")),
        refused("deployment", "unknown-platform", c -> c.remove(lti + "deployment_id")),
        refused(
            "message", "launch-refused", c -> c.put(lti + "message_type", "LtiDeepLinkingRequest")),
        refused("message", "launch-refused", c -> c.put(lti + "version", "1.1")),
        refused(
            "target",
            "launch-refused",
            c -> c.put(lti + "target_link_uri", "https://evil.example")),
        refused("target", "launch-refused", c -> c.remove(lti + "target_link_uri")),
        refused("no-course", "launch-refused", c -> c.remove(lti + "context")),
        refused("no-course", "launch-refused", c -> c.put(lti + "context", Map.of("id", 2))),
        refused(
            "role", "role-not-allowed", c -> Messages.roles(c, Messages.MEMBERSHIP + "Learner")),
        refused("role", "role-not-allowed", c -> c.remove(lti + "roles")));
  }

  private static Arguments refused(
      String reason, String problem, Consumer<Map<String, @Nullable Object>> change) {
    return Arguments.of(reason, problem, change);
  }

  @ParameterizedTest
  @MethodSource("refusedLaunches")
  void aLaunch_thatIsNotRight_isRefused(
      String reason, String problem, Consumer<Map<String, @Nullable Object>> change) {
    register(MOODLE, Optional.of(HERON));

    assertRefused(launch(MOODLE, change), problem);
    assertThat(log.toString(StandardCharsets.UTF_8)).contains("\"reason\":\"" + reason + "\"");
  }

  @Test
  void aToken_thatAnotherKeySigned_orNone_isRefused() throws Exception {
    register(MOODLE, Optional.of(HERON));
    List<String> forged =
        List.of(
            TestKeys.signed(
                TestKeys.OF_SOMEBODY_ELSE, JWSAlgorithm.RS256, "JWT", claimsOfNewLogin()),
            new PlainJWT(JWTClaimsSet.parse(claimsOfNewLogin())).serialize(),
            signedWithThePublicKeyAsASecret(claimsOfNewLogin()),
            tampered(TestPlatform.signed(claimsOfNewLogin())),
            "not.a.token",
            "x");

    for (String token : forged) {
      assertRefused(post(token, begun(MOODLE).state()).to(function), "launch-refused");
    }
    assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain("\"launch\"");
  }

  @Test
  void aState_isGoodForOneLaunch() {
    register(MOODLE, Optional.of(HERON));
    Begun begun = begun(MOODLE);
    Map<String, @Nullable Object> claims = MOODLE.claims(begun.nonce(), LAUNCH, NOW);

    assertThat(launch(claims, begun.state()).status()).isEqualTo(303);
    assertRefused(launch(claims, begun.state()), "launch-refused");
  }

  @Test
  void aNonce_isGoodForItsOwnLoginAlone() {
    register(MOODLE, Optional.of(HERON));
    Begun first = begun(MOODLE);
    Map<String, @Nullable Object> claims = MOODLE.claims(first.nonce(), LAUNCH, NOW);
    assertThat(launch(claims, first.state()).status()).isEqualTo(303);

    assertRefused(launch(claims, begun(MOODLE).state()), "launch-refused");
  }

  @Test
  void aState_isUsedUp_byALaunchThatIsRefused() {
    register(MOODLE, Optional.of(HERON));
    Begun begun = begun(MOODLE);
    Map<String, @Nullable Object> claims = MOODLE.claims(begun.nonce(), LAUNCH, NOW);

    assertRefused(post("forged", begun.state()).to(function), "launch-refused");
    assertRefused(launch(claims, begun.state()), "launch-refused");
  }

  @Test
  void aLaunch_afterTheTimeOfItsLogin_isRefused() {
    register(MOODLE, Optional.of(HERON));
    Begun begun = begun(MOODLE);
    clock.pass(BeginLogin.LONGEST);

    assertRefused(
        launch(MOODLE.claims(begun.nonce(), LAUNCH, clock.instant()), begun.state()),
        "launch-refused");
  }

  @Test
  void aLaunch_ofOnePlatform_doesNotEndTheLoginOfAnother() {
    register(MOODLE, Optional.of(HERON));
    register(Messages.CANVAS, Optional.of(new Company("Egret")));
    Begun begun = begun(Messages.CANVAS);

    assertRefused(
        launch(MOODLE.claims(begun.nonce(), LAUNCH, NOW), begun.state()), "launch-refused");
  }

  @Test
  void aLaunch_ofOneDeployment_doesNotEndTheLoginOfAnother() {
    Platform known = platform.registration(MOODLE, Optional.of(HERON));
    platforms.with(
        known.withDeployments(
            Map.of(MOODLE.deployment(), Optional.of(HERON), "2", Optional.empty())));

    assertRefused(
        launch(MOODLE, claims -> claims.put(Messages.LTI + "deployment_id", "2")),
        "unknown-platform");
  }

  @Test
  void aPlatformThatDidNotSignIn_isToldApart() {
    register(MOODLE, Optional.of(HERON));
    GatewayCall call =
        form("/v1/lti/launch", Map.of("error", "login_required", "state", begun(MOODLE).state()));

    Answer answer = call.to(function);

    assertRefused(answer, "launch-refused");
    assertThat(answer.at("/detail")).asString().contains("signed in");
  }

  @Test
  void keysThatCannotBeRead_areAnOutage() {
    register(MOODLE, Optional.of(HERON));
    platform.close();

    Answer answer = launch(MOODLE, claims -> {});

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.headers()).containsKey("Retry-After");
  }

  // ---- Pages and problem documents

  @Test
  void aBrowser_seesAPageWithoutScripts_andAClientAProblem() {
    register(MOODLE, Optional.of(HERON));
    Map<String, String> form = loginForm(MOODLE);
    form.put("iss", "https://other.example");

    Answer page = login(form).to(function);

    assertThat(page.status()).isEqualTo(403);
    assertThat(page.headers())
        .containsEntry("Content-Type", "text/html; charset=utf-8")
        .containsEntry("X-Content-Type-Options", "nosniff");
    assertThat(page.headers().get("Content-Security-Policy")).startsWith("default-src 'none'");
    assertThat(page.body())
        .contains("<h1>The learning platform is not registered</h1>")
        .doesNotContain("<script", "other.example");
    assertThat(login(form).without("Accept").to(function).headers())
        .containsEntry("Content-Type", "application/problem+json");
  }

  @Test
  void aBrowserThatComesWithNothing_seesWhatIsMissing() {
    Answer page = GatewayCall.get("/v1/lti/login").header("Accept", BROWSER).to(function);

    assertThat(page.status()).isEqualTo(400);
    assertThat(page.body()).contains("<p>iss: The parameter is required");
  }

  @Test
  void aBodyThatIsNoForm_isMalformed() {
    assertThat(GatewayCall.post("/v1/lti/launch", "{}").to(function).places())
        .containsExactly(" not-a-form");
  }

  @Test
  void aParameterThatIsGivenTwice_isMalformed() {
    register(MOODLE, Optional.of(HERON));

    assertThat(formOf("/v1/lti/launch", "state=a&state=b&id_token=c").to(function).places())
        .containsExactly("state repeated-parameter");
  }

  // ---- The one-time choice

  @Test
  void aCourseThatIsNotConnected_opensItsCompany_andIsConnectedOnce() throws Exception {
    register(MOODLE, Optional.of(HERON));
    URI page = location(launch(MOODLE, claims -> {}));
    assertThat(page.getRawQuery()).isEqualTo("company=Heron+%26+S%C3%B6hne");
    assertThat(verified(page).getStringClaim("company")).isEqualTo(HERON.name());

    Answer connected = connect(token(page), "{\"course\":\"6597\"}");
    assertThat(connected.status()).isEqualTo(200);
    assertThat(connected.at("/company")).isEqualTo(HERON.name());
    assertThat(courses.of(course(MOODLE))).contains(COURSE);

    assertThat(connect(token(page), "{\"course\":\"6597\"}").status()).isEqualTo(200);
    Answer other = connect(token(page), "{\"course\":\"1\"}");
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.problem()).isEqualTo("course-connected");

    assertThat(location(launch(MOODLE, claims -> {})).getRawQuery()).endsWith("&course=6597");
  }

  @Test
  void aTokenOfAConnectedCourse_connectsNothing() {
    register(MOODLE, Optional.of(HERON));
    courses.connect(course(MOODLE), COURSE);
    URI page = location(launch(MOODLE, claims -> {}));

    assertThat(connect(token(page), "{\"course\":\"1\"}").status()).isEqualTo(409);
  }

  @Test
  void aChoice_needsAValidTokenOfALaunch() {
    register(MOODLE, Optional.of(HERON));
    String token = token(location(launch(MOODLE, claims -> {})));
    String body = "{\"course\":\"6597\"}";

    assertThat(GatewayCall.post("/v1/lti/course", body).to(function).problem())
        .isEqualTo("unauthorized");
    assertThat(connect(tampered(token), body).status()).isEqualTo(401);
    assertThat(connect(TestPlatform.signed(claimsOfNewLogin()), body).status()).isEqualTo(401);
    assertThat(connect(token, "{}").places()).containsExactly("/course missing");
    clock.pass(SiteTokens.VALID.plusSeconds(60));
    assertThat(connect(token, body).status()).isEqualTo(401);
    assertThat(courses.of(course(MOODLE))).isEmpty();
  }

  @Test
  void aChoice_isRefused_onceTheOperatorTookAwayWhatItsLaunchHad() {
    register(MOODLE, Optional.of(HERON));
    String token = token(location(launch(MOODLE, claims -> {})));
    register(MOODLE, Optional.of(new Company("Egret")));
    assertChoiceRefused(token, "unknown-platform");
    register(MOODLE, Optional.empty());
    assertChoiceRefused(token, "unknown-platform");
    suspend(MOODLE);
    assertChoiceRefused(token, "access-suspended");
    assertThat(courses.of(course(MOODLE))).isEmpty();
  }

  @Test
  void aChoice_isRefused_onceItsCompanyIsSuspended() {
    register(MOODLE, Optional.of(HERON));
    String token = token(location(launch(MOODLE, claims -> {})));

    access.suspend(HERON);

    assertChoiceRefused(token, "access-suspended");
    assertThat(courses.of(course(MOODLE))).isEmpty();
  }

  @Test
  void aChoice_isRefused_onceAllLaunchesAreSuspended() {
    register(MOODLE, Optional.of(HERON));
    String token = token(location(launch(MOODLE, claims -> {})));

    registerLaunches(true);

    assertChoiceRefused(token, "access-suspended");
    assertThat(courses.of(course(MOODLE))).isEmpty();
    registerLaunches(false);
    assertThat(connect(token, "{\"course\":\"6597\"}").status()).isEqualTo(200);
  }

  @Test
  void aLaunch_isRefused_whileAllLaunchesAreSuspended() {
    register(MOODLE, Optional.of(HERON));
    registerLaunches(true);

    assertRefused(launch(MOODLE, claims -> {}), "access-suspended");

    registerLaunches(false);
    assertThat(launch(MOODLE, claims -> {}).status()).isEqualTo(303);
  }

  @Test
  void aLaunch_isRefused_whileItsCompanyIsSuspended_byTheDeploymentOrByTheCourse() {
    access.suspend(HERON);
    register(MOODLE, Optional.of(HERON));
    assertRefused(launch(MOODLE, claims -> {}), "access-suspended");
    assertThat(log.toString(StandardCharsets.UTF_8)).contains("\"reason\":\"suspended\"");

    register(MOODLE, Optional.empty());
    courses.connect(course(MOODLE), COURSE);
    assertRefused(launch(MOODLE, claims -> {}), "access-suspended");

    register(MOODLE, Optional.of(new Company("Egret")));
    assertThat(launch(MOODLE, claims -> {}).status()).as("another company").isEqualTo(303);
  }

  @Test
  void aRegisterThatCannotBeRead_isAnOutage() {
    register(MOODLE, Optional.of(HERON));
    String token = token(location(launch(MOODLE, claims -> {})));
    LtiHandler down = over(new Outage());
    Begun begun = begun(MOODLE);
    String message = TestPlatform.signed(MOODLE.claims(begun.nonce(), LAUNCH, NOW));

    GatewayCall choice = choice(token, "{\"course\":\"6597\"}");
    Answer answer = choice.to(down);
    assertThat(answer.status()).isEqualTo(503);
    assertThat(CONTRACT.violations(choice, answer)).isEmpty();
    assertThat(post(message, begun.state()).to(down).status()).isEqualTo(503);
    assertThat(courses.of(course(MOODLE))).isEmpty();
  }

  @Test
  void aDeploymentOfSeveralCompanies_opensTheCoursesThatTheOperatorConnected() {
    register(MOODLE, Optional.empty());
    assertRefused(launch(MOODLE, claims -> {}), "course-not-connected");

    courses.connect(course(MOODLE), COURSE);
    assertThat(location(launch(MOODLE, claims -> {})).getRawQuery()).endsWith("course=6597");
  }

  @Test
  void aDeploymentThatChangedHands_opensNoCourseOfTheCompanyBefore() throws Exception {
    register(MOODLE, Optional.of(new Company("Egret")));
    courses.connect(course(MOODLE), COURSE);

    URI page = location(launch(MOODLE, claims -> {}));

    assertThat(page.getRawQuery()).isEqualTo("company=Egret");
    assertThat(verified(page).getStringClaim("company")).isEqualTo("Egret");
  }

  // ---- Before a snapshot

  @Test
  void theWarmUp_beginsALogin_withoutOneInTheStores() {
    WarmUpLogins kept = new WarmUpLogins();
    List<String> asked = new ArrayList<>();
    AccessRegister counting =
        (client, company) -> {
          asked.add(client.orElse("") + "; " + company.map(Company::name).orElse(""));
          return new AccessEntries(Optional.empty(), false);
        };
    HttpFunction warmedUp =
        LtiRoutes.over(
            new LtiSettings(URI.create(SITE)),
            new LtiStores(platforms, kept, courses, new InMemoryInvitations(), counting),
            SIGNER,
            clock,
            new Log("lti", new PrintStream(log, true, StandardCharsets.UTF_8)));

    warmedUp.beforeCheckpoint(Core.getGlobalContext());

    assertThat(kept.count).isZero();
    assertThat(asked)
        .as("the register is asked about nobody")
        .containsExactly(WarmUp.UNKNOWN_NAME + "; " + WarmUp.UNKNOWN_NAME);
    assertThat(log.toString(StandardCharsets.UTF_8).lines())
        .as("the register is asked, and does not know the stub")
        .hasSize(2)
        .allMatch(line -> line.contains("\"reason\":\"unknown-platform\""));
  }

  @Test
  void anOutage_doesNotKeepTheFunctionFromStarting() throws Exception {
    HttpFunction warmedUp =
        LtiRoutes.over(
            new LtiSettings(URI.create(SITE)),
            new LtiStores(platforms, logins, courses, new InMemoryInvitations(), new Outage()),
            SIGNER,
            clock,
            new Log("lti", new PrintStream(log, true, StandardCharsets.UTF_8)));

    warmedUp.beforeCheckpoint(Core.getGlobalContext());

    assertThat(log.toString(StandardCharsets.UTF_8).lines()).as("the login went on").hasSize(2);
  }

  private static final class WarmUpLogins implements Logins {

    private int count;

    @Override
    public void keep(Login login) {
      count++;
    }

    @Override
    public Optional<Login> find(String state) {
      return Optional.empty();
    }

    @Override
    public Optional<Login> take(String state) {
      return Optional.empty();
    }
  }

  // ---- Steps

  private void register(Messages message, Optional<Company> company) {
    platforms.with(platform.registration(message, company));
  }

  private void suspend(Messages message) {
    platforms.with(platform.registration(message, Optional.of(HERON)).withStatus(true));
  }

  /** What {@code kme client suspend} and {@code resume} write of the client of all launches. */
  private void registerLaunches(boolean suspended) {
    access.with(
        SITE + "/v1/lti", new RegisteredClient(Optional.empty(), suspended, Optional.empty()));
  }

  private static PlatformCourse course(Messages message) {
    Map<?, ?> context =
        (Map<?, ?>)
            Objects.requireNonNull(message.claims("", LAUNCH, NOW).get(Messages.LTI + "context"));
    return new PlatformCourse(
        message.issuer(),
        message.clientId(),
        message.deployment(),
        String.valueOf(context.get("id")));
  }

  private static Map<String, String> loginForm(Messages message) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("iss", message.issuer());
    form.put("client_id", message.clientId());
    form.put("login_hint", "5 & more");
    form.put("target_link_uri", LAUNCH);
    form.put("lti_message_hint", "{\"cmid\":42}");
    form.put("lti_deployment_id", message.deployment());
    return form;
  }

  private static GatewayCall login(Map<String, String> form) {
    return form("/v1/lti/login", form).header("Accept", BROWSER);
  }

  /** What came with the redirect of a login. */
  private record Begun(String state, String nonce) {

    static Begun in(Answer answer) {
      Map<String, String> query = query(location(answer).getRawQuery());
      return new Begun(query.getOrDefault("state", ""), query.getOrDefault("nonce", ""));
    }
  }

  private Begun begun(Messages message) {
    return Begun.in(login(loginForm(message)).to(function));
  }

  private Map<String, @Nullable Object> claimsOfNewLogin() {
    return MOODLE.claims(begun(MOODLE).nonce(), LAUNCH, NOW);
  }

  /** A whole launch, with some claims changed. */
  private Answer launch(Messages message, Consumer<Map<String, @Nullable Object>> change) {
    Begun begun = begun(message);
    Map<String, @Nullable Object> claims = message.claims(begun.nonce(), LAUNCH, NOW);
    change.accept(claims);
    return launch(claims, begun.state());
  }

  private Answer launch(Map<String, @Nullable Object> claims, String state) {
    return post(TestPlatform.signed(claims), state).to(function);
  }

  private static GatewayCall post(String token, String state) {
    return form("/v1/lti/launch", Map.of("id_token", token, "state", state));
  }

  private Answer connect(String token, String body) {
    return choice(token, body).to(function);
  }

  private static GatewayCall choice(String token, String body) {
    return GatewayCall.post("/v1/lti/course", body).header("Authorization", "Bearer " + token);
  }

  private static GatewayCall form(String resource, Map<String, String> values) {
    return formOf(
        resource,
        values.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&")));
  }

  private static GatewayCall formOf(String resource, String body) {
    return GatewayCall.of("POST", resource)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .event("body", body);
  }

  private static URI location(Answer answer) {
    return URI.create(Objects.requireNonNull(answer.headers().get("Location"), answer.toString()));
  }

  private static Map<String, String> query(String query) {
    return Arrays.stream(query.split("&", -1))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private static String token(URI page) {
    return page.getRawFragment().substring("lti=".length());
  }

  /** The claims of the page's token, verified with the key that is published. */
  private JWTClaimsSet verified(URI page) throws Exception {
    JWKSet keys = JWKSet.parse(GatewayCall.get("/v1/lti/keys").to(function).body());
    SignedJWT jwt = SignedJWT.parse(token(page));
    assertThat(jwt.getHeader().getType().getType()).isEqualTo("at+jwt");
    assertThat(keys.toString()).doesNotContain("\"d\"");
    assertThat(
            jwt.verify(
                new RSASSAVerifier(
                    Objects.requireNonNull(keys.getKeyByKeyId(jwt.getHeader().getKeyID()))
                        .toRSAKey())))
        .isTrue();
    return jwt.getJWTClaimsSet();
  }

  private static String signedWithThePublicKeyAsASecret(Map<String, @Nullable Object> claims)
      throws Exception {
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(TestKeys.RSA.getKeyID()).build(),
            JWTClaimsSet.parse(claims));
    jwt.sign(new MACSigner(TestKeys.RSA.toRSAPublicKey().getEncoded()));
    return jwt.serialize();
  }

  /** With another company in its claims. */
  private static String tampered(String token) {
    String[] parts = token.split("\\.", -1);
    return parts[0] + "." + parts[1].substring(0, parts[1].length() - 4) + "AAAA." + parts[2];
  }

  private void assertChoiceRefused(String token, String problem) {
    GatewayCall call = choice(token, "{\"course\":\"6597\"}");
    Answer answer = call.to(function);
    assertRefused(answer, problem);
    assertThat(CONTRACT.violations(call, answer)).isEmpty();
  }

  private static void assertRefused(Answer answer, String problem) {
    assertThat(answer.problem()).isEqualTo(problem);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.headers()).doesNotContainKey("Location");
  }
}
