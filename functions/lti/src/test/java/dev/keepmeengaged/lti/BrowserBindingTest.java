package dev.keepmeengaged.lti;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.Company;
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
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A launch ends the login of its own browser, by a cookie or by the platform's storage. */
class BrowserBindingTest {

  private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
  private static final String SITE = "https://kme.example.com";
  private static final Messages MOODLE = Messages.MOODLE;

  private final TestPlatform platform = TestPlatform.start();
  private final InMemoryLogins logins = new InMemoryLogins();
  private final InMemoryPlatformRegister platforms = new InMemoryPlatformRegister();
  private final LtiHandler function =
      new LtiHandler(
          Map.of("SITE_ORIGIN", SITE),
          platforms,
          logins,
          new InMemoryConnectedCourses(),
          new InMemoryInvitations(),
          new InMemoryAccessRegister(),
          LocalTokenSigner.withNewKey(),
          new MovingClock(NOW),
          new Log("lti", new PrintStream(OutputStream.nullOutputStream())));

  @BeforeEach
  void register() {
    platforms.with(platform.registration(MOODLE, Optional.of(new Company("Heron"))));
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  // ---- By a cookie

  @Test
  void aLogin_givesTheBrowserASecret_thatNoOtherSiteNorScriptSees() {
    String cookie = new Browser().begin("").headers().getOrDefault("Set-Cookie", "");

    assertThat(cookie)
        .matches(
            "__Host-kme-lti=[A-Za-z0-9_-]{43}; Max-Age=86400; Path=/; Secure; HttpOnly;"
                + " SameSite=None; Partitioned");
  }

  @Test
  void aBrowserThatTakesCookies_opensTheSite_andKeepsItsSecret() {
    Browser browser = new Browser();
    String first = browser.begin("").headers().getOrDefault("Set-Cookie", "");
    assertThat(browser.launch().status()).isEqualTo(303);

    assertThat(browser.begin("").headers()).containsEntry("Set-Cookie", first);
    assertThat(browser.launch().status()).isEqualTo(303);
  }

  @Test
  void twoLoginsAtOnce_ofOneBrowser_bothOpenTheSite() {
    Browser browser = new Browser();
    browser.begin("");
    Map<String, String> first = browser.message();
    browser.begin("");

    assertThat(browser.launch().status()).isEqualTo(303);
    assertThat(browser.send(first).status()).isEqualTo(303);
  }

  @Test
  void aLaunch_inABrowserWithAnotherSecret_isRefused_andUsesTheLoginUp() {
    Browser attacker = new Browser();
    attacker.begin("");
    Map<String, String> message = attacker.message();
    Browser victim = new Browser();
    victim.begin("");

    Answer refused = victim.send(message);

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.headers()).doesNotContainKey("Location");
    assertThat(refused.body()).contains("was not opened in this browser");
    assertThat(attacker.send(message).status()).isEqualTo(403);
  }

