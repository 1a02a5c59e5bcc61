package dev.keepmeengaged.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keepmeengaged.aws.CoursesTable;
import dev.keepmeengaged.aws.DynamoDbReleases;
import dev.keepmeengaged.aws.TableSchema;
import dev.keepmeengaged.aws.testing.Interference;
import dev.keepmeengaged.aws.testing.Services;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.Courses;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.ScoreKind;
import dev.keepmeengaged.domain.lti.Platform;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** {@code DeletedCompanyTest} searches what a deletion leaves; here are those that go wrong. */
class CompanyDeletionTest {

  private static final Company GONE = new Company("company 2");

  private static final PublishTimes AT_ONCE =
      new PublishTimes(
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          Duration.ZERO,
          Duration.ZERO,
          Duration.ZERO);

  /** A publish that is silent may be alive for an hour, which nobody waits for. */
  private static final PublishTimes PATIENT =
      new PublishTimes(
          AT_ONCE.beat(), AT_ONCE.trust(), Duration.ofHours(1), Duration.ZERO, Duration.ZERO);

  private String table = "";
  private String bucket = "";
  private Instant now = Instant.parse("2026-11-22T08:00:00Z");

  @BeforeEach
  void publish() {
    table = Services.newTable();
    bucket = Services.newBucket();
    publisher(Interference.none()).publish(candidate("model-1"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
  void deletion_thatDiesAtABatch_goesOnTheNextTime(int batch) {
    assertGoesOnAfter(Interference.deathAt(BatchWriteItemRequest.class, batch));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void deletion_thatDiesAtATransaction_goesOnTheNextTime(int transaction) {
    assertGoesOnAfter(Interference.deathAt(TransactWriteItemsRequest.class, transaction));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void deletion_thatDiesAtASearch_goesOnTheNextTime(int scan) {
    assertGoesOnAfter(Interference.deathAt(ScanRequest.class, scan));
  }

  private void assertGoesOnAfter(ExecutionInterceptor death) {
    try {
      CompanyDeletion.Outcome outcome = deletion(death, AT_ONCE).delete(GONE, false);
      // Removing what is no longer served stopped, which is no failure but a remark.
      assertThat(outcome.left()).isNotEmpty();
    } catch (PublishException e) {
      assertThat(e).hasMessageContaining("Run this again.");
    }
    assertThat(served()).isPresent();

    CompanyDeletion.Outcome outcome = deletion().delete(GONE, false);

    assertThat(outcome.left()).isEmpty();
    assertThat(deletion().find(GONE).isEmpty()).isTrue();
    assertThat(served()).isPresent();
    assertThat(versions()).isOne();
  }

  @Test
  void deletion_keepsNothingToGoBackTo() {
    deletion().delete(GONE, false);

    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> publisher(Interference.none()).rollback(Optional.empty()))
        .withMessageContaining("nothing was served before it");
  }

  @Test
  void deletion_ofWhatOnlyARollbackWouldBringBack_deletesThatRelease() {
    new DeletedCompanies(target(Interference.none())).add(GONE);
    Release current = publisher(Interference.none()).publish(candidate("model-1")).release();

    deletion().delete(GONE, false);

    assertThat(served()).contains(current);
    assertThat(versions()).isOne();
  }

  @Test
  void publish_thatBeganBeforeTheDeletion_isNotServed() {
    Publisher publisher =
        publisher(
            Interference.at(
                BatchWriteItemRequest.class,
                2,
                request -> {
                  now = now.plusSeconds(5);
                  CompanyDeletion.Outcome outcome =
                      deletion(Interference.none(), PATIENT).delete(GONE, false);
                  assertThat(outcome.left()).anyMatch(line -> line.contains("may be alive"));
                  return request;
                }));

    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> publisher.publish(candidate("model-2")));

    assertThat(deletion().delete(GONE, false).left()).isEmpty();
    assertThat(deletion().find(GONE).isEmpty()).isTrue();
  }

  @Test
  void publish_thatWroteAllItsItemsWhenTheCompanyWasNoted_isNotServed() {
    Publisher publisher =
        publisher(
            Interference.at(
                BatchWriteItemRequest.class,
                3,
                request -> {
                  new DeletedCompanies(target(Interference.none())).add(GONE);
                  return request;
                }));

    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> publisher.publish(candidate("model-2")))
        .withMessageContaining("A company was deleted meanwhile");
  }

  @Test
  void companies_areServed_untilTheyAreDeleted() {
    assertThat(register().serves(GONE)).isTrue();
    assertThat(register().serves(new Company("compny 2"))).isFalse();

    deletion().delete(GONE, false);

    assertThat(register().serves(GONE)).isFalse();
    assertThat(register().serves(new Company("company 1"))).isTrue();
  }

  /** Between the search for a company's items and the writing of what is left of them. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void platform_thatIsSuspendedMeanwhile_staysSuspended(boolean hasOthers) {
    Map<String, Optional<Company>> deployments =
        hasOthers
            ? Map.of("1", Optional.of(GONE), "2", Optional.empty())
            : Map.of("1", Optional.of(GONE));
    URI address = URI.create("https://lms/");
    register().add("https://lms", "c", address, address);
    register().change("https://lms", "c", p -> with(p, deployments, false));
    ExecutionInterceptor suspension =
        new ExecutionInterceptor() {
          @Override
          public SdkRequest modifyRequest(
              Context.ModifyRequest context, ExecutionAttributes attributes) {
            if (ofPlatform(context.request())) {
              register().change("https://lms", "c", p -> with(p, p.deployments(), true));
            }
            return context.request();
          }
        };

    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> deletion(suspension, AT_ONCE).delete(GONE, false))
        .withMessage("Somebody changed the register meanwhile. Run this again.");

    assertThat(register().platforms()).extracting(Platform::suspended).containsExactly(true);
    deletion().delete(GONE, false);
    assertThat(register().platforms())
        .extracting(Platform::suspended)
        .isEqualTo(hasOthers ? List.of(true) : List.of());
  }

  private static boolean ofPlatform(SdkRequest request) {
    Optional<Map<String, AttributeValue>> key =
        request instanceof PutItemRequest put
            ? Optional.of(put.item())
            : request instanceof DeleteItemRequest delete
                ? Optional.of(delete.key())
                : Optional.empty();
    return key.map(TableSchema.Key::of).filter(k -> k.sort().equals("PLATFORM")).isPresent();
  }

  private static Platform with(
      Platform platform, Map<String, Optional<Company>> deployments, boolean suspended) {
    return new Platform(
        platform.issuer(),
        platform.clientId(),
        platform.authorizationEndpoint(),
        platform.keysUrl(),
        deployments,
        suspended);
  }

  private ClientRegister register() {
    return new ClientRegister(Services.dynamoDb(), table, Optional.empty());
  }

  @Test
  void readmittedCompany_isPublishedAgain() {
    deletion().delete(GONE, false);
    assertThat(deletion().isDeleted(GONE)).isTrue();

    deletion().readmit(GONE);

    assertThat(publisher(Interference.none()).publish(candidate("model-1")).leftOut()).isZero();
    assertThat(deletion().find(GONE).isEmpty()).isFalse();
  }

  @Test
  void models_areListed_andThoseNotServedDeleted() {
    publisher(Interference.none()).publish(candidate("model-2"));
    assertThat(deletion().models()).containsExactly("model-1", "model-2");

    CompanyDeletion.Outcome outcome = deletion().delete(GONE, true);

    assertThat(outcome.models()).containsExactly("model-2");
    assertThat(outcome.served()).contains(new ModelVersion("model-2"));
  }

  @Test
  void noteThatCannotBeWritten_deletesNothing() {
    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(
            () ->
                deletion(Interference.deathAt(PutItemRequest.class, 1), AT_ONCE)
                    .delete(GONE, false));

    assertThat(deletion().find(GONE).isEmpty()).isFalse();
    assertThat(deletion().isDeleted(GONE)).isFalse();
  }

  private CompanyDeletion deletion() {
    return deletion(Interference.none(), AT_ONCE);
  }

  private CompanyDeletion deletion(ExecutionInterceptor dynamoDb, PublishTimes times) {
    return new CompanyDeletion(
        target(dynamoDb), times, () -> now, "tester", PublishProgress.SILENT);
  }

  private Publisher publisher(ExecutionInterceptor dynamoDb) {
    return new Publisher(target(dynamoDb), AT_ONCE, () -> now, "tester", PublishProgress.SILENT);
  }

  private PublishTarget target(ExecutionInterceptor dynamoDb) {
    return new PublishTarget(Services.dynamoDb(dynamoDb), Services.s3(), table, bucket);
  }

  private Optional<Release> served() {
    return new DynamoDbReleases(new CoursesTable(Services.dynamoDb(), table)).current();
  }

  /** How many data versions have items in the table. */
  private long versions() {
    return Services.dynamoDb()
        .scanPaginator(scan -> scan.tableName(table).consistentRead(true))
        .items()
        .stream()
        .map(item -> TableSchema.Key.of(item).partition())
        .filter(partition -> partition.contains("#"))
        .map(partition -> partition.substring(0, partition.indexOf('#')))
        .distinct()
        .count();
  }

  private static ReleaseCandidate candidate(String model) {
    List<Course> courses =
        IntStream.range(0, 60)
            .mapToObj(i -> Courses.course("company " + (i % 3 + 1), "course " + i, 10 + i / 10.0))
            .toList();
    byte[] manifest = ("manifest of " + model).getBytes(StandardCharsets.UTF_8);
    return new ReleaseCandidate(
        new ModelVersion(model),
        Map.of("manifest.json", manifest),
        UncalibratedModel.MODEL,
        Optional.empty(),
        Catalogue.of(courses),
        new TrainingRowMatches(0, 0, 0, 60, 0),
        true,
        ScoreKind.RECORDED,
        "0123456789ab");
  }
}
