package dev.keepmeengaged.local;

import dev.keepmeengaged.aws.Pointer;
import dev.keepmeengaged.aws.S3ModelFiles;
import dev.keepmeengaged.aws.TableSchema;
import dev.keepmeengaged.aws.VersionItems;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.SampleSegments;
import dev.keepmeengaged.publish.PublishTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Releases with courses of a test's own, written item by item, as no publisher does. */
record ReleaseFixture(PublishTarget target) {

  private static final Path MODELS = Path.of("../../model-artifacts/sample/model");

  static Course course(String company, String id, double score) {
    double[] values = new double[Feature.COUNT];
    values[Feature.USERS.ordinal()] = 20;
    values[Feature.CONTENT.ordinal()] = 100;
    return new Course(
        new Company(company), new CourseId(id), score, FeatureVector.of(values), Optional.empty());
  }

  /** Writes the courses. */
  void write(DataVersion data, Catalogue courses) {
    VersionItems items = new VersionItems(data, courses);
    items.companies().forEach(this::put);
    items.coursesById().forEach(this::put);
    items.others().forEach(item -> put(item.get()));
    items
        .search(Collections.nCopies(courses.companies().size(), SampleSegments.NOT_SEARCHED))
        .forEach(this::put);
    Map<String, AttributeValue> root = new HashMap<>(TableSchema.root(data).attributes());
    root.put(TableSchema.STATE, AttributeValue.fromS(TableSchema.COMPLETE));
    put(root);
  }

  /** Uploads the model of the sample. */
  ModelVersion uploadSampleModel() {
    try (Stream<Path> versions = Files.list(MODELS)) {
      Path folder = versions.filter(Files::isDirectory).findFirst().orElseThrow();
      ModelVersion version = new ModelVersion(String.valueOf(folder.getFileName()));
      try (Stream<Path> files = Files.list(folder)) {
        files.forEach(file -> upload(version, file));
      }
      return version;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void upload(ModelVersion version, Path file) {
    String key = S3ModelFiles.key(version, String.valueOf(file.getFileName()));
    target
        .s3()
        .putObject(object -> object.bucket(target.bucket()).key(key), RequestBody.fromFile(file));
  }

  /** Makes this release the current one, for functions that start from now on. */
  void point(DataVersion data, ModelVersion model) {
    Release release = new Release(data, model, Optional.empty(), Instant.EPOCH, "a test");
    put(new Pointer(release, Optional.empty()).item());
  }

  private void put(Map<String, AttributeValue> item) {
    target.dynamoDb().putItem(put -> put.tableName(target.table()).item(item));
  }
}
