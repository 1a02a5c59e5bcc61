package dev.keepmeengaged.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keepmeengaged.artifacts.FileEntry;
import dev.keepmeengaged.aws.CoursesTable;
import dev.keepmeengaged.aws.DynamoDbCompanyMixesRepository;
import dev.keepmeengaged.aws.DynamoDbCompanyRepository;
import dev.keepmeengaged.aws.DynamoDbCompanySegmentsRepository;
import dev.keepmeengaged.aws.DynamoDbCourseRepository;
import dev.keepmeengaged.aws.DynamoDbReleases;
import dev.keepmeengaged.aws.TableSchema;
import dev.keepmeengaged.aws.testing.Interference;
import dev.keepmeengaged.aws.testing.Services;
import dev.keepmeengaged.aws.testing.Throttling;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyMixes;
import dev.keepmeengaged.domain.CompanyProfile;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseDescription;
import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.domain.Courses;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.ScoreKind;
import dev.keepmeengaged.domain.SearchIndex;
import dev.keepmeengaged.training.segments.CompanySegmentsSearch;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

class PublisherTest {

  /** A publish that is silent is dead, and what is not served is removed, at once. */
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

  private static final ReleaseCandidate OLD = candidate("model-1", 10, ScoreKind.RECORDED);
  private static final ReleaseCandidate NEW = candidate("model-2", 90, ScoreKind.SHARE);

  private String table = "";
  private String bucket = "";
  private Instant now = Instant.parse("2026-11-22T08:00:00Z");

  @BeforeEach
  void emptyTableAndBucket() {
    table = Services.newTable();
    bucket = Services.newBucket();
  }

  @Test
  void publish_servesTheWholeCatalogueAndItsModel() {
    PublishResult result = publisher().publish(NEW);

    Release release = releases().current().orElseThrow();
    assertThat(release).isEqualTo(result.release());
    assertThat(release.model()).isEqualTo(NEW.model());
    assertThat(release.scoreKind()).isEqualTo(ScoreKind.SHARE);
    assertThat(release.publishedBy()).isEqualTo("tester");
    assertThat(release.manifestHash())
        .contains(FileEntry.sha256(bytes("manifest of model-2")))
        .contains(NEW.manifestHash());
    assertThat(result.courses()).isEqualTo(NEW.catalogue().size());
    assertServed(NEW, release.data());
    assertThat(uploaded("model-2/manifest.json")).isEqualTo("manifest of model-2");
  }

  @Test
  void publish_again_keepsWhatWasServedBefore() {
    Release first = publisher().publish(OLD).release();
    PublishResult second = publisher().publish(NEW);

    assertThat(second.previous()).contains(first);
    assertThat(second.removed()).isEmpty();
    assertServed(OLD, first.data());
    assertServed(NEW, second.release().data());
  }

  @Test
  void publish_aThirdTime_removesTheFirst() {
    DataVersion first = publisher().publish(OLD).release().data();
    DataVersion second = publisher().publish(NEW).release().data();
    PublishResult third = publisher().publish(OLD);

    assertThat(third.removed()).containsExactly(first);
    assertOnlyVersions(second, third.release().data());
  }

