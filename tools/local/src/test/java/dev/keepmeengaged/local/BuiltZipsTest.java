package dev.keepmeengaged.local;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.lambdaruntime.FunctionProcess;
import dev.keepmeengaged.lambdaruntime.FunctionProcess.Setup;
import dev.keepmeengaged.lambdaruntime.Outcome;
import dev.keepmeengaged.local.template.FunctionDefinition;
import dev.keepmeengaged.local.template.TemplateNode;
import dev.keepmeengaged.support.Terminal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The zips that are deployed, run as Lambda runs them: nothing on the class path but what they
 * hold.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the runtime interface client has Linux code only")
class BuiltZipsTest {

  private static final ProjectFolder PROJECT = new ProjectFolder(Path.of("../.."));
  private static final LocalStack STACK = new LocalStack(PROJECT.template());
  private static final LocalStack WITH_PLATFORMS =
      new LocalStack(
          PROJECT.template(),
          Map.of(
              "AccessMode", "token",
              "TokenIssuer", "https://issuer.example.com",
              "TokenAudiences", "kme",
              "SiteOrigin", "https://kme.example.com"));

  @TempDir private static Path data;

  private static StorageFolder store;
  private static LocalServices services;

  @BeforeAll
  static void publish(@TempDir Path temporary) {
    store = StorageFolder.temporary(temporary);
    services = LocalServices.start(STACK, LocalServices.Options.forgotten());
    new Pipeline(SmallData.TRAINING, store, AccessMode.OPEN, new Terminal(SmallData.nobody()))
        .run(Source.toTrain(SmallData.generate(data, 7)), () -> services);
  }

  @AfterAll
  static void stop() {
    services.close();
    store.close();
  }

  @Test
  void companyList_answers() {
    assertAnswers("CompanyListFunction", get("/v1/companies", "{}"), "\\\"companies\\\":[{");
  }

  @Test
  void courseScores_unknownCompany_isA404() {
    assertAnswers(
        "CourseScoresFunction",
        get("/v1/companies/{company}/courses", "{\"company\":\"nobody\"}"),
        "\"statusCode\":404");
  }

  @Test
  void importances_readsTheModelFromS3() {
    assertAnswers("ImportancesFunction", get("/v1/importances", "{}"), "\\\"rank\\\":20");
  }

  @Test
  void whatIf_readsTheForestAsATribuoModel_thenLooksForTheCourse() {
    assertAnswers("WhatIfFunction", whatIfOfNobody(), "unknown-company");
  }

  @Test
  void recommendations_readsTheForest_thenLooksForTheCourse() {
    assertAnswers("RecommendationsFunction", recommendationsForNobody(), "unknown-company");
  }

  @Test
  void lti_afterTheRestoreOfASnapshot_looksForThePlatform_andHasTheKeyOfKms() throws Exception {
    RSAKey key = new RSAKeyGenerator(2_048).generate();
    HttpServer kms = kms(key.toRSAPublicKey());
    Map<String, String> address =
        Map.of(
            "AWS_ENDPOINT_URL_KMS",
            String.format(Locale.ROOT, "http://127.0.0.1:%d", kms.getAddress().getPort()));
    try (FunctionProcess function =
        FunctionProcess.start(setup(WITH_PLATFORMS, "LtiFunction", address).withSnapStart())) {
      assertThat(function.awaitStart()).isEqualTo(new Outcome.Ready());
      assertThat(function.restore()).isEqualTo(new Outcome.Ready());
      assertThat(function.invoke(loginOfNobody()))
          .isInstanceOfSatisfying(
              Outcome.Response.class, r -> assertThat(r.body()).contains("unknown-platform"));
      assertThat(function.invoke(get("/v1/lti/keys", "{}")))
          .isInstanceOfSatisfying(
              Outcome.Response.class,
              r -> assertThat(r.body()).contains(key.getModulus().toString()));
    } finally {
      kms.stop(0);
    }
  }

