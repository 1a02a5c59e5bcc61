package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.Deadline;
import dev.keepmeengaged.domain.UnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;

/**
 * The configuration of a function's AWS clients. Sets everything that the SDK would otherwise look
 * up in files, the environment and on the network, which saves a tenth to a fifth of a cold start.
 */
final class ClientConfiguration {

  private static final int ATTEMPTS = 2;

  private static final int CONNECT_MILLISECONDS = 1_000;
  private static final int READ_MILLISECONDS = 2_000;

  /**
   * One HTTP client for all services. It starts no thread and needs no closing. Its connections are
   * opened here: the SDK's own way makes the TLS context and looks for proxies when the client is
   * built, this one makes what a connection needs when there is one.
   */
  private static final SdkHttpClient HTTP =
      UrlConnectionHttpClient.create(ClientConfiguration::connect);

  private ClientConfiguration() {}

  static HttpURLConnection connect(URI address) {
    try {
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setConnectTimeout(CONNECT_MILLISECONDS);
      connection.setReadTimeout(READ_MILLISECONDS);
      return connection;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The limits of a call in the time that the request has left.
   *
   * @param attempt how long one attempt may take
   * @param call how long a call may take with its attempts
   * @throws UnavailableException when there is no time left
   */
  static AwsRequestOverrideConfiguration withinDeadline(Duration attempt, Duration call) {
    Duration left = Deadline.current().left();
    if (left.isNegative() || left.isZero()) {
      throw new UnavailableException("There is no time left to ask for anything.");
    }
    return AwsRequestOverrideConfiguration.builder()
        .apiCallAttemptTimeout(shorter(attempt, left))
        .apiCallTimeout(shorter(call, left))
        .build();
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /**
   * Configures a client.
   *
   * @param attempt how long one attempt may take
   * @param call how long a call may take with its attempts
   */
  static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B configure(
      B builder, Settings settings, Duration attempt, Duration call) {
    return configure(builder, settings, HTTP, attempt, call);
  }

  /** Configures a client that uses another HTTP client. */
  static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B configure(
      B builder, Settings settings, SdkHttpClient http, Duration attempt, Duration call) {
    return builder
        .httpClient(http)
        .region(Region.of(settings.region()))
        .credentialsProvider(settings.credentials())
        .defaultsMode(DefaultsMode.STANDARD)
        .dualstackEnabled(false)
        .fipsEnabled(false)
        .overrideConfiguration(
            ClientOverrideConfiguration.builder()
                .defaultProfileFile(ProfileFile.aggregator().build())
                .defaultProfileName("default")
                .retryStrategy(
                    AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(ATTEMPTS)
                        .build())
                .apiCallAttemptTimeout(attempt)
                .apiCallTimeout(call)
                .build());
  }
}
