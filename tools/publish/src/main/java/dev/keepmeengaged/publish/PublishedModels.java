package dev.keepmeengaged.publish;

import dev.keepmeengaged.domain.ModelVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The model versions in the bucket, with what was replaced or deleted of them and is kept. */
final class PublishedModels {

  private static final int NOT_IMPLEMENTED = 501;
  private static final String FOLDER = "models/";

  private final PublishTarget target;

  PublishedModels(PublishTarget target) {
    this.target = target;
  }

  /** Every version of every object, by the name of the model. */
  Map<String, List<ObjectIdentifier>> read() {
    return objects()
        .collect(
            Collectors.groupingBy(
                object -> object.key().substring(FOLDER.length()).replaceFirst("/.*", ""),
                TreeMap::new,
                Collectors.toList()));
  }

  private Stream<ObjectIdentifier> objects() {
    try {
      return versions();
    } catch (S3Exception e) {
      // An S3 on this machine that keeps no older versions.
      if (e.statusCode() != NOT_IMPLEMENTED) {
        throw e;
      }
      return target
          .s3()
          .listObjectsV2Paginator(list -> list.bucket(target.bucket()).prefix(FOLDER))
          .contents()
          .stream()
          .map(object -> ObjectIdentifier.builder().key(object.key()).build());
    }
  }

  private Stream<ObjectIdentifier> versions() {
    ListObjectVersionsRequest request =
        ListObjectVersionsRequest.builder().bucket(target.bucket()).prefix(FOLDER).build();
    return target.s3().listObjectVersionsPaginator(request).stream()
        .flatMap(
            page ->
                Stream.concat(
                    page.versions().stream().map(v -> identifier(v.key(), v.versionId())),
                    page.deleteMarkers().stream().map(m -> identifier(m.key(), m.versionId()))))
        .toList()
        .stream();
  }

  /**
   * Deletes all models but these, with every older version of their files.
   *
   * @return the names of those that are gone
   */
  List<String> deleteAllBut(Collection<ModelVersion> kept) {
    Set<String> names = kept.stream().map(ModelVersion::value).collect(Collectors.toSet());
    List<String> deleted = new ArrayList<>();
    read()
        .forEach(
            (model, objects) -> {
              if (!names.contains(model)) {
                objects.forEach(this::delete);
                deleted.add(model);
              }
            });
    return deleted;
  }

  private void delete(ObjectIdentifier object) {
    target
        .s3()
        .deleteObject(
            delete ->
                delete.bucket(target.bucket()).key(object.key()).versionId(object.versionId()));
  }

  private static ObjectIdentifier identifier(String key, String version) {
    return ObjectIdentifier.builder().key(key).versionId(version).build();
  }
}
