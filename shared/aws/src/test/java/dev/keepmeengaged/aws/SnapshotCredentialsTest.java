package dev.keepmeengaged.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.crac.Core;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.core.SdkSystemSetting;

/** Lambda's own address for credentials is played by a server that counts what it hands out. */
class SnapshotCredentialsTest {

  /** What the SDK reads beside the variable AWS_CONTAINER_CREDENTIALS_FULL_URI. */
  private static final String ADDRESS =
      SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI.property();

  private final AtomicInteger handedOut = new AtomicInteger();
  private HttpServer lambda;

  @BeforeEach
  void start() throws IOException {
    lambda = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    lambda.createContext(
        "/credentials",
        exchange -> {
          byte[] body =
              String.format(
                      Locale.ROOT,
                      """
              {"AccessKeyId":"key-%d","SecretAccessKey":"secret","Token":"token",
               "Expiration":"2999-01-01T00:00:00Z"}
              """,
                      handedOut.incrementAndGet())
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    lambda.start();
    System.setProperty(
        ADDRESS,
        String.format(
            Locale.ROOT, "http://127.0.0.1:%d/credentials", lambda.getAddress().getPort()));
  }

  @AfterEach
  void stop() {
    System.clearProperty(ADDRESS);
    lambda.stop(0);
  }

  @Test
  void credentials_areFetchedOnceAndKept() {
    SnapshotCredentials credentials = SnapshotCredentials.of(ContainerCredentialsProvider::create);

    assertThat(credentials.resolveCredentials().accessKeyId()).isEqualTo("key-1");
    assertThat(credentials.resolveCredentials().accessKeyId()).isEqualTo("key-1");
  }

  @Test
  void credentialsOfBeforeTheSnapshot_areNotThoseOfAfter() throws Exception {
    SnapshotCredentials credentials = SnapshotCredentials.of(ContainerCredentialsProvider::create);
    credentials.resolveCredentials();

    credentials.beforeCheckpoint(Core.getGlobalContext());
    assertThat(handedOut).as("fetched for the snapshot").hasValue(1);
    credentials.afterRestore(Core.getGlobalContext());

    assertThat(credentials.resolveCredentials().accessKeyId()).isEqualTo("key-2");
  }
}
