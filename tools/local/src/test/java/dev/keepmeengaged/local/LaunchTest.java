package dev.keepmeengaged.local;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.keepmeengaged.aws.AccessItems;
import dev.keepmeengaged.aws.LtiItems;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.RegisteredClient;
import dev.keepmeengaged.domain.lti.Invitation;
import dev.keepmeengaged.domain.lti.Secrets;
import dev.keepmeengaged.local.HttpCalls.Answer;
import dev.keepmeengaged.local.front.Site;
import dev.keepmeengaged.publish.PublishTarget;
import dev.keepmeengaged.tokens.LaunchTokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** From a course of a learning platform to a company's courses, over HTTP. */
class LaunchTest {

  private static final DataVersion DATA = new DataVersion("data");
  private static final Map<String, String> COMPANIES =
      Map.of("1", "heron", "2", "egret", "3", "stork");

  private static LocalServices services;
  private static LocalSystem system;
  private static LaunchingPlatform platform;
  private static HttpCalls http;

  @BeforeAll
  static void start() throws Exception {
    ProjectFolder project = new ProjectFolder(Path.of("../.."));
    LocalStack stack =
        new LocalStack(
            project.template(),
            Map.of(
                "AccessMode",
                "token",
                "TokenIssuer",
                "https://issuer.example.com",
                "TokenAudiences",
                "kme"));
    services = LocalServices.start(stack, LocalServices.Options.forgotten());
    ReleaseFixture releases = new ReleaseFixture(services.publishTarget());
    releases.write(
        DATA,
        Catalogue.of(
            List.of(
                ReleaseFixture.course("heron", "1", 80),
                ReleaseFixture.course("heron", "2", 60),
                ReleaseFixture.course("egret", "9", 50))));
    releases.point(DATA, releases.uploadSampleModel());
    system =
        LocalSystem.start(
            Site.sources(project.site()), stack, services.environment(), 0, line -> {});
    http = new HttpCalls(system.address());
    platform = LaunchingPlatform.launching(system.address());
    platform.register(services.publishTarget(), COMPANIES, false);
  }

  @AfterAll
  static void stop() {
    platform.close();
    system.close();
    services.close();
  }

  @Test
  void aLaunch_opensTheSite_whichChoosesTheCourseOnce_andReadsItsCompanyAlone() throws Exception {
    URI page = launched("1", "context-1");
    assertThat(page.toString()).startsWith(system.address() + "/?company=heron#lti=");
    String token = token(page);

    assertThat(get("/v1/companies", token).json().get("companies"))
        .asString()
        .contains("company=heron")
        .doesNotContain("egret");
    assertThat(get("/v1/companies/heron/courses/1", token).status()).isEqualTo(200);
    Answer others = get("/v1/companies/egret/courses/9", token);
    assertThat(others.status()).isEqualTo(404);
    assertThat(told(others, "egret"))
        .isEqualTo(told(get("/v1/companies/nobody/courses/9", token), "nobody"));

    assertThat(choose("2", token).status()).isEqualTo(200);
    assertThat(choose("2", token).status()).as("the same again").isEqualTo(200);
    assertThat(choose("1", token).json()).containsEntry("type", "/problems/course-connected");
    URI again = launched("1", "context-1");
    assertThat(again.toString()).startsWith(system.address() + "/?company=heron&course=2#lti=");
    assertThat(choose("1", token(again)).status()).isEqualTo(409);
    assertThat(get("/v1/companies/heron/courses/2", token(again)).status()).isEqualTo(200);
  }

  /** The answer without the name that was asked for and the request's own id. */
  private static String told(Answer answer, String company) {
    Map<String, Object> json = new HashMap<>(answer.json());
    json.remove("instance");
    return json.toString().replace(company, "COMPANY");
  }

  @Test
  void theSameContextInAnotherDeployment_isOfItsCompany() throws Exception {
    String token = token(launched("2", "context-1"));

    assertThat(get("/v1/companies/egret/courses/9", token).status()).isEqualTo(200);
    assertThat(get("/v1/companies/heron/courses/1", token).status()).isEqualTo(404);
  }

