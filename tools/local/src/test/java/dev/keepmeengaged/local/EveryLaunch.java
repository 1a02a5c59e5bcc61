package dev.keepmeengaged.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.aws.LtiItems;
import dev.keepmeengaged.domain.TokenSigner;
import dev.keepmeengaged.domain.lti.Invitation;
import dev.keepmeengaged.domain.lti.Secrets;
import dev.keepmeengaged.http.testing.Answer;
import dev.keepmeengaged.http.testing.GatewayCall;
import dev.keepmeengaged.local.template.FunctionDefinition;
import dev.keepmeengaged.lti.LtiHandler;
import dev.keepmeengaged.publish.PublishTarget;
import dev.keepmeengaged.tokens.LocalTokenSigner;
import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Logins, launches and choices of every outcome, and what the LTI function needs for them. */
final class EveryLaunch {

  /** On this machine, as the platform is. */
  private static final URI SITE = URI.create("http://127.0.0.1:1");

  private final Set<Permission> needed = new HashSet<>();
  private final LtiHandler function;
  private final LaunchingPlatform platform;

  private EveryLaunch(LtiHandler function, LaunchingPlatform platform) {
    this.function = function;
    this.platform = platform;
  }

  /**
   * What the function needs.
   *
   * @param stack in token mode
   * @param key the ARN of the signing key
   */
  static Set<Permission> needed(LocalStack stack, String key) {
    LocalStack known = stack.at(SITE);
    FunctionDefinition definition =
        known.functions().stream()
            .filter(function -> function.handlerClass().equals(LtiHandler.class.getName()))
            .findAny()
            .orElseThrow();
    try (LocalServices services = LocalServices.start(known, LocalServices.Options.forgotten());
        LaunchingPlatform platform = LaunchingPlatform.launching(SITE)) {
      Map<String, String> environment = new HashMap<>(services.environment());
      environment.putAll(definition.environment());
      EveryLaunch launches =
          new EveryLaunch(
              new LtiHandler(environment, new Recorded(LocalTokenSigner.withNewKey(), key)),
              platform);
      launches.ask(403, form("/v1/lti/login", platform.login("1")));
      platform.register(services.publishTarget(), Map.of("1", "heron"), false);
      launches.launchAndChoose();
      launches.register(services.publishTarget());
      return launches.needed;
    }
  }

  private void launchAndChoose() {
    ask(200, GatewayCall.get("/v1/lti/keys"));
    String first = launch();
    String second = launch();
    ask(200, choice("1", first));
    ask(409, choice("2", second));
    launch();
    ask(403, form("/v1/lti/launch", Map.of("state", "unknown", "id_token", "x.y.z")));
  }

  private void register(PublishTarget target) {
    Invitation invitation =
        new Invitation(
            Secrets.fingerprint("secret"), Optional.empty(), Instant.now().plusSeconds(60));
    target.dynamoDb().putItem(put -> put.tableName(target.table()).item(LtiItems.of(invitation)));
    ask(
        200,
        GatewayCall.get("/v1/lti/register")
            .query("invite", "secret")
            .query("openid_configuration", platform.configuration().toString()));
  }

  /** The token of a launch. */
  private String launch() {
    URI login = location(ask(303, form("/v1/lti/login", platform.login("1"))));
    URI page =
        location(
            ask(
                303,
                form(
                    "/v1/lti/launch",
                    platform.launch(platform.message("1", "context", login), login))));
    return page.getRawFragment().replaceFirst("^lti=", "");
  }

  private static URI location(Answer answer) {
    return URI.create(Objects.requireNonNull(answer.headers().get("Location")));
  }

  private static GatewayCall form(String path, Map<String, String> form) {
    return GatewayCall.post(path, LaunchingPlatform.encoded(form))
        .without("Content-Type")
        .header("Content-Type", "application/x-www-form-urlencoded");
  }

  private static GatewayCall choice(String course, String token) {
    return GatewayCall.post("/v1/lti/course", "{\"course\":\"" + course + "\"}")
        .header("Authorization", "Bearer " + token);
  }

  private Answer ask(int status, GatewayCall call) {
    Answer[] answer = new Answer[1];
    needed.addAll(RecordedCalls.during(() -> answer[0] = call.to(function)));
    assertThat(answer[0].status()).as(call.resource() + answer[0].body()).isEqualTo(status);
    return answer[0];
  }

  /** Asks of a key here what {@code KmsTokenSigner} asks of KMS. */
  private record Recorded(TokenSigner signer, String key) implements TokenSigner {

    @Override
    public RSAPublicKey publicKey() {
      RecordedCalls.note(new Permission("kms:GetPublicKey", key));
      return signer.publicKey();
    }

    @Override
    public byte[] sign(byte[] message) {
      RecordedCalls.note(new Permission("kms:Sign", key));
      return signer.sign(message);
    }
  }
}