  @Test
  void publish_shortlyAfterAnother_leavesWhatFunctionsMayStillRead() {
    PublishTimes graceful =
        new PublishTimes(
            AT_ONCE.beat(),
            AT_ONCE.trust(),
            AT_ONCE.life(),
            AT_ONCE.patience(),
            Duration.ofMinutes(2));
    DataVersion first = publisher().publish(OLD).release().data();
    DataVersion second = publisher().publish(NEW).release().data();
    PublishResult third = publisher(graceful).publish(OLD);

    assertThat(third.removed()).isEmpty();
    assertThat(third.notes()).singleElement().asString().contains(first.value());
    assertServed(OLD, first);

    now = now.plus(Duration.ofMinutes(3));
    PublishResult fourth = publisher(graceful).publish(NEW);
    assertThat(fourth.removed()).containsExactlyInAnyOrder(first, second);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void publish_thatFailsWhileItWrites_leavesTheOldServing(int batch) {
    Release before = publisher().publish(OLD).release();

    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(
            () ->
                publisher(Interference.failureAt(BatchWriteItemRequest.class, batch)).publish(NEW))
        .withMessageContaining("the line is cut");

    assertThat(releases().current()).contains(before);
    assertServed(OLD, before.data());
    assertNextPublishCleansUp(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void publish_thatDiesWhileItWrites_leavesTheOldServing(int batch) {
    Release before = publisher().publish(OLD).release();

    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(
            () -> publisher(Interference.deathAt(BatchWriteItemRequest.class, batch)).publish(NEW));

    assertThat(releases().current()).contains(before);
    assertNextPublishCleansUp(before);
  }

  @Test
  void publish_thatDiesBeforeThePointerMoves_leavesTheOldServing() {
    Release before = publisher().publish(OLD).release();

    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(
            () -> publisher(Interference.deathAt(TransactWriteItemsRequest.class, 1)).publish(NEW));

    assertThat(releases().current()).contains(before);
    assertNextPublishCleansUp(before);
  }

  @Test
  void publish_thatDiesTheFirstTime_leavesNothingServed() {
    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(
            () -> publisher(Interference.deathAt(BatchWriteItemRequest.class, 2)).publish(NEW));

    assertThat(releases().current()).isEmpty();
    PublishResult next = publisher().publish(OLD);
    assertThat(next.removed()).hasSize(1);
    assertOnlyVersions(next.release().data());
  }

  @Test
  void removal_thatDies_goesOnAtTheNextPublish() {
    DataVersion first = publisher().publish(OLD).release().data();
    publisher().publish(NEW);
    // The first batches write all items; the next one deletes.
    int deleting = batchesOf(OLD) + 1;
    PublishResult third =
        publisher(Interference.deathAt(BatchWriteItemRequest.class, deleting)).publish(OLD);
    assertThat(third.notes()).singleElement().asString().contains("stopped");
    assertThat(releases().current()).contains(third.release());

    PublishResult fourth = publisher().publish(NEW);

    assertThat(fourth.removed()).contains(first);
    assertOnlyVersions(third.release().data(), fourth.release().data());
  }

  @Test
  void publish_besideOneThatMayBeAlive_leavesThatAlone() {
    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(
            () -> publisher(Interference.deathAt(BatchWriteItemRequest.class, 3)).publish(NEW));

    PublishResult next = publisher(PATIENT).publish(OLD);

    assertThat(next.removed()).isEmpty();
    assertThat(next.notes()).singleElement().asString().contains("may be alive");
  }

  @Test
  void publish_besideADeadOne_waitsUntilItIsSureAndRemovesIt() {
    PublishTimes waiting =
        new PublishTimes(
            AT_ONCE.beat(),
            AT_ONCE.trust(),
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            AT_ONCE.grace());
    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(
            () -> publisher(Interference.deathAt(BatchWriteItemRequest.class, 3)).publish(NEW));
    PublishTarget target = new PublishTarget(Services.dynamoDb(), Services.s3(), table, bucket);

    PublishResult next =
        new Publisher(target, waiting, Clock.systemUTC(), "tester", PublishProgress.SILENT)
            .publish(OLD);

    assertThat(next.removed()).hasSize(1);
    assertOnlyVersions(next.release().data());
  }

  @Test
  void publish_overtakenByAnother_isNotServed() {
    Release before = publisher().publish(OLD).release();
    List<Release> other = new ArrayList<>();
    Publisher overtaken =
        publisher(
            Interference.at(
                BatchWriteItemRequest.class,
                2,
                request -> {
                  other.add(
                      publisher(PATIENT)
                          .publish(candidate("model-3", 50, ScoreKind.RECORDED))
                          .release());
                  return request;
                }));

    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> overtaken.publish(NEW))
        .withMessageContaining("Somebody else published meanwhile");

    assertThat(releases().current()).isEqualTo(Optional.of(other.get(0)));
    PublishResult next = publisher().publish(OLD);
    assertThat(next.removed()).hasSize(2).contains(before.data());
    assertOnlyVersions(other.get(0).data(), next.release().data());
  }

  @Test
  void publish_takenForDead_isNotServed() {
    Release before = publisher().publish(OLD).release();
    Publisher slow =
        publisher(
            Interference.at(
                TransactWriteItemsRequest.class,
                1,
                request -> {
                  condemnWhatIsBeingWritten();
                  return request;
                }));

    assertThatExceptionOfType(PublishException.class).isThrownBy(() -> slow.publish(NEW));

    assertThat(releases().current()).contains(before);
  }

  @Test
  void publish_thatCouldNotShowForLongThatItIsAlive_givesUp() {
    Publisher cutOff =
        publisher(
            Interference.at(
                BatchWriteItemRequest.class,
                1,
                request -> {
                  now = now.plus(AT_ONCE.trust()).plusSeconds(1);
                  return request;
                }));

    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> cutOff.publish(NEW))
        .withMessageContaining("out of reach");

    assertThat(releases().current()).isEmpty();
  }

  @Test
  void publish_showsThatItIsAlive() {
    CountDownLatch beat = new CountDownLatch(1);
    ExecutionInterceptor waitsForABeat =
        new ExecutionInterceptor() {
          @Override
          public void afterExecution(
              Context.AfterExecution context, ExecutionAttributes attributes) {
            if (context.request() instanceof UpdateItemRequest) {
              beat.countDown();
            }
          }

          @Override
          public void beforeExecution(
              Context.BeforeExecution context, ExecutionAttributes attributes) {
            if (context.request() instanceof TransactWriteItemsRequest) {
              await(beat);
            }
          }
        };
    PublishTimes lively =
        new PublishTimes(
            Duration.ofMillis(1),
            AT_ONCE.trust(),
            AT_ONCE.life(),
            AT_ONCE.patience(),
            AT_ONCE.grace());

    publisher(waitsForABeat, Interference.none(), lively).publish(NEW);

    assertThat(beat.getCount()).isZero();
  }

  private static void await(CountDownLatch beat) {
    try {
      beat.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void publish_whenDynamoDbLeavesItemsUnprocessed_writesThemAgain() {
    Publisher throttled = publisher(new Throttling());

    Release release = throttled.publish(NEW).release();

    assertServed(NEW, release.data());
  }

  /** Of the lists of courses, and of all other items. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5})
  void publish_whenAnItemIsLost_isNotServed(int batch) {
    Publisher lossy =
        publisher(
            Interference.at(
                BatchWriteItemRequest.class,
                batch,
                request -> withoutItsFirst((BatchWriteItemRequest) request)));

    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> lossy.publish(NEW))
        .withMessageMatching("Of 78 items that were written, table .* has 77\\..*");

    assertThat(releases().current()).isEmpty();
  }

  /** Neighbours would all go to one partition of DynamoDB's. */
  @Test
  void publish_writesTheItemsOfAllCompaniesTogether() {
    Interference seen = Interference.none();
    publisher(seen).publish(NEW);

    List<List<WriteRequest>> full =
        seen.requests().stream()
            .filter(BatchWriteItemRequest.class::isInstance)
            .map(request -> ((BatchWriteItemRequest) request).requestItems())
            .map(items -> Objects.requireNonNull(items.get(table)))
            .filter(writes -> writes.size() == 25)
            .toList();
    assertThat(full).hasSize(2);
    for (List<WriteRequest> writes : full) {
      assertThat(writes)
          .extracting(
              write ->
                  Objects.requireNonNull(write.putRequest().item().get(TableSchema.PARTITION_KEY))
                      .s())
          .extracting(pk -> pk.split("#", -1))
          .filteredOn(parts -> parts[1].equals("COMPANY"))
          .extracting(parts -> parts[2])
          .contains("company 1", "company 2", "company 3");
    }
  }

  @Test
  void publish_ofCoursesWithTitles_servesThem_untilTheyAreRemoved() {
    Release titled = publisher().publish(titled()).release();

    assertServed(titled(), titled.data());
    publisher().publish(OLD);
    publisher().publish(NEW);
    assertThat(versions()).doesNotContain(titled.data());
  }

  @Test
  void publish_intoATableWithReleasesOfAnotherForm_isRefusedBeforeAnythingIsWritten() {
    publisher().publish(OLD);
    Services.dynamoDb()
        .updateItem(
            update ->
                update
                    .tableName(table)
                    .key(TableSchema.pointer().attributes())
                    .updateExpression("SET form = :before")
                    .expressionAttributeValues(Map.of(":before", AttributeValue.fromN("1"))));
    Interference seen = Interference.none();

    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> publisher(seen).publish(NEW))
        .withMessageContaining("publish into a table of its own");

    assertThat(seen.requests()).singleElement().isInstanceOf(GetItemRequest.class);
  }

  @Test
  void publish_ofAModelThatIsThere_uploadsNothing() {
    assertThat(publisher().publish(NEW).filesUploaded()).isEqualTo(2);
    assertThat(publisher().publish(NEW).filesUploaded()).isZero();
  }

  @Test
  void publish_ofAVersionThatHasAnotherContentThere_isRefusedBeforeAnythingIsWritten() {
    Release before = publisher().publish(OLD).release();
    Map<String, byte[]> files = new LinkedHashMap<>(OLD.files());
    files.put("another.json", bytes("new"));
    files.put("forest.tribuo", bytes("another forest"));
    ReleaseCandidate changed =
        new ReleaseCandidate(
            OLD.model(),
            files,
            OLD.whatIf(),
            Optional.empty(),
            NEW.catalogue(),
            OLD.matches(),
            true,
            OLD.scoreKind(),
            NEW.catalogueHash());

    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> publisher().publish(changed))
        .withMessageContaining("another forest.tribuo of model version model-1");

    assertThat(releases().current()).contains(before);
    assertOnlyVersions(before.data());
    assertThat(keys()).doesNotContain("models/model-1/another.json");
  }

  @Test
  void publish_uploadsTheManifestLast_andGoesOnWhereADeadUploadStopped() {
    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(
            () ->
                publisher(
                        Interference.none(),
                        Interference.failureAt(PutObjectRequest.class, 2),
                        AT_ONCE)
                    .publish(NEW));
    assertThat(keys()).containsExactly("models/model-2/forest.tribuo");

    assertThat(publisher().publish(NEW).filesUploaded()).isEqualTo(1);

    assertThat(keys())
        .containsExactly("models/model-2/forest.tribuo", "models/model-2/manifest.json");
  }

  @Test
  void publish_toWhatIsNotThere_saysWhatIsMissing() {
    PublishTarget noTable =
        new PublishTarget(Services.dynamoDb(), Services.s3(), "no-such-table", bucket);
    PublishTarget noBucket =
        new PublishTarget(Services.dynamoDb(), Services.s3(), table, "no-such-bucket");

    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> publisher(noTable).publish(NEW))
        .withMessage("There is no table no-such-table in this account and region.");
    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> publisher(noBucket).publish(NEW))
        .withMessage("There is no bucket no-such-bucket.");
    assertOnlyVersions();
  }

  @Test
  void isServed_isForTheSameCoursesWithTheSameModel() {
    assertThat(publisher().isServed(OLD)).isFalse();

    publisher().publish(OLD);

    assertThat(publisher().isServed(OLD)).isTrue();
    assertThat(publisher().isServed(NEW)).isFalse();
  }

  @Test
  void rollback_servesWhatWasServedBefore_andBackAgain() {
    Release first = publisher().publish(OLD).release();
    Release second = publisher().publish(NEW).release();

    Release back = publisher().rollback(Optional.empty());

    assertThat(back.data()).isEqualTo(first.data());
    assertThat(back.model()).isEqualTo(first.model());
    assertThat(back.manifestHash()).isEqualTo(first.manifestHash()).contains(OLD.manifestHash());
    assertThat(releases().current()).contains(back);
    assertServed(OLD, back.data());
    assertThat(back.scoreKind()).isEqualTo(ScoreKind.RECORDED);
    Release forth = publisher().rollback(Optional.empty());
    assertThat(forth.data()).isEqualTo(second.data());
    assertThat(forth.scoreKind()).isEqualTo(ScoreKind.SHARE);
  }

  @Test
  void rollback_toAVersion_servesIt_whileItIsThere() {
    DataVersion first = publisher().publish(OLD).release().data();
    DataVersion second = publisher().publish(NEW).release().data();

    assertThat(publisher().rollback(Optional.of(first)).data()).isEqualTo(first);
    publisher().publish(candidate("model-3", 50, ScoreKind.RECORDED));

    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> publisher().rollback(Optional.of(second)))
        .withMessageContaining("Data version " + second + " is not there")
        .withMessageContaining(first.value());
  }

  @Test
  void rollback_withoutAWayBack_saysSo() {
    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> publisher().rollback(Optional.empty()))
        .withMessageContaining("Nothing was published yet");

    Release only = publisher().publish(OLD).release();

    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> publisher().rollback(Optional.empty()))
        .withMessageContaining("one publish only");
    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> publisher().rollback(Optional.of(only.data())))
        .withMessageContaining("is served already");
  }

  @Test
  void rollback_toAHalfWrittenVersion_isRefused() {
    Release before = publisher().publish(OLD).release();
    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(
            () -> publisher(Interference.deathAt(BatchWriteItemRequest.class, 3)).publish(NEW));
    DataVersion half =
        versions().stream()
            .filter(version -> !version.equals(before.data()))
            .findAny()
            .orElseThrow();

    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> publisher().rollback(Optional.of(half)))
        .withMessageContaining("not whole");
  }

  @Test
  void rollback_toAModelThatIsGone_isRefused() {
    publisher().publish(OLD);
    Release served = publisher().publish(NEW).release();
    Services.s3().deleteObject(b -> b.bucket(bucket).key("models/model-1/manifest.json"));

    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> publisher().rollback(Optional.empty()))
        .withMessageContaining("model-1");

    assertThat(releases().current()).contains(served);
  }

  @Test
  void rollback_toAModelWhoseManifestIsAnother_isRefused() {
    publisher().publish(OLD);
    Release served = publisher().publish(NEW).release();
    Services.s3()
        .putObject(
            b -> b.bucket(bucket).key("models/model-1/manifest.json"),
            RequestBody.fromString("another manifest"));

    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> publisher().rollback(Optional.empty()))
        .withMessageContaining("manifest.json of model model-1 is not the one that was published");

    assertThat(releases().current()).contains(served);
  }

  @Test
  void rollback_toAVersionFromBeforeTheRegisterKeptTheManifestsHash_servesItWithoutOne() {
    DataVersion first = publisher().publish(OLD).release().data();
    publisher().publish(NEW);
    forget("manifestHash", first);

    Release back = publisher().rollback(Optional.empty());

    assertThat(back.data()).isEqualTo(first);
    assertThat(back.manifestHash()).isEmpty();
    assertThat(releases().current()).contains(back);
  }

  @Test
  void rollback_toAVersionFromBeforeTheRegisterKeptTheKindOfScores_servesRecordedScores() {
    DataVersion first = publisher().publish(NEW).release().data();
    publisher().publish(OLD);
    forget("scoreKind", first);

    assertThat(publisher().rollback(Optional.empty()).scoreKind()).isEqualTo(ScoreKind.RECORDED);
  }

  private void forget(String attribute, DataVersion version) {
    Services.dynamoDb()
        .updateItem(
            update ->
                update
                    .tableName(table)
                    .key(TableSchema.root(version).attributes())
                    .updateExpression("REMOVE " + attribute));
  }

  private void assertNextPublishCleansUp(Release before) {
    PublishResult next = publisher().publish(NEW);

    assertThat(next.removed()).hasSize(1);
    assertServed(NEW, next.release().data());
    assertOnlyVersions(before.data(), next.release().data());
  }

  private void assertServed(ReleaseCandidate candidate, DataVersion version) {
    DynamoDbCompanyRepository companies = new DynamoDbCompanyRepository(coursesTable());
    DynamoDbCourseRepository courses = new DynamoDbCourseRepository(coursesTable());
    DynamoDbCompanyMixesRepository mixes = new DynamoDbCompanyMixesRepository(coursesTable());
    DynamoDbCompanySegmentsRepository segments =
        new DynamoDbCompanySegmentsRepository(coursesTable());
    Catalogue catalogue = candidate.catalogue();
    assertThat(companies.allCourses(version)).contains(catalogue.allCourses());
    assertThat(companies.companies(version, "", 200, Optional.empty()).items())
        .isEqualTo(catalogue.profiles().stream().map(CompanyProfile::summary).toList());
    assertThat(companies.searchIndex(version).orElseThrow().companies())
        .isEqualTo(
            SearchIndex.of(
                    catalogue,
                    catalogue.companies().stream()
                        .map(ofCompany -> CompanySegmentsSearch.of(ofCompany, candidate.whatIf()))
                        .toList())
                .companies());
    for (List<Course> expected : catalogue.companies()) {
      Company company = expected.get(0).company();
      List<CourseScore> scores = expected.stream().map(Course::score).toList();
      assertThat(courses.bestFirst(company, version, 200, Optional.empty()))
          .hasValueSatisfying(list -> assertThat(list.page().items()).isEqualTo(scores));
      assertThat(courses.byId(company, version, "", 200, Optional.empty()))
          .hasValueSatisfying(list -> assertThat(list.page().items()).hasSameElementsAs(scores));
      for (Course course : expected) {
        assertThat(courses.course(company, course.id(), version)).contains(course);
      }
      assertThat(mixes.mixes(expected.get(0).company(), version))
          .contains(CompanyMixes.of(expected));
      assertThat(segments.segments(expected.get(0).company(), version))
          .contains(CompanySegmentsSearch.of(expected, candidate.whatIf()));
    }
  }

  /** No item of the table is of another version, the register's entries included. */
  private void assertOnlyVersions(DataVersion... expected) {
    assertThat(versions()).containsExactlyInAnyOrder(expected);
  }

  private Set<DataVersion> versions() {
    Set<DataVersion> versions = new TreeSet<>(Comparator.comparing(DataVersion::value));
    Services.dynamoDb()
        .scanPaginator(scan -> scan.tableName(table).consistentRead(true))
        .items()
        .forEach(
            item -> {
              TableSchema.Key key = TableSchema.Key.of(item);
              String partition = key.partition();
              if (!partition.equals(TableSchema.DATA_PARTITION)) {
                versions.add(new DataVersion(partition.substring(0, partition.indexOf('#'))));
              } else if (!key.equals(TableSchema.pointer())) {
                versions.add(
                    new DataVersion(key.sort().substring(TableSchema.ROOT_PREFIX.length())));
              }
            });
    return versions;
  }

  private void condemnWhatIsBeingWritten() {
    QueryRequest entries =
        TableSchema.query(TableSchema.DATA_PARTITION, TableSchema.ROOT_PREFIX)
            .tableName(table)
            .build();
    for (Map<String, AttributeValue> entry : Services.dynamoDb().query(entries).items()) {
      if (!AttributeValue.fromS("writing").equals(entry.get("state"))) {
        continue;
      }
      Map<String, AttributeValue> condemned = new HashMap<>(entry);
      condemned.put("state", AttributeValue.fromS("removing"));
      Services.dynamoDb().putItem(put -> put.tableName(table).item(condemned));
    }
  }

  private static BatchWriteItemRequest withoutItsFirst(BatchWriteItemRequest request) {
    Map<String, List<WriteRequest>> fewer = new HashMap<>();
    request
        .requestItems()
        .forEach((name, writes) -> fewer.put(name, writes.subList(1, writes.size())));
    return request.toBuilder().requestItems(fewer).build();
  }

  private List<String> keys() {
    return Services.s3().listObjectsV2(list -> list.bucket(bucket)).contents().stream()
        .map(object -> object.key())
        .toList();
  }

  private String uploaded(String file) {
    return Services.s3()
        .getObjectAsBytes(get -> get.bucket(bucket).key("models/" + file))
        .asUtf8String();
  }

  private CoursesTable coursesTable() {
    return new CoursesTable(Services.dynamoDb(), table);
  }

  private DynamoDbReleases releases() {
    return new DynamoDbReleases(coursesTable());
  }

  private Publisher publisher() {
    return publisher(AT_ONCE);
  }

  private Publisher publisher(PublishTimes times) {
    return publisher(Interference.none(), Interference.none(), times);
  }

  private Publisher publisher(ExecutionInterceptor dynamoDb) {
    return publisher(dynamoDb, Interference.none(), AT_ONCE);
  }

  private Publisher publisher(
      ExecutionInterceptor dynamoDb, ExecutionInterceptor s3, PublishTimes times) {
    return new Publisher(
        new PublishTarget(Services.dynamoDb(dynamoDb), Services.s3(s3), table, bucket),
        times,
        () -> now,
        "tester",
        PublishProgress.SILENT);
  }

  private Publisher publisher(PublishTarget target) {
    return new Publisher(target, AT_ONCE, () -> now, "tester", PublishProgress.SILENT);
  }

  /** How many batches write the list of companies, the lists of courses, and all other items. */
  private static int batchesOf(ReleaseCandidate candidate) {
    int companies = candidate.catalogue().companies().size();
    int others = candidate.catalogue().size() + 4 * companies + 1;
    return 1 + batches(companies) + batches(others);
  }

  private static int batches(int items) {
    return (items + 24) / 25;
  }

  /** Three companies, 60 courses: several batches, the last of them not full. */
  private static ReleaseCandidate candidate(String model, double score, ScoreKind kind) {
    return candidate(
        model,
        score,
        kind,
        IntStream.range(0, 60)
            .mapToObj(
                i -> Courses.course("company " + (i % 3 + 1), "course " + i, score + i / 10.0))
            .toList());
  }

  /** The same courses as in {@link #NEW}, every second one with a title. */
  private static ReleaseCandidate titled() {
    List<Course> courses =
        NEW.catalogue().companies().stream()
            .flatMap(List::stream)
            .map(PublisherTest::titled)
            .toList();
    return candidate("model-2", 91, ScoreKind.SHARE, courses);
  }

  private static Course titled(Course course) {
    boolean second = course.id().value().matches(".*[13579]");
    return new Course(
        course.company(),
        course.id(),
        course.engagementScore(),
        course.features(),
        course.outOfBag(),
        course.companyRows(),
        new CourseDescription(
            second ? Optional.of("Title of " + course.id()) : Optional.empty(),
            OptionalInt.of(40),
            Optional.of("2026")));
  }

  private static ReleaseCandidate candidate(
      String model, double score, ScoreKind kind, List<Course> courses) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("forest.tribuo", bytes("forest of " + model));
    files.put("manifest.json", bytes("manifest of " + model));
    return new ReleaseCandidate(
        new ModelVersion(model),
        files,
        UncalibratedModel.MODEL,
        Optional.empty(),
        Catalogue.of(courses),
        new TrainingRowMatches(0, 0, 0, 60, 0),
        true,
        kind,
        "hash" + (int) score);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
