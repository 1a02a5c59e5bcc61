package dev.keepmeengaged.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;

class StackOutputsTest {

  private static final String STACK =
      """
      <DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/">
        <DescribeStacksResult><Stacks><member>
          <StackName>engaged</StackName>
          <Outputs>
            <member><OutputKey>CoursesTable</OutputKey><OutputValue>t-1</OutputValue></member>
            <member>
              <Description>The bucket</Description>
              <OutputKey>ModelBucket</OutputKey><OutputValue>b-1</OutputValue>
            </member>
          </Outputs>
        </member></Stacks></DescribeStacksResult>
      </DescribeStacksResponse>
      """;

  private static final String NO_STACK =
      """
      <ErrorResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><Error>
        <Type>Sender</Type><Code>ValidationError</Code>
        <Message>Stack with id engaged does not exist</Message>
      </Error></ErrorResponse>
      """;

  private final HttpServer server = loopback();
  private volatile int status = 200;
  private volatile String answer = STACK;
  private volatile String asked = "";

  private static HttpServer loopback() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void start() {
    server.createContext(
        "/",
        exchange -> {
          asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void of_aStack_areItsOutputs() {
    assertThat(outputs().of("my stack"))
        .isEqualTo(Map.of("CoursesTable", "t-1", "ModelBucket", "b-1"));

    assertThat(asked).contains("Action=DescribeStacks").endsWith("StackName=my+stack");
  }

  @Test
  void of_aStackThatIsNotThere_saysWhatCloudFormationSays() {
    status = 400;
    answer = NO_STACK;

    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> outputs().of("engaged"))
        .withMessage("CloudFormation refuses the request: Stack with id engaged does not exist");
  }

  @Test
  void of_anAnswerThatIsNoXml_isRefused() {
    answer = "<html>";

    assertThatExceptionOfType(PublishException.class).isThrownBy(() -> outputs().of("engaged"));
  }

  @Test
  void of_nobody_saysThatItCannotBeReached() {
    StackOutputs outputs = outputs();
    server.stop(0);

    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> outputs.of("engaged"))
        .withMessageContaining("cannot be reached");
  }

  @Test
  void required_ofAnotherStack_namesTheOutputThatIsMissing() {
    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> StackOutputs.required(Map.of(), "other", StackOutputs.BUCKET))
        .withMessageContaining("Stack other has no output ModelBucket");
  }

  private StackOutputs outputs() {
    return new StackOutputs(
        CloudFormationClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
            .region(Region.EU_WEST_1)
            .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
            .overrideConfiguration(c -> c.retryStrategy(AwsRetryStrategy.doNotRetry()))
            .build());
  }
}
