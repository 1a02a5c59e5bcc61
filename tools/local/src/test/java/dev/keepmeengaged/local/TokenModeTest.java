package dev.keepmeengaged.local;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.local.HttpCalls.Answer;
import dev.keepmeengaged.local.front.Site;
import dev.keepmeengaged.local.issuer.IssuerCalls;
import dev.keepmeengaged.local.issuer.IssuerCalls.Reply;
import dev.keepmeengaged.local.issuer.ShiftedClock;
import dev.keepmeengaged.support.Terminal;
import java.io.File;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The access mode {@code token} over HTTP: issuer, authorizer, functions, as it is printed. */
class TokenModeTest {

  private static final Pattern CLIENT = Pattern.compile("  (\\S+) +(\\S{43})  (?:sees (.*)|.*403)");

  private static final String FIRST = "first-company";
  private static final String SECOND = "second-company";

  private static final Map<String, String> SECRETS = new HashMap<>();
  private static final Map<String, String> COMPANIES = new HashMap<>();
  private static final ShiftedClock CLOCK = new ShiftedClock();

  private static StorageFolder store;
  private static TokenMode tokens;
  private static LocalServices services;
  private static LocalSystem system;
  private static HttpCalls http;
  private static HttpCalls issuer;
  private static List<String> printed;

  @BeforeAll
  static void start(@TempDir Path data, @TempDir Path temporary) throws Exception {
    ProjectFolder project = new ProjectFolder(Path.of("../.."));
    tokens = TokenMode.bind();
    LocalStack stack = new LocalStack(project.template(), tokens.parameters());
    store = StorageFolder.temporary(temporary);
    services = LocalServices.start(stack, LocalServices.Options.forgotten());
    new Pipeline(SmallData.TRAINING, store, AccessMode.TOKEN, new Terminal(SmallData.nobody()))
        .run(Source.toTrain(SmallData.generate(data, 7)), () -> services);
    system =
        LocalSystem.start(
            Site.sources(project.site()).told(tokens.siteAccess()),
            stack,
            services.environment(),
            0,
            line -> {});
    http = new HttpCalls(system.address());
    printed = tokens.serve(services, system.address(), CLOCK);
    issuer = new HttpCalls(URI.create(requireNonNull(tokens.parameters().get("TokenIssuer"))));
    for (String line : printed) {
      Matcher client = CLIENT.matcher(line);
      if (client.matches()) {
        SECRETS.put(client.group(1), client.group(2));
        if (client.group(3) != null) {
          COMPANIES.put(client.group(1), client.group(3));
        }
      }
    }
  }

  @AfterAll
  static void stop() {
    system.close();
    services.close();
    store.close();
    tokens.close();
  }

