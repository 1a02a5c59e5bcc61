package dev.keepmeengaged.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import dev.keepmeengaged.aws.testing.Services;
import dev.keepmeengaged.lambdaruntime.FunctionProcess;
import dev.keepmeengaged.lambdaruntime.FunctionProcess.Setup;
import dev.keepmeengaged.lambdaruntime.Outcome;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The authorizer's zip, run as Lambda runs it. Its tokens are signed by the JDK alone, so that
 * Nimbus does not judge what Nimbus made.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the runtime interface client has Linux code only")
class AuthorizerZipTest {

  private static final Path ZIP = Path.of("../../functions/authorizer/target/authorizer.zip");
  private static final String HANDLER = "dev.keepmeengaged.authorizer.AuthorizerHandler";

  private final KeyPair pair = rsa();
  private final AtomicInteger keysRead = new AtomicInteger();
  private final HttpServer issuer = issuer();

  @BeforeEach
  void zip() {
    assumeTrue(Files.exists(ZIP), "the zip is not built: " + ZIP);
  }

  @AfterEach
  void stop() {
    issuer.stop(0);
  }

  @Test
  void aTokenOfTheIssuer_isAllowed_andNoneIsUnauthorized() throws Exception {
    try (FunctionProcess function = FunctionProcess.start(setup(Map.of()))) {
      assertThat(function.invoke(event("Bearer " + token()))).satisfies(AuthorizerZipTest::isHeron);
      assertThat(function.invoke(event("Bearer x.y.z")))
          .isInstanceOfSatisfying(
              Outcome.Failure.class,
              failure -> assertThat(failure.body()).contains("\"errorMessage\":\"Unauthorized\""));
    }
  }

  @Test
  void withoutKeys_anotherErrorThanUnauthorized() throws Exception {
    issuer.stop(0);
    try (FunctionProcess function = FunctionProcess.start(setup(Map.of()))) {
      assertThat(function.invoke(event("Bearer " + token())))
          .isInstanceOfSatisfying(
              Outcome.Failure.class,
              failure -> assertThat(failure.body()).doesNotContain("Unauthorized"));
    }
  }

  @Test
  void snapshot_hasNoKeyOfTheIssuer_andTheFirstTokenAfterARestoreReadsThem(@TempDir Path folder)
      throws Exception {
    try (CredentialsAddress lambda = CredentialsAddress.start();
        FunctionProcess function =
            FunctionProcess.start(setup(lambda.environment()).withSnapStart())) {
      assertThat(function.awaitStart()).isEqualTo(new Outcome.Ready());
      int before = keysRead.get();
      assertThat(before).as("the way to the issuer is warm").isPositive();

      String snapshot = HeapDump.of(function.pid(), folder.resolve("heap"));
      assertThat(snapshot.contains(url()))
          .as("the snapshot holds what is looked for otherwise")
          .isTrue();
      assertThat(snapshot.contains(modulus())).as("the snapshot holds a key").isFalse();

      assertThat(function.restore()).isEqualTo(new Outcome.Ready());
      assertThat(function.invoke(event("Bearer " + token()))).satisfies(AuthorizerZipTest::isHeron);
      assertThat(keysRead.get()).isEqualTo(before + 1);
    }
  }

  private static void isHeron(Outcome outcome) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Response.class,
            response ->
                assertThat(response.body())
                    .contains("\"Effect\":\"Allow\"")
                    .contains("\"company\":\"heron\""));
  }

  /** The same with credentials from an address instead of the environment, if one is given. */
  private Setup setup(Map<String, String> credentials) {
    Map<String, String> environment = new HashMap<>();
    environment.put("AWS_REGION", "eu-central-1");
    environment.put("AWS_ACCESS_KEY_ID", "local");
    environment.put("AWS_SECRET_ACCESS_KEY", "local");
    environment.put("ACCESS_MODE", "token");
    environment.put("TABLE_NAME", Services.newTable());
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", Services.dynamoDbEndpoint().toString());
    environment.put("TOKEN_ISSUER", url());
    environment.put("TOKEN_AUDIENCES", "kme");
    if (!credentials.isEmpty()) {
      environment.keySet().removeIf(name -> name.contains("ACCESS_KEY"));
      environment.putAll(credentials);
    }
    return Setup.of(ZIP, HANDLER, environment);
  }

  private static String event(String authorization) {
    return """
        {"type":"REQUEST","methodArn":"arn:aws:execute-api:r:1:api/live/GET/v1/companies",
         "headers":{"Authorization":"%s"}}
        """
        .formatted(authorization);
  }

  private String token() throws GeneralSecurityException {
    String signed =
        encoded("{\"alg\":\"RS256\",\"kid\":\"of-this-environment\"}")
            + "."
            + encoded(
                String.format(
                    Locale.ROOT,
                    "{\"iss\":\"%s\",\"aud\":\"kme\",\"typ\":\"Bearer\",\"azp\":\"site\","
                        + "\"company\":\"heron\",\"exp\":%d}",
                    url(),
                    Instant.now().plusSeconds(600).getEpochSecond()));
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(pair.getPrivate());
    signature.update(signed.getBytes(StandardCharsets.US_ASCII));
    return signed + "." + encoded(signature.sign());
  }

  private String url() {
    return String.format(Locale.ROOT, "http://127.0.0.1:%d", issuer.getAddress().getPort());
  }

  private String modulus() {
    BigInteger modulus = ((RSAPublicKey) pair.getPublic()).getModulus();
    byte[] signed = modulus.toByteArray();
    return encoded(Arrays.copyOfRange(signed, 1, signed.length)); // without its sign
  }

  private static String encoded(String text) {
    return encoded(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private HttpServer issuer() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      answer(server, "/.well-known/openid-configuration", new AtomicInteger(), this::configuration);
      answer(server, "/keys", keysRead, this::keys);
      server.start();
      return server;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private String configuration() {
    return "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/keys\"}".formatted(url());
  }

  private String keys() {
    return "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"of-this-environment\",\"e\":\"AQAB\",\"n\":\"%s\"}]}"
        .formatted(modulus());
  }

  private static void answer(
      HttpServer server, String path, AtomicInteger asked, Supplier<String> json) {
    server.createContext(
        path,
        exchange -> {
          asked.incrementAndGet();
          byte[] body = json.get().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private static KeyPair rsa() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2_048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
