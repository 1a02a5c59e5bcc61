package dev.keepmeengaged.local;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.keepmeengaged.aws.AccessItems;
import dev.keepmeengaged.aws.CatalogueItems;
import dev.keepmeengaged.aws.CoursesTable;
import dev.keepmeengaged.aws.DynamoDbCompanyRepository;
import dev.keepmeengaged.aws.DynamoDbConnectedCourses;
import dev.keepmeengaged.aws.DynamoDbReleases;
import dev.keepmeengaged.aws.LtiItems;
import dev.keepmeengaged.aws.TableSchema;
import dev.keepmeengaged.data.BadRowPolicy;
import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.DataFolder;
import dev.keepmeengaged.domain.AccessGrant;
import dev.keepmeengaged.domain.AllCourses;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.RegisteredClient;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.lti.Invitation;
import dev.keepmeengaged.domain.lti.PlatformCourse;
import dev.keepmeengaged.domain.lti.Secrets;
import dev.keepmeengaged.embeddedaws.EmbeddedS3;
import dev.keepmeengaged.embeddedaws.LocalClients;
import dev.keepmeengaged.http.testing.Answer;
import dev.keepmeengaged.publish.CompanyDeletion;
import dev.keepmeengaged.publish.PublishException;
import dev.keepmeengaged.publish.PublishProgress;
import dev.keepmeengaged.publish.PublishTarget;
import dev.keepmeengaged.publish.PublishTimes;
import dev.keepmeengaged.publish.Publisher;
import dev.keepmeengaged.publish.ReleaseCandidate;
import dev.keepmeengaged.training.forest.Progress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.model.ObjectVersion;

/**
 * A company's data is deleted: the table, every version of every object of the bucket and the
 * functions' logs are searched for its name, its courses' ids and their titles, packed or not.
 */
class DeletedCompanyTest {

  /** In the company's name, and in each id and title of its courses; nowhere else. */
  private static final String MARK = "zqxvwk";

  private static final Company GONE = new Company("Zqxvwk #1 & Größe 7%");
  private static final Company OTHER = new Company("other");

  private static final PublishTimes AT_ONCE =
      new PublishTimes(
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          Duration.ZERO,
          Duration.ZERO,
          Duration.ZERO);

  @TempDir private Path folder;

  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
  private PrintStream out = System.out;
  private LocalServices services;
  private S3Proxy versioned;
  private PublishTarget target;
  private CourseData data;
  private Path model;

  @BeforeEach
  void start() throws Exception {
    LocalStack stack = new LocalStack(new ProjectFolder(Path.of("../..")).template());
    services = LocalServices.start(stack, LocalServices.Options.forgotten());
    versioned = versionedS3();
    target =
        new PublishTarget(
            services.publishTarget().dynamoDb(),
            LocalClients.s3(s3()),
            services.publishTarget().table(),
            services.publishTarget().bucket());
    target.s3().createBucket(create -> create.bucket(target.bucket()));
    target
        .s3()
        .putBucketVersioning(
            put -> put.bucket(target.bucket()).versioningConfiguration(v -> v.status("Enabled")));
    data = read(renamed());
    model = trained(data);
  }

  @AfterEach
  void stop() throws Exception {
    System.setOut(out);
    target.s3().close();
    versioned.stop();
    services.close();
  }

  @Test
  void aDeletedCompany_isFoundNowhere_andTheOthersAreWhatTheyWere() throws IOException {
    DataVersion first = publisher().publish(candidate()).release().data();
    DataVersion second = publisher().publish(candidate()).release().data();
    register();
    writeOrphans();
    assertThat(first).isNotEqualTo(second);
    Map<String, Map<String, AttributeValue>> others = others(second);
    assertThat(others).hasSizeGreaterThan(100);
    assertThat(finds()).contains("course", "company", "LIST", "SEARCH", "ACCESS#");
    askFunctions();

    CompanyDeletion.Outcome outcome = deletion().delete(GONE, false);

    assertThat(outcome.left()).isEmpty();
    assertThat(outcome.deleted()).anyMatch(line -> line.contains(second.value()));
    assertThat(finds()).isEmpty();
    assertThat(bucketFinds()).isEmpty();
    assertThat(logged.toString(StandardCharsets.UTF_8)).isNotEmpty();
    assertThat(shows(logged.toByteArray())).isFalse();
    Release served = served().orElseThrow();
    assertThat(others(served.data())).isEqualTo(others);
    assertStatisticsAreOfTheOthers(served.data());
    assertThat(access()).containsExactlyInAnyOrder("ACCESS#CLIENT#others", "ACCESS#PLATFORM#i#c");
    assertThat(deletion().delete(GONE, false).deleted()).isEmpty();
  }