  @Test
  void aCompanyThatIsSuspended_isNeitherReadNorConnectedByALaunch() throws Exception {
    String token = token(launched("3", "context-1"));

    write(AccessItems.of(new Company("stork"), true));

    assertThat(get("/v1/companies", token).status()).isEqualTo(403);
    assertThat(choose("1", token).json()).containsEntry("type", "/problems/access-suspended");
    assertThat(launch("3", "context-1").json()).containsEntry("type", "/problems/access-suspended");
    assertThat(launch("1", "context-1").status()).as("of another company").isEqualTo(303);
  }

  @Test
  void launchesThatAreAllSuspended_openAndConnectNothing() throws Exception {
    String token = token(launched("2", "context-3"));
    String client = LaunchTokens.client(system.address());

    write(AccessItems.of(client, launches(true)));

    assertThat(choose("9", token).json()).containsEntry("type", "/problems/access-suspended");
    assertThat(launch("2", "context-1").json()).containsEntry("type", "/problems/access-suspended");
    write(AccessItems.of(client, launches(false)));
    assertThat(choose("9", token).status()).isEqualTo(200);
  }

  /** The client of all launches, as {@code kme client suspend} and {@code resume} leave it. */
  private static RegisteredClient launches(boolean suspended) {
    return new RegisteredClient(Optional.empty(), suspended, Optional.empty());
  }

  private static void write(Map<String, AttributeValue> item) {
    PublishTarget target = services.publishTarget();
    target.dynamoDb().putItem(put -> put.tableName(target.table()).item(item));
  }

  @Test
  void aMessageThatComesTwice_opensNothing() throws Exception {
    URI login = begun("1");
    Map<String, String> form = platform.launch(platform.message("1", "context-1", login), login);
    assertThat(post("/v1/lti/launch", form).status()).isEqualTo(303);

    Answer again = post("/v1/lti/launch", form);

    assertThat(again.status()).isEqualTo(403);
    assertThat(again.json()).containsEntry("type", "/problems/launch-refused");
  }

  @Test
  void aPlatformThatKeepsTheSecret_opensTheSite_inThatBrowserAlone() throws Exception {
    Map<String, String> form = new HashMap<>(platform.login("1"));
    form.put("lti_storage_target", "_parent");
    HttpResponse<String> page = page("/v1/lti/login", form);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("script-src 'sha256-", "form-action 'self'", "frame-ancestors 'none'");
    assertThat(page.headers().firstValue("Cross-Origin-Opener-Policy")).isEmpty();
    URI login = URI.create(attribute(page, "next"));
    Map<String, String> message = platform.launch(platform.message("1", "context-2", login), login);

    HttpResponse<String> question = page("/v1/lti/launch", message);
    assertThat(question.statusCode()).isEqualTo(200);
    assertThat(attribute(question, "key")).isEqualTo(attribute(page, "key"));
    Map<String, String> proven = new HashMap<>(message);
    proven.put("binding", attribute(page, "value"));
    assertThat(location(post("/v1/lti/launch", proven)).getRawQuery()).isEqualTo("company=heron");

    URI other = URI.create(attribute(page("/v1/lti/login", form), "next"));
    Map<String, String> elsewhere =
        new HashMap<>(platform.launch(platform.message("1", "context-2", other), other));
    elsewhere.put("binding", "");
    assertThat(post("/v1/lti/launch", elsewhere).json())
        .containsEntry("type", "/problems/launch-refused");
  }