  private static String token(String client) throws Exception {
    String form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(client, SECRETS.get(client));
    Answer answer =
        issuer.send(
            HttpRequest.newBuilder(issuer.address().resolve("/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    assertThat(answer.status()).as(client).isEqualTo(200);
    return String.valueOf(answer.json().get("access_token"));
  }

  private static Answer get(String path, String client) throws Exception {
    return http.get(path, "Authorization", "Bearer " + token(client));
  }

  private static String company(String client) {
    return requireNonNull(COMPANIES.get(client), client);
  }

  private static List<Map<String, Object>> list(Answer answer, String member) {
    assertThat(answer.status()).isEqualTo(200);
    @SuppressWarnings("unchecked") // of JSON
    List<Map<String, Object>> items = (List<Map<String, Object>>) answer.json().get(member);
    return requireNonNull(items, member);
  }

  private static String coursesOf(String company) {
    return "/v1/companies/%s/courses"
        .formatted(URLEncoder.encode(company, StandardCharsets.UTF_8).replace("+", "%20"));
  }

  @Test
  void clients_areOfTheTwoCompaniesWithMostCourses_ofThePlatform_andSuspendedOnes() {
    assertThat(SECRETS.keySet())
        .containsExactlyInAnyOrder(
            FIRST, SECOND, "platform", "suspended-client", "suspended-company");
    assertThat(SECRETS.values()).doesNotHaveDuplicates();
    assertThat(company(FIRST)).isNotEqualTo(company(SECOND));
  }

  @Test
  void operators_areToldWhereTheRegisterIs() {
    assertThat(printed)
        .contains(
            "  ./kme client list --table " + services.publishTarget().table(),
            services.environment().entrySet().stream()
                .map(variable -> variable.getKey() + "=" + variable.getValue())
                .collect(Collectors.joining(" ", "  export ", "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {FIRST, SECOND})
  void company_seesItself_andItsCourses(String client) throws Exception {
    assertThat(list(get("/v1/companies", client), "companies"))
        .singleElement()
        .satisfies(one -> assertThat(one).containsEntry("company", company(client)));
    assertThat(list(get(coursesOf(company(client)), client), "courses")).isNotEmpty();
  }

  @Test
  void platform_seesAllCompanies_andTheTwoHaveMostCourses() throws Exception {
    List<Map<String, Object>> all = list(get("/v1/companies?limit=200", "platform"), "companies");
    List<Integer> sizes = all.stream().map(one -> (Integer) one.get("courses")).sorted().toList();

    assertThat(all).hasSizeGreaterThan(2);
    for (String client : List.of(FIRST, SECOND)) {
      assertThat(all)
          .filteredOn(one -> company(client).equals(one.get("company")))
          .singleElement()
          .satisfies(
              one ->
                  assertThat((Integer) one.get("courses"))
                      .isGreaterThanOrEqualTo(sizes.get(sizes.size() - 2)));
    }
  }

  @Test
  void courseOfTheOther_isUnknown_asThatOfNobody() throws Exception {
    Object course = list(get(coursesOf(company(SECOND)), SECOND), "courses").get(0).get("course");
    String others = coursesOf(company(SECOND)) + "/" + course;
    assertThat(get(others, SECOND).status()).isEqualTo(200);

    Answer other = get(others, FIRST);
    Answer nobodys = get(coursesOf("nobody") + "/" + course, FIRST);

    assertThat(other.status()).isEqualTo(404);
    assertThat(named(other, company(SECOND))).isEqualTo(named(nobodys, "nobody"));
  }

  /** The answer as text, without the name that was asked for and the request's own id. */
  private static String named(Answer answer, String company) throws Exception {
    Map<String, Object> json = new HashMap<>(answer.json());
    json.remove("instance");
    return JSON.std.asString(json).replace(company, "COMPANY");
  }

  @Test
  void withoutAToken_orWithOneThatIsNone_nothingIsAnswered() throws Exception {
    assertThat(http.get("/v1/companies").status()).isEqualTo(401);
    assertThat(http.get("/v1/companies", "Authorization", "Bearer x.y.z").status()).isEqualTo(401);
    assertThat(http.get("/v1/companies", "Authorization", "Basic abc").status()).isEqualTo(401);
    String changed = token(FIRST).replaceFirst("[^.]*$", "AAAA");
    assertThat(http.get("/v1/companies", "Authorization", "Bearer " + changed).status())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"suspended-client", "suspended-company"})
  void suspendedClient_andClientOfASuspendedCompany_areForbidden(String client) throws Exception {
    assertThat(get("/v1/companies", client).status()).isEqualTo(403);
  }

  @Test
  void personWhoSignsIn_seesTheirCompany_andTheIdTokenOpensNothing() throws Exception {
    Reply signedIn = signIn("person-of-second-company");

    Answer companies =
        http.get("/v1/companies", "Authorization", "Bearer " + signedIn.text("access_token"));
    assertThat(list(companies, "companies"))
        .singleElement()
        .satisfies(one -> assertThat(one).containsEntry("company", company(SECOND)));
    assertThat(
            http.get("/v1/companies", "Authorization", "Bearer " + signedIn.text("id_token"))
                .status())
        .isEqualTo(401);
  }

  @Test
  void personOfThePlatform_seesAllCompanies_andOneOfASuspendedCompanyNone() throws Exception {
    String platform = signIn("person-of-platform").text("access_token");
    String suspended = signIn("person-of-suspended-company").text("access_token");

    assertThat(list(http.get("/v1/companies", "Authorization", "Bearer " + platform), "companies"))
        .hasSizeGreaterThan(2);
    assertThat(http.get("/v1/companies", "Authorization", "Bearer " + suspended).status())
        .isEqualTo(403);
  }

  private static Reply signIn(String person) throws Exception {
    IssuerCalls browser = new IssuerCalls(issuer.address(), system.address());
    return browser.token(browser.redeeming(browser.code(person)));
  }

  @Test
  void startPage_namesTheIssuer_andItsPolicyLetsScriptsFetchThere() throws Exception {
    String fetched = "connect-src 'self' %s;".formatted(issuer.address());
    for (String path : List.of("/", "/index.html")) {
      HttpResponse<String> page =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(system.address().resolve(path)).build(),
                  HttpResponse.BodyHandlers.ofString());

      assertThat(page.body())
          .contains("content=\"token\" data-issuer=\"%s\"".formatted(issuer.address()))
          .contains(fetched);
      assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains(fetched);
    }
  }

  @Test
  void expiredToken_isRefused() throws Exception {
    CLOCK.pass(Duration.ofMinutes(-7)); // five it was valid, one is for clocks that differ
    String old;
    try {
      old = token(FIRST);
    } finally {
      CLOCK.pass(Duration.ofMinutes(7));
    }

    assertThat(http.get("/v1/companies", "Authorization", "Bearer " + old).status()).isEqualTo(401);
  }

  @Test
  void health_needsNoToken() throws Exception {
    assertThat(http.get("/v1/health").status()).isEqualTo(200);
    assertThat(http.get("/v1/health/what-if").status()).isEqualTo(200);
  }

  @Test
  void unknownPath_isUnknown_withAToken_withAnyHeader_andWithout() throws Exception {
    assertThat(http.get("/v1/nothing").status()).isEqualTo(404);
    assertThat(http.get("/v1/nothing", "Authorization", "Bearer abc").status()).isEqualTo(404);
    assertThat(get("/v1/nothing", FIRST).status()).isEqualTo(404);
  }

  @Test
  void printedCommands_answerWithTheCompany_asTheyArePrinted() throws Exception {
    assumeTrue(isInPath("curl") && isInPath("sh"), "there is no curl");
    String commands = String.join("\n", printed.subList(printed.size() - 2, printed.size()));

    Process shell = new ProcessBuilder("sh", "-c", commands).start();
    String answer = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(shell.waitFor()).isZero();
    assertThat(JSON.std.mapFrom(answer)).containsEntry("total", 1);
    assertThat(answer).contains("\"company\":\"" + company(FIRST) + "\"");
  }

  @Test
  void variablesOfTheQuickStarts_arePrintedForAClientOfACompany() {
    assertThat(printed)
        .filteredOn(line -> line.startsWith("  export KME_"))
        .singleElement()
        .asString()
        .matches(
            "  export KME_URL=http://\\S+ KME_ISSUER=http://\\S+ KME_CLIENT=%s KME_SECRET=\\S+"
                .formatted(FIRST));
  }

  private static boolean isInPath(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