  @Test
  void theNextPublish_leavesItOut() throws IOException {
    publisher().publish(candidate());
    deletion().delete(GONE, false);

    assertThat(publisher().publish(candidate()).leftOut()).isOne();

    assertThat(finds()).isEmpty();
    assertThat(publisher().isServed(candidate())).isTrue();
  }

  @Test
  void modelsThatLearnedFromIt_goWithEveryOlderVersionOfTheirFiles() throws IOException {
    Release before = publisher().publish(candidate()).release();
    String card = "models/" + before.model() + "/model-card.json";
    target
        .s3()
        .putObject(
            put -> put.bucket(target.bucket()).key(card), RequestBody.fromString("of " + MARK));
    target.s3().deleteObject(delete -> delete.bucket(target.bucket()).key(card));
    assertThat(bucketFinds()).isNotEmpty();
    deletion().delete(GONE, false);
    data =
        read(
            Files.readAllLines(folder.resolve("data/export.csv")).stream()
                .filter(line -> !line.contains(MARK))
                .toList());
    model = trained(data);
    ModelVersion after = publisher().publish(candidate()).release().model();
    assertThat(after).isNotEqualTo(before.model());

    CompanyDeletion.Outcome outcome = deletion().delete(GONE, true);

    assertThat(outcome.left()).isEmpty();
    assertThat(outcome.models()).containsExactly(after.value());
    assertThat(bucketFinds()).isEmpty();
    assertThat(versions()).allMatch(v -> v.key().startsWith("models/" + after + "/"));
  }

