package dev.keepmeengaged.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.keepmeengaged.domain.AccessMode;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

class SettingsTest {

  private static final Map<String, String> COMPLETE =
      Map.of(
          "ACCESS_MODE", "open",
          "TABLE_NAME", "courses",
          "AWS_REGION", "eu-west-1",
          "AWS_ACCESS_KEY_ID", "key",
          "AWS_SECRET_ACCESS_KEY", "very-secret");

  @Test
  void fromEnvironment_withWhatIsNeeded_isEnough() {
    Settings settings = Settings.fromEnvironment(COMPLETE);

    assertThat(settings.tableName()).isEqualTo("courses");
    assertThat(settings.region()).isEqualTo("eu-west-1");
    assertThat(settings.dynamoDbEndpoint()).isEmpty();
    assertThat(settings.s3Endpoint()).isEmpty();
    assertThat(settings.credentials().resolveCredentials().secretAccessKey())
        .isEqualTo("very-secret");
  }

  @Test
  void fromEnvironment_withoutAnything_namesEveryMissingVariable() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.fromEnvironment(Map.of()))
        .withMessageContaining("ACCESS_MODE is not set")
        .withMessageContaining("TABLE_NAME is not set")
        .withMessageContaining("AWS_REGION is not set")
        .withMessageContaining("AWS_ACCESS_KEY_ID is not set")
        .withMessageContaining("AWS_SECRET_ACCESS_KEY is not set");
  }

  @Test
  void fromEnvironment_withInvalidValues_namesEachWithItsValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Settings.fromEnvironment(
                    with(
                        Map.of(
                            "TABLE_NAME", "no/table",
                            "AWS_ENDPOINT_URL_S3", "here:8080",
                            "AWS_ENDPOINT_URL_DYNAMODB", "not an address"))))
        .withMessageContaining("TABLE_NAME is not a table's name: 'no/table'")
        .withMessageContaining("AWS_ENDPOINT_URL_S3 is not an http or https address: 'here:8080'")
        .withMessageContaining("AWS_ENDPOINT_URL_DYNAMODB is not an http or https address");
  }

  @Test
  void fromEnvironment_withAnEmptyVariable_takesItAsNotSet() {
    assertThat(Settings.fromEnvironment(with(Map.of("AWS_ENDPOINT_URL_S3", ""))).s3Endpoint())
        .isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.fromEnvironment(with(Map.of("TABLE_NAME", ""))))
        .withMessage("Settings: TABLE_NAME is not set");
  }

  @Test
  void fromEnvironment_saysWhetherCallersNeedAToken_andTakesNoOtherWord() {
    assertThat(Settings.fromEnvironment(COMPLETE).access()).isEqualTo(AccessMode.OPEN);
    assertThat(Settings.fromEnvironment(with(Map.of("ACCESS_MODE", "token"))).access())
        .isEqualTo(AccessMode.TOKEN);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.fromEnvironment(with(Map.of("ACCESS_MODE", "Open"))))
        .withMessage("Settings: ACCESS_MODE is not open or token: 'Open'");
  }

  @Test
  void fromEnvironment_withEndpoints_usesThem() {
    Settings settings =
        Settings.fromEnvironment(
            with(
                Map.of(
                    "AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:8001",
                    "AWS_ENDPOINT_URL_S3", "http://127.0.0.1:8002")));

    assertThat(settings.dynamoDbEndpoint()).contains(URI.create("http://127.0.0.1:8001"));
    assertThat(settings.s3Endpoint()).contains(URI.create("http://127.0.0.1:8002"));
  }

  @Test
  void requiredBucket_withoutOne_namesTheVariable() {
    Settings without = Settings.fromEnvironment(COMPLETE);
    Settings withOne = Settings.fromEnvironment(with(Map.of("BUCKET_NAME", "models")));

    assertThat(withOne.requiredBucket()).isEqualTo("models");
    assertThatIllegalStateException()
        .isThrownBy(without::requiredBucket)
        .withMessageContaining("BUCKET_NAME");
  }

  @Test
  void credentials_withASessionToken_carryIt() {
    Settings settings = Settings.fromEnvironment(with(Map.of("AWS_SESSION_TOKEN", "token")));

    assertThat(settings.credentials().resolveCredentials())
        .isEqualTo(AwsSessionCredentials.create("key", "very-secret", "token"));
  }

  @Test
  void credentials_underSnapStart_areThoseOfTheContainer() {
    Settings settings =
        Settings.fromEnvironment(
            Map.of(
                "ACCESS_MODE", "open",
                "TABLE_NAME", "courses",
                "AWS_REGION", "eu-west-1",
                "AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://127.0.0.1:9/credentials"));

    assertThat(settings.credentials()).isInstanceOf(SnapshotCredentials.class);
  }

  @Test
  void toString_hasNoSecret() {
    assertThat(Settings.fromEnvironment(with(Map.of("AWS_SESSION_TOKEN", "hidden"))).toString())
        .contains("courses")
        .doesNotContain("very-secret", "hidden");
  }

  private static Map<String, String> with(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(COMPLETE);
    environment.putAll(more);
    return environment;
  }
}
