package dev.keepmeengaged.benchmarks.system;

import dev.keepmeengaged.local.LocalSystem;
import dev.keepmeengaged.local.front.Site;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * DynamoDB and S3 of {@code ./kme run --services-only}, a process of its own, and systems over them
 * in this JVM, whose functions can be begun anew. What functions log is thrown away.
 */
final class ServicesProcess implements AutoCloseable {

  private static final Pattern SERVING = Pattern.compile("^Serving DynamoDB and S3 ");
  private static final Pattern VARIABLE = Pattern.compile("^export (\\w+)=(.*)$");
  private static final String DYNAMODB = "AWS_ENDPOINT_URL_DYNAMODB";
  private static final String S3 = "AWS_ENDPOINT_URL_S3";

  private final KmeProcess process;
  private final Site site;
  private final Map<String, String> environment = new HashMap<>();
  private final Meter meter = new Meter();
  private final Relay dynamoDb;
  private final Relay s3;

  private ServicesProcess(KmeProcess process, Site site) {
    this.process = process;
    this.site = site;
    process.said().stream()
        .map(VARIABLE::matcher)
        .filter(Matcher::matches)
        .forEach(m -> environment.put(m.group(1), m.group(2)));
    dynamoDb = Relay.start(endpoint(DYNAMODB), meter.dynamoDb());
    try {
      s3 = Relay.start(endpoint(S3), meter.s3());
    } catch (RuntimeException e) {
      dynamoDb.close();
      throw e;
    }
  }

  /**
   * Starts them, for systems with the sources of the site.
   *
   * @param options of {@code kme run}, as what to publish
   */
  static ServicesProcess start(List<String> options) {
    return start(options, Site.sources(Path.of("static-site")));
  }

  /**
   * Starts them.
   *
   * @param options of {@code kme run}, as what to publish
   * @param site that systems over them serve
   */
  static ServicesProcess start(List<String> options, Site site) {
    List<String> run =
        new ArrayList<>(
            List.of("run", "--services-only", "--dynamodb-port", "0", "--s3-port", "0"));
    run.addAll(options);
    KmeProcess process = KmeProcess.start(run);
    try {
      process.await(SERVING);
      ServicesProcess services = new ServicesProcess(process, site);
      process.ignoreTheRest();
      return services;
    } catch (RuntimeException e) {
      process.close();
      throw e;
    }
  }

  /** The variables by which a function, or the command line, finds them. */
  Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  String variable(String name) {
    return Objects.requireNonNull(environment.get(name), name);
  }

  /** What the items of the table take, as DynamoDB counts them; it has more than one release. */
  long tableBytes() {
    try (DynamoDbClient client =
        DynamoDbClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .endpointOverride(endpoint(DYNAMODB))
            .region(Region.of(variable("AWS_REGION")))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(
                        variable("AWS_ACCESS_KEY_ID"), variable("AWS_SECRET_ACCESS_KEY"))))
            .build()) {
      return client
          .describeTable(request -> request.tableName(variable("TABLE_NAME")))
          .table()
          .tableSizeBytes();
    }
  }

  Meter meter() {
    return meter;
  }

  /** A system whose functions have read nothing yet, straight over the services. */
  LocalSystem system() {
    return system(environment);
  }

  /** A system whose functions have read nothing yet, with the meter in between. */
  LocalSystem meteredSystem() {
    Map<String, String> metered = new HashMap<>(environment);
    metered.put(DYNAMODB, dynamoDb.endpoint().toString());
    metered.put(S3, s3.endpoint().toString());
    return system(metered);
  }

  /**
   * The standard output of this process, which functions log to from now on without anybody seeing
   * it.
   */
  static PrintStream standardOutput() {
    PrintStream out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    return out;
  }

  private LocalSystem system(Map<String, String> environment) {
    try {
      return LocalSystem.over(site, environment, 0, System.err::println);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private URI endpoint(String variable) {
    return URI.create(variable(variable));
  }

  @Override
  public void close() {
    dynamoDb.close();
    s3.close();
    process.close();
  }
}