  @Test
  void theOnlyCompany_leavesNothingServed() throws IOException {
    data =
        read(
            Files.readAllLines(folder.resolve("data/export.csv")).stream()
                .filter(line -> line.contains(MARK) || line.startsWith("Course Type"))
                .toList());
    publisher().publish(candidate());

    CompanyDeletion.Outcome outcome = deletion().delete(GONE, true);

    assertThat(outcome.left()).isEmpty();
    assertThat(served()).isEmpty();
    assertThat(finds()).isEmpty();
    assertThat(versions()).isEmpty();
    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> publisher().publish(candidate()))
        .withMessageContaining("All companies of this data were deleted");
  }

  /** The S3 of {@link LocalServices} keeps no older versions of objects. */
  private static S3Proxy versionedS3() throws Exception {
    S3Proxy started =
        S3Proxy.builder()
            .blobStore(new TransientNio2BlobStore())
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(
                AuthenticationType.AWS_V4, EmbeddedS3.ACCESS_KEY, EmbeddedS3.SECRET_KEY)
            .build();
    started.start();
    return started;
  }

  private URI s3() {
    return URI.create("http://127.0.0.1:" + versioned.getPort());
  }

  /** An export in which the largest company has other names. */
  private List<String> renamed() throws IOException {
    Path raw = SmallData.generate(Files.createDirectory(folder.resolve("raw")), 7);
    List<String> lines = Files.readAllLines(raw.resolve("export.csv"));
    Map<String, Integer> sizes = new TreeMap<>();
    lines.stream().skip(1).forEach(line -> sizes.merge(company(line), 1, Integer::sum));
    String largest =
        sizes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    List<String> renamed = new ArrayList<>(List.of(lines.get(0) + ",Course Title"));
    for (String line : lines.subList(1, lines.size())) {
      String id = line.substring(line.lastIndexOf(',') + 1);
      String rest = line.substring(0, line.lastIndexOf(',', line.lastIndexOf(',') - 1));
      renamed.add(
          company(line).equals(largest)
              ? "%s,%s,%s-%s,Title %s of %s".formatted(rest, GONE.name(), MARK, id, id, MARK)
              : "%s,Title %s".formatted(line, id));
    }
    return renamed;
  }

  private static String company(String line) {
    String[] cells = line.split(",", -1);
    return cells[cells.length - 2];
  }

  private CourseData read(List<String> export) throws IOException {
    Path into = Files.createDirectories(folder.resolve("data"));
    Files.write(into.resolve("export.csv"), export);
    return DataFolder.read(into, BadRowPolicy.REFUSE);
  }

  private Path trained(CourseData courses) {
    return SmallData.TRAINING.train(courses, Progress.SILENT).writeTo(folder.resolve("models"));
  }

  private ReleaseCandidate candidate() {
    return ReleaseCandidate.of(model, data);
  }

  private Publisher publisher() {
    return new Publisher(target, AT_ONCE, Clock.systemUTC(), "a test", PublishProgress.SILENT);
  }

  private CompanyDeletion deletion() {
    return new CompanyDeletion(
        target, AT_ONCE, Clock.systemUTC(), "a test", PublishProgress.SILENT);
  }

  private Optional<Release> served() {
    return new DynamoDbReleases(table()).current();
  }

  private CoursesTable table() {
    return new CoursesTable(target.dynamoDb(), target.table());
  }

  /** What an operator and a launch write of a company, beside another's. */
  private void register() {
    put(AccessItems.of("ours-" + MARK, client(GONE)));
    put(AccessItems.of("others", client(OTHER)));
    put(AccessItems.of(GONE, true));
    Map<String, AttributeValue> deployments = new HashMap<>();
    deployments.put("1", AttributeValue.fromS(GONE.name()));
    platform("https://" + MARK + ".example.com", deployments);
    deployments.put("2", AttributeValue.fromS(OTHER.name()));
    deployments.put("3", AttributeValue.fromNul(true));
    platform("i", deployments);
    put(
        LtiItems.of(
            new Invitation(
                Secrets.fingerprint("secret"),
                Optional.of(GONE),
                Instant.parse("2100-01-01T00:00:00Z"))));
    new DynamoDbConnectedCourses(table())
        .connect(
            new PlatformCourse("i", "c", "1", "context"),
            new CourseKey(GONE, new CourseId(MARK + "-1")));
  }

  private void platform(String issuer, Map<String, AttributeValue> deployments) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put("pk", AttributeValue.fromS("ACCESS#PLATFORM#" + issuer + "#c"));
    item.put("sk", AttributeValue.fromS("PLATFORM"));
    item.put("issuer", AttributeValue.fromS(issuer));
    item.put("clientId", AttributeValue.fromS("c"));
    item.put("authorizationEndpoint", AttributeValue.fromS("https://lms.example.com/auth"));
    item.put("keysUrl", AttributeValue.fromS("https://lms.example.com/keys"));
    item.put("status", AttributeValue.fromS("active"));
    item.put("deployments", AttributeValue.fromM(deployments));
    put(item);
  }

  private static RegisteredClient client(Company company) {
    return new RegisteredClient(
        Optional.of(new AccessGrant.OneCompany(company)), false, Optional.empty());
  }

  /** Items of a data version that no list leads to and no register knows. */
  private void writeOrphans() {
    for (Map<String, AttributeValue> item : items()) {
      String partition = TableSchema.Key.of(item).partition();
      if (partition.contains("#COMPANY#" + MARK)) {
        Map<String, AttributeValue> orphan = new HashMap<>(item);
        orphan.put(
            "pk", AttributeValue.fromS("orphan" + partition.substring(partition.indexOf('#'))));
        put(orphan);
      }
    }
  }

  private void put(Map<String, AttributeValue> item) {
    target.dynamoDb().putItem(put -> put.tableName(target.table()).item(item));
  }

  /** Every route, about the company, once as it is and once with things that are not there. */
  private void askFunctions() {
    System.setOut(new PrintStream(logged, true, StandardCharsets.UTF_8));
    LocalStack stack = new LocalStack(new ProjectFolder(Path.of("../..")).template());
    Map<String, RequestStreamHandler> handlers = new LinkedHashMap<>();
    Map<String, String> environment = new HashMap<>(services.environment());
    environment.put("AWS_ENDPOINT_URL_S3", s3().toString());
    Handlers.of(stack.functions(), environment)
        .forEach(
            (function, handler) ->
                function
                    .routes()
                    .forEach(route -> handlers.put(route.method() + " " + route.path(), handler)));
    String course =
        data.catalogue().stream()
            .flatMap(row -> row.key().stream())
            .filter(key -> key.company().equals(GONE))
            .map(key -> key.course().value())
            .findFirst()
            .orElseThrow();
    List<Answer> answers = new ArrayList<>();
    TenancyTest.CALLS.forEach(
        (route, calls) ->
            Stream.of(course, MARK)
                .flatMap(id -> calls.apply(GONE.name(), id))
                .map(call -> call.to(requireNonNull(handlers.get(route), route)))
                .forEach(answers::add));
    System.setOut(out);
    assertThat(answers).extracting(Answer::status).contains(200, 404);
    assertThat(answers).anyMatch(answer -> shows(answer.body().getBytes(StandardCharsets.UTF_8)));
  }

  private List<Map<String, AttributeValue>> items() {
    return target
        .dynamoDb()
        .scanPaginator(scan -> scan.tableName(target.table()).consistentRead(true))
        .items()
        .stream()
        .toList();
  }

  /** Kinds of the items that show something of the company. */
  private Set<String> finds() {
    Set<String> found = new TreeSet<>();
    for (Map<String, AttributeValue> item : items()) {
      if (item.values().stream().anyMatch(DeletedCompanyTest::shows)) {
        String key = item.toString().toLowerCase(Locale.ROOT);
        found.add(
            key.contains("sk=attributevalue(s=course)")
                ? "course"
                : key.contains("#company#")
                    ? "company"
                    : key.contains("#list#")
                        ? "LIST"
                        : key.contains("#search") ? "SEARCH" : "ACCESS#");
      }
    }
    return found;
  }

  private static boolean shows(AttributeValue value) {
    return switch (value.type()) {
      case S -> shows(value.s().getBytes(StandardCharsets.UTF_8));
      case B -> shows(value.b().asByteArray());
      case M ->
          value.m().entrySet().stream()
              .anyMatch(e -> shows(AttributeValue.fromS(e.getKey())) || shows(e.getValue()));
      case N, NUL -> false;
      default -> throw new IllegalStateException("nobody writes " + value.type());
    };
  }

  /** Whether bytes, or what they unpack to from one of their first places on, have the mark. */
  private static boolean shows(byte[] bytes) {
    if (new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT).contains(MARK)) {
      return true;
    }
    for (int from = 0; from < Math.min(16, bytes.length); from++) {
      byte[] unpacked = unpacked(bytes, from);
      if (unpacked.length > 0 && shows(unpacked)) {
        return true;
      }
    }
    return false;
  }

  /** Nothing where the bytes from there on are not deflated. */
  private static byte[] unpacked(byte[] bytes, int from) {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes, from, bytes.length - from);
    try (InflaterInputStream inflated =
        bytes[from] == 0x1f ? new GZIPInputStream(in) : new InflaterInputStream(in)) {
      return inflated.readAllBytes();
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private List<ObjectVersion> versions() {
    return target
        .s3()
        .listObjectVersionsPaginator(list -> list.bucket(target.bucket()))
        .versions()
        .stream()
        .toList();
  }

  /** The object versions that show something of the company, in their names or bytes. */
  private List<String> bucketFinds() {
    assertThat(target.s3().listObjectVersions(l -> l.bucket(target.bucket())).versions())
        .isNotEmpty();
    return versions().stream()
        .filter(
            version ->
                shows(version.key().getBytes(StandardCharsets.UTF_8))
                    || shows(
                        target
                            .s3()
                            .getObjectAsBytes(
                                get ->
                                    get.bucket(target.bucket())
                                        .key(version.key())
                                        .versionId(version.versionId()))
                            .asByteArray()))
        .map(ObjectVersion::key)
        .toList();
  }

  /** All items of the other companies in a data version, without the version in their keys. */
  private Map<String, Map<String, AttributeValue>> others(DataVersion version) {
    Map<String, Map<String, AttributeValue>> others = new TreeMap<>();
    String prefix = version + "#COMPANY#";
    for (Map<String, AttributeValue> item : items()) {
      TableSchema.Key key = TableSchema.Key.of(item);
      if (key.partition().startsWith(prefix) && !key.partition().contains(MARK)) {
        Map<String, AttributeValue> attributes = new TreeMap<>(item);
        attributes.remove("pk");
        others.put(key.partition().substring(prefix.length()) + " " + key.sort(), attributes);
      }
    }
    return others;
  }

  private void assertStatisticsAreOfTheOthers(DataVersion version) {
    List<Course> courses =
        items().stream()
            .filter(i -> TableSchema.Key.of(i).partition().startsWith(version + "#"))
            .flatMap(item -> CatalogueItems.courseIn(item).stream())
            .toList();
    AllCourses all = new DynamoDbCompanyRepository(table()).allCourses(version).orElseThrow();
    assertThat(all)
        .isEqualTo(Catalogue.of(courses, List.copyOf(all.features().keySet())).allCourses());
  }

  private List<String> access() {
    return items().stream()
        .map(item -> TableSchema.Key.of(item).partition())
        .filter(partition -> partition.startsWith("ACCESS#"))
        .toList();
  }
}