  @Test
  void aBrowserWithTheCookieOfAnotherLogin_opensNothing() throws Exception {
    URI login = begun("1");
    String body =
        LaunchingPlatform.encoded(
            platform.launch(platform.message("1", "context-1", login), login));
    HttpRequest.Builder launch =
        HttpRequest.newBuilder(system.address().resolve("/v1/lti/launch"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", "__Host-kme-lti=" + "x".repeat(43))
            .POST(HttpRequest.BodyPublishers.ofString(body));

    assertThat(http.send(launch).json()).containsEntry("type", "/problems/launch-refused");
  }

  @Test
  void anInvitedPlatform_registersItself_once_andOpensItsCompany() throws Exception {
    Invitation invitation =
        new Invitation(
            Secrets.fingerprint("secret"),
            Optional.of(new Company("egret")),
            Instant.now().plusSeconds(60));
    write(LtiItems.of(invitation));
    String path =
        "/v1/lti/register?"
            + LaunchingPlatform.encoded(
                Map.of(
                    "invite",
                    "secret",
                    "openid_configuration",
                    platform.configuration().toString()));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(system.address().resolve(path)).header("Accept", "text/html");

    HttpResponse<String> page =
        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    assertThat(page.body()).contains("Client id: registered", "open the data of egret.");
    assertThat(http.get(path).json()).containsEntry("type", "/problems/unknown-platform");

    LaunchingPlatform registered = platform.asRegistered();
    URI login = location(post("/v1/lti/login", registered.login("1")));
    Answer launch =
        post(
            "/v1/lti/launch",
            registered.launch(registered.message("1", "context-1", login), login));
    assertThat(location(launch).getRawQuery()).isEqualTo("company=egret");
  }

  private static String attribute(HttpResponse<String> page, String name) {
    Matcher found = Pattern.compile("data-" + name + "=\"([^\"]*)\"").matcher(page.body());
    assertThat(found.find()).as(name).isTrue();
    return found.group(1).replace("&amp;", "&");
  }

  @Test
  void aMessageOfAnotherKey_orOfALearner_opensNothing() throws Exception {
    URI login = begun("1");
    JWTClaimsSet.Builder message = platform.message("1", "context-1", login);
    assertThat(
            post("/v1/lti/launch", platform.launch(message, login, LaunchingPlatform.key())).json())
        .containsEntry("type", "/problems/launch-refused");

    URI learners = begun("1");
    JWTClaimsSet.Builder ofLearner =
        platform.withRole(platform.message("1", "context-1", learners), LaunchingPlatform.LEARNER);
    assertThat(post("/v1/lti/launch", platform.launch(ofLearner, learners)).json())
        .containsEntry("type", "/problems/role-not-allowed")
        .containsEntry("status", 403);
  }

  @Test
  void aPersonBeforeABrowser_seesAPage() throws Exception {
    HttpResponse<String> page =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        system
                            .address()
                            .resolve(
                                "/v1/lti/login?"
                                    + LaunchingPlatform.encoded(platform.login("unknown"))))
                    .header("Accept", "text/html")
                    .build(),
                HttpResponse.BodyHandlers.ofString());

    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.body()).contains("has not registered this deployment");
  }

  @Test
  void aTokenThatWasChanged_andNone_openNothing() throws Exception {
    String changed = token(launched("1", "context-1")).replaceFirst("[^.]*$", "AAAA");

    assertThat(get("/v1/companies", changed).status()).isEqualTo(401);
    assertThat(choose("1", changed).status()).isEqualTo(401);
    assertThat(http.get("/v1/companies").status()).isEqualTo(401);
  }

  private static URI begun(String deployment) throws Exception {
    return location(post("/v1/lti/login", platform.login(deployment)));
  }

  private static URI launched(String deployment, String course) throws Exception {
    return location(launch(deployment, course));
  }

  private static Answer launch(String deployment, String course) throws Exception {
    URI login = begun(deployment);
    return post(
        "/v1/lti/launch", platform.launch(platform.message(deployment, course, login), login));
  }

  private static URI location(Answer answer) {
    assertThat(answer.status()).isEqualTo(303);
    return URI.create(requireNonNull(answer.headers().get("Location")));
  }

  private static String token(URI page) {
    return page.getRawFragment().replaceFirst("^lti=", "");
  }

  private static Answer get(String path, String token) throws Exception {
    return http.get(path, "Authorization", "Bearer " + token);
  }

  private static Answer choose(String course, String token) throws Exception {
    return http.send(
        HttpRequest.newBuilder(system.address().resolve("/v1/lti/course"))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString("{\"course\":\"" + course + "\"}")));
  }

  /** The answer to a form as it comes, HTML perhaps. */
  private static HttpResponse<String> page(String path, Map<String, String> form) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(system.address().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(LaunchingPlatform.encoded(form)))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static Answer post(String path, Map<String, String> form) throws Exception {
    return http.send(
        HttpRequest.newBuilder(system.address().resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(LaunchingPlatform.encoded(form))));
  }
}
