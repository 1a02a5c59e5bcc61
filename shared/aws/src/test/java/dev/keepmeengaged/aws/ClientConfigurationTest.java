package dev.keepmeengaged.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Deadline;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.UnavailableException;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.s3.S3Client;

class ClientConfigurationTest {

  @ParameterizedTest
  @ValueSource(strings = {"us-east-1", "eu-west-1"})
  void s3_withoutAnEndpoint_isAskedAtTheRegionsOwnHost(String region) {
    assertThat(requestOf(Map.of("AWS_REGION", region)))
        .isEqualTo(
            URI.create("https://bucket.s3." + region + ".amazonaws.com/models/m/golden.json"));
  }

  @Test
  void s3_withAnEndpoint_isAskedThereByPath() {
    assertThat(requestOf(Map.of("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:9000")))
        .isEqualTo(URI.create("http://127.0.0.1:9000/bucket/models/m/golden.json"));
  }

  private static URI requestOf(Map<String, String> more) {
    RecordingHttpClient http = new RecordingHttpClient();
    S3Client client =
        S3ModelFiles.configured(S3Client.builder(), settings(more)).httpClient(http).build();
    S3ModelFiles files = new S3ModelFiles(client, "bucket");

    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> files.read(new ModelVersion("m"), "golden.json"));
    return http.requested;
  }

  @Test
  void outage_isUnavailable_andNamesNeitherTableNorBucketNorAddress() throws IOException {
    URI nobody = URI.create("http://127.0.0.1:" + closedPort());
    Settings settings =
        settings(
            Map.of(
                "AWS_ENDPOINT_URL_S3", nobody.toString(),
                "AWS_ENDPOINT_URL_DYNAMODB", nobody.toString()));
    DynamoDbReleases releases = new DynamoDbReleases(CoursesTable.of(settings));
    S3ModelFiles files = S3ModelFiles.of(settings);

    assertThat(catchThrowableOfType(UnavailableException.class, releases::current))
        .hasMessage("The published data cannot be read right now.");
    assertThat(
            catchThrowableOfType(
                UnavailableException.class, () -> files.read(new ModelVersion("m"), "golden.json")))
        .hasMessage("The model cannot be read right now.");
  }

  @Test
  void connections_waitOneSecondForAHostAndTwoForAnAnswer() {
    HttpURLConnection connection = ClientConfiguration.connect(URI.create("http://127.0.0.1:9000"));

    assertThat(connection.getConnectTimeout()).isEqualTo(1_000);
    assertThat(connection.getReadTimeout()).isEqualTo(2_000);
  }

  @Test
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void hostThatNeverAnswers_isWaitedForUntilTheReadTimeout() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      HttpURLConnection connection =
          ClientConfiguration.connect(URI.create("http://127.0.0.1:" + silent.getLocalPort()));

      assertThatExceptionOfType(SocketTimeoutException.class)
          .isThrownBy(connection::getResponseCode);
    }
  }

  @Test
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void servicesThatNeverAnswer_areWaitedForUntilTheDeadlineOfTheRequest() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:" + silent.getLocalPort();
      Settings settings =
          settings(Map.of("AWS_ENDPOINT_URL_S3", address, "AWS_ENDPOINT_URL_DYNAMODB", address));
      CoursesTable table = CoursesTable.of(settings);
      S3ModelFiles files = S3ModelFiles.of(settings);
      DataVersion version = new DataVersion("v");
      Company company = new Company("a");
      List<Supplier<?>> calls =
          List.of(
              () -> new DynamoDbReleases(table).current(),
              () -> new DynamoDbCompanyRepository(table).known(Set.of(company), version),
              () ->
                  new DynamoDbCompanyRepository(table).companies(version, "", 10, Optional.empty()),
              () -> files.read(new ModelVersion("m"), "golden.json"));

      for (Supplier<?> call : calls) {
        // Shorter than the read timeout: it is the deadline that ends the wait.
        Deadline deadline = Deadline.in(Duration.ofMillis(500));
        assertThatExceptionOfType(UnavailableException.class)
            .isThrownBy(() -> deadline.during(call))
            .withCauseInstanceOf(ApiCallTimeoutException.class);
      }
    }
  }

  @Test
  void afterTheDeadline_nothingIsAskedFor() {
    RecordingHttpClient http = new RecordingHttpClient();
    CoursesTable table = CoursesTable.of(settings(Map.of()), http);

    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(
            () -> Deadline.in(Duration.ZERO).during(() -> new DynamoDbReleases(table).current()));
    assertThat(http.requested).isEqualTo(URI.create("none"));
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static Settings settings(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>();
    environment.put("ACCESS_MODE", "open");
    environment.put("TABLE_NAME", "the-table");
    environment.put("BUCKET_NAME", "the-bucket");
    environment.put("AWS_REGION", "eu-west-1");
    environment.put("AWS_ACCESS_KEY_ID", "key");
    environment.put("AWS_SECRET_ACCESS_KEY", "secret");
    environment.putAll(more);
    return Settings.fromEnvironment(environment);
  }

  /** Keeps the address of the last request and lets it fail. */
  private static final class RecordingHttpClient implements SdkHttpClient {

    private URI requested = URI.create("none");

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      requested = request.httpRequest().getUri();
      throw SdkClientException.create("not sent");
    }

    @Override
    public void close() {}
  }
}