  @Test
  void aBrowserThatTakesNoCookies_opensTheSite_whereThePlatformKeepsNothing() {
    Browser browser = new Browser().withoutCookies();
    browser.begin("");

    assertThat(browser.launch().status()).isEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "__Host-kme-lti", "a b c"})
  void aSecretThatIsNone_isReplaced(String value) {
    Answer answer =
        Browser.form("/v1/lti/login", loginForm(""))
            .header("Cookie", "other=1; __Host-kme-lti=" + value)
            .to(function);

    assertThat(answer.headers().getOrDefault("Set-Cookie", ""))
        .matches("__Host-kme-lti=[A-Za-z0-9_-]{43};.*");
  }

  /**
   * What a host beside this one can have a browser send: it may set cookies, but none like ours.
   */
  @ParameterizedTest
  @ValueSource(strings = {"VICTIM; theme=x,ATTACKER", "theme=x, ATTACKER; VICTIM"})
  void aSecretInAnotherCookiesValue_isNone(String cookies) {
    Browser attacker = new Browser();
    attacker.begin("");
    Browser victim = new Browser();
    victim.begin("");
    String planted =
        cookies.replace("VICTIM", victim.cookie()).replace("ATTACKER", attacker.cookie());

    Answer refused =
        Browser.form("/v1/lti/launch", attacker.message()).header("Cookie", planted).to(function);

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).contains("was not opened in this browser");
    assertThat(
            Browser.form("/v1/lti/launch", victim.message()).header("Cookie", planted).to(function))
        .as("the browser's own secret counts")
        .returns(303, Answer::status);
  }

  @Test
  void aSecretInAnotherCookiesValue_isNotKeptByALogin() {
    Browser attacker = new Browser();
    attacker.begin("");

    Answer answer =
        Browser.form("/v1/lti/login", loginForm(""))
            .header("Cookie", "theme=x," + attacker.cookie())
            .to(function);

    assertThat(answer.headers().getOrDefault("Set-Cookie", ""))
        .startsWith("__Host-kme-lti=")
        .doesNotContain(attacker.cookie());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void twoDifferentSecrets_areNone(boolean planted) {
    Browser attacker = new Browser();
    attacker.begin("");
    Browser victim = new Browser();
    victim.begin("");
    String both =
        planted
            ? attacker.cookie() + "; " + victim.cookie()
            : victim.cookie() + "; " + attacker.cookie();

    assertThat(
            Browser.form("/v1/lti/launch", attacker.message()).header("Cookie", both).to(function))
        .returns(403, Answer::status);
    assertThat(Browser.form("/v1/lti/launch", victim.message()).header("Cookie", both).to(function))
        .returns(403, Answer::status);
    assertThat(
            Browser.form("/v1/lti/login", loginForm(""))
                .header("Cookie", both)
                .to(function)
                .headers()
                .getOrDefault("Set-Cookie", ""))
        .startsWith("__Host-kme-lti=")
        .doesNotContain(attacker.cookie())
        .doesNotContain(victim.cookie());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "a,b"})
  void aCookieWithoutASecret_isNotABrowserThatTakesNone(String value) {
    Browser browser = new Browser();
    browser.begin("");

    assertThat(
            Browser.form("/v1/lti/launch", browser.message())
                .header("Cookie", "__Host-kme-lti=" + value)
                .to(function))
        .returns(403, Answer::status);
  }

  @Test
  void theSameSecretTwice_isOne() {
    Browser browser = new Browser();
    browser.begin("");

    assertThat(
            Browser.form("/v1/lti/launch", browser.message())
                .header("Cookie", browser.cookie() + "; " + browser.cookie())
                .to(function))
        .returns(303, Answer::status);
  }

  // ---- By the platform's storage

  @Test
  void aPlatformWithStorage_keepsASecret_beforeTheBrowserGoesOn() {
    Browser browser = new Browser().withoutCookies();

    Answer page = browser.begin("post_message_forwarding");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.headers()).doesNotContainKey("Location");
    assertThat(page.headers().getOrDefault("Content-Security-Policy", ""))
        .isEqualTo(
            "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; script-src "
                + PlatformPages.SCRIPT_SOURCE
                + "; form-action 'self'");
    assertThat(attribute(page, "step")).isEqualTo("keep");
    assertThat(attribute(page, "origin")).isEqualTo("https://platform.example");
    assertThat(attribute(page, "frame")).isEqualTo("post_message_forwarding");
    assertThat(attribute(page, "next"))
        .startsWith("https://platform.example/authorize?tenant=1&scope=openid")
        .as("the secret goes to the storage alone")
        .doesNotContain(attribute(page, "value"));
  }

  @Test
  void aPlatformWithStorage_thatDidNotSignIn_isToldSo() {
    Browser browser = new Browser().withoutCookies();
    browser.begin("_parent");

    Answer answer =
        browser.send(
            Map.of(
                "error",
                "login_required",
                "state",
                Objects.requireNonNull(browser.message().get("state"))));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).contains("Sign in there");
  }

  @Test
  void aBrowserWhosePlatformGivesTheSecretBack_opensTheSite_once() {
    Browser browser = new Browser().withoutCookies();
    browser.begin("_parent");
    Map<String, String> message = browser.message();

    Answer question = browser.send(message);
    assertThat(question.status()).isEqualTo(200);
    assertThat(attribute(question, "step")).isEqualTo("prove");
    assertThat(question.body())
        .contains("action=\"https://kme.example.com/v1/lti/launch\"")
        .contains("value=\"" + message.get("id_token") + "\"");

    Map<String, String> proven = browser.proven(message, question);
    assertThat(browser.send(proven).status()).isEqualTo(303);
    assertThat(browser.send(proven).status()).as("the state is used up").isEqualTo(403);
    assertThat(browser.send(message).status()).isEqualTo(403);
  }

  @Test
  void aLaunch_inABrowserWhosePlatformHasNoSuchSecret_isRefused() {
    Browser attacker = new Browser().withoutCookies();
    attacker.begin("_parent");
    Map<String, String> message = attacker.message();
    Browser victim = new Browser().withoutCookies();
    victim.begin("_parent");

    Answer question = victim.send(message);
    Answer refused = victim.send(victim.proven(message, question));

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).contains("was not opened in this browser");
    assertThat(attacker.send(attacker.proven(message, question)).status())
        .as("the login is used up")
        .isEqualTo(403);
  }

  @Test
  void aBrowserWithBoth_isKnownByItsCookie_withoutAQuestion() {
    Browser browser = new Browser();
    browser.begin("_parent");

    assertThat(browser.launch().status()).isEqualTo(303);
  }

  @Test
  void theQuestion_repeatsWhatWasSent_asTextAlone() {
    Browser browser = new Browser().withoutCookies();
    Answer login = browser.begin("\"><script>");
    assertThat(login.body()).contains("data-frame=\"&quot;&gt;&lt;script&gt;\"");
    Map<String, String> message = new HashMap<>(browser.message());
    message.put("id_token", "\"><script>alert(1)</script>");

    assertThat(browser.send(message).body())
        .contains("value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\"")
        .doesNotContain("<script>alert");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "häßlich"})
  void aStorageWithoutAName_isNone(String frame) {
    Map<String, String> form = loginForm(frame);
    form.put("lti_storage_target", frame);

    assertThat(Browser.form("/v1/lti/login", form).to(function).status()).isEqualTo(303);
  }

  @ParameterizedTest
  @CsvSource({
    "https://LMS.example.com:443/auth?x=1,https://lms.example.com",
    "https://lms.example.com:8443/auth,https://lms.example.com:8443",
    "http://127.0.0.1:80/auth,http://127.0.0.1",
    "http://localhost:9000/auth,http://localhost:9000"
  })
  void theOriginOfAPlatform_isAsBrowsersWriteIt(String address, String origin) {
    assertThat(PlatformPages.origin(URI.create(address))).isEqualTo(origin);
  }

  // ---- What people are told

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|de",
        "de-AT,de;q=0.9,en;q=0.8|de",
        "fr, de;q=0.5|de",
        "en-US,en;q=0.9,de;q=0.8|en",
        "de;q=0.3, en;q=0.7|en",
        "fr|en",
        "de;q=x|en",
        "*|en"
      })
  void people_areToldInTheirLanguage(String accepted, String language) {
    GatewayCall call =
        Browser.form("/v1/lti/launch", Map.of("state", "unknown", "id_token", "x"))
            .header("Accept-Language", accepted);

    Answer page = call.to(function);

    assertThat(page.status()).isEqualTo(403);
    assertThat(page.body())
        .contains("<html lang=\"" + language + "\">", "gateway-id")
        .contains(
            language.equals("de") ? "Dieser Zugang wurde schon benutzt" : "This way in was used");
  }

  @Test
  void whatHasNoGerman_saysThatItIsEnglish() {
    Answer page =
        GatewayCall.get("/v1/lti/login")
            .header("Accept", "text/html")
            .header("Accept-Language", "de")
            .to(function);

    assertThat(page.body())
        .contains("<h1>Die Anfrage ist fehlerhaft</h1>", "<p lang=\"en\">iss: The parameter");
  }

  // ---- Steps

  private static Map<String, String> loginForm(String frame) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("iss", MOODLE.issuer());
    form.put("client_id", MOODLE.clientId());
    form.put("login_hint", "5");
    form.put("target_link_uri", SITE + "/v1/lti/launch");
    if (!frame.isEmpty()) {
      form.put("lti_storage_target", frame);
    }
    return form;
  }

  private static String attribute(Answer page, String name) {
    Matcher found = Pattern.compile("data-" + name + "=\"([^\"]*)\"").matcher(page.body());
    assertThat(found.find()).as(name).isTrue();
    return found.group(1).replace("&amp;", "&");
  }

  /** A browser, with what it and its platform's page keep for this service. */
  private final class Browser {

    private final Map<String, String> stored = new HashMap<>();
    private @Nullable String cookie;
    private boolean cookies = true;
    private Map<String, String> authorization = Map.of();

    Browser withoutCookies() {
      cookies = false;
      return this;
    }

    /**
     * Begins a login.
     *
     * @param frame with the platform's storage; empty without one
     */
    Answer begin(String frame) {
      Answer answer = ask("/v1/lti/login", loginForm(frame));
      if (answer.status() == 200) {
        stored.put(attribute(answer, "key"), attribute(answer, "value"));
        authorization = query(attribute(answer, "next"));
      } else {
        authorization =
            query(Objects.requireNonNull(answer.headers().get("Location"), answer.toString()));
      }
      return answer;
    }

    /** What the platform then has the browser send. */
    Map<String, String> message() {
      return Map.of(
          "state",
          authorization.getOrDefault("state", ""),
          "id_token",
          TestPlatform.signed(
              MOODLE.claims(
                  authorization.getOrDefault("nonce", ""), SITE + "/v1/lti/launch", NOW)));
    }

    Answer launch() {
      return send(message());
    }

    /** A launch with what this browser's platform has for the question. */
    Map<String, String> proven(Map<String, String> message, Answer question) {
      Map<String, String> proven = new HashMap<>(message);
      proven.put("binding", stored.getOrDefault(attribute(question, "key"), ""));
      return proven;
    }

    /** The cookie as a browser sends it back. */
    String cookie() {
      return Objects.requireNonNull(cookie);
    }

    Answer send(Map<String, String> form) {
      return ask("/v1/lti/launch", form);
    }

    private Answer ask(String resource, Map<String, String> form) {
      GatewayCall call = form(resource, form);
      if (cookie != null) {
        call.header("Cookie", cookie);
      }
      Answer answer = call.to(function);
      String set = answer.headers().get("Set-Cookie");
      if (cookies && set != null) {
        cookie = set.replaceFirst(";.*", "");
      }
      return answer;
    }

    private static Map<String, String> query(String address) {
      return Arrays.stream(address.replaceFirst("^[^?]*\\?", "").split("&", -1))
          .map(pair -> pair.split("=", 2))
          .collect(
              Collectors.toMap(
                  pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    static GatewayCall form(String resource, Map<String, String> form) {
      return GatewayCall.of("POST", resource)
          .header("Content-Type", "application/x-www-form-urlencoded")
          .header("Accept", "text/html,*/*;q=0.8")
          .event(
              "body",
              form.entrySet().stream()
                  .map(
                      e ->
                          e.getKey()
                              + "="
                              + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                  .collect(Collectors.joining("&")));
    }
  }
}