  /** Answers as KMS does when it is asked for a public key. */
  private static HttpServer kms(RSAPublicKey key) throws IOException {
    HttpServer kms =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] answer =
        "{\"KeyId\":\"lti-key\",\"PublicKey\":\"%s\"}"
            .formatted(Base64.getEncoder().encodeToString(key.getEncoded()))
            .getBytes(StandardCharsets.UTF_8);
    kms.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    kms.start();
    return kms;
  }

  @Test
  void whatIf_afterTheRestoreOfASnapshot_answers() {
    try (FunctionProcess function =
        FunctionProcess.start(setup("WhatIfFunction").withSnapStart())) {
      assertThat(function.awaitStart()).isEqualTo(new Outcome.Ready());
      assertThat(function.restore()).isEqualTo(new Outcome.Ready());
      assertThat(function.invoke(get("/v1/what-if", "{}")))
          .isInstanceOfSatisfying(
              Outcome.Response.class, r -> assertThat(r.body()).contains("\"statusCode\":404"));
    }
  }

  @Test
  void snapshot_hasNoObjectWithASecret_andEveryRestoreFetchesItsOwn(@TempDir Path folder)
      throws Exception {
    try (CredentialsAddress lambda = CredentialsAddress.start()) {
      Setup setup = setup(STACK, "CompanyListFunction", lambda.environment()).withSnapStart();
      try (FunctionProcess function = FunctionProcess.start(setup)) {
        assertThat(function.awaitStart()).isEqualTo(new Outcome.Ready());
        int before = lambda.handedOut();
        assertThat(before).as("warmed up with credentials").isPositive();

        String snapshot = HeapDump.of(function.pid(), folder.resolve("heap"));
        assertThat(snapshot.contains(requireNonNull(setup.environment().get("TABLE_NAME"))))
            .as("the snapshot holds what is looked for otherwise")
            .isTrue();
        assertThat(snapshot.contains(lambda.secret())).as("the snapshot holds a secret").isFalse();

        assertThat(function.restore()).isEqualTo(new Outcome.Ready());
        assertThat(function.invoke(get("/v1/companies", "{}")))
            .isInstanceOfSatisfying(
                Outcome.Response.class, r -> assertThat(r.body()).contains("\"statusCode\":200"));
        assertThat(lambda.handedOut()).isGreaterThan(before);
      }
    }
  }

  private static void assertAnswers(String function, String event, String part) {
    try (FunctionProcess process = FunctionProcess.start(setup(function))) {
      assertThat(process.invoke(event))
          .isInstanceOfSatisfying(Outcome.Response.class, r -> assertThat(r.body()).contains(part));
    }
  }

  private static Setup setup(String id) {
    return setup(STACK, id, Map.of());
  }

  /** The same with other variables; credentials from an address replace those of the services. */
  private static Setup setup(LocalStack stack, String id, Map<String, String> other) {
    FunctionDefinition function =
        stack.functions().stream().filter(f -> f.name().equals(id)).findAny().orElseThrow();
    TemplateNode resource =
        requireNonNull(PROJECT.template().resources("AWS::Serverless::Function").get(id));
    Path zip = Path.of("../..").resolve(resource.at("Properties", "CodeUri").text());
    assumeTrue(Files.exists(zip), "the zip is not built: " + zip);
    Map<String, String> environment = new HashMap<>(function.environment());
    environment.putAll(services.environment());
    if (other.containsKey("AWS_CONTAINER_CREDENTIALS_FULL_URI")) {
      environment.keySet().removeAll(List.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"));
    }
    environment.putAll(other);
    return Setup.of(zip, function.handlerClass(), environment);
  }

  private static String loginOfNobody() {
    return """
        {"resource":"/v1/lti/login","path":"/v1/lti/login","httpMethod":"POST",
         "headers":{"Content-Type":"application/x-www-form-urlencoded"},
         "requestContext":{"requestId":"r"},
         "body":"iss=a&client_id=b&login_hint=c&target_link_uri=d","isBase64Encoded":false}
        """;
  }

  private static String whatIfOfNobody() {
    return """
        {"resource":"/v1/what-if","path":"/v1/what-if","httpMethod":"POST",
         "headers":{"Content-Type":"application/json"},"requestContext":{"requestId":"r"},
         "body":"{\\"company\\":\\"nobody\\",\\"course\\":\\"1\\"}","isBase64Encoded":false}
        """;
  }

  private static String recommendationsForNobody() {
    return """
        {"resource":"/v1/recommendations","path":"/v1/recommendations","httpMethod":"POST",
         "headers":{"Content-Type":"application/json"},"requestContext":{"requestId":"r"},
         "body":"{\\"company\\":\\"nobody\\",\\"course\\":\\"1\\"}","isBase64Encoded":false}
        """;
  }

  private static String get(String resource, String pathParameters) {
    return """
        {"resource":"%1$s","path":"%1$s","httpMethod":"GET","headers":{},
         "requestContext":{"requestId":"r"},"pathParameters":%2$s,"body":null,
         "isBase64Encoded":false}
        """
        .formatted(resource, pathParameters);
  }
}
