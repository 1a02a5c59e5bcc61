package dev.keepmeengaged.publish;

import dev.keepmeengaged.aws.S3ModelFiles;
import dev.keepmeengaged.domain.ModelVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Uploads a model version's files to the bucket. An existing file must be identical; otherwise
 * nothing is written.
 */
final class ModelUpload {

  private static final int PRECONDITION_FAILED = 412;

  private final PublishTarget target;

  ModelUpload(PublishTarget target) {
    this.target = target;
  }

  /**
   * Uploads the missing files in the given order.
   *
   * @return number of uploaded files
   * @throws PublishException if a file of this version exists with another content
   */
  int upload(ModelVersion version, Map<String, byte[]> files) {
    List<String> missing = new ArrayList<>();
    files.forEach(
        (name, content) -> {
          if (!isThere(version, name, content)) {
            missing.add(name);
          }
        });
    for (String name : missing) {
      put(version, name, files.getOrDefault(name, new byte[0]));
    }
    return missing.size();
  }

  private boolean isThere(ModelVersion version, String name, byte[] content) {
    Optional<byte[]> there = read(version, name);
    if (there.isPresent() && !Arrays.equals(there.get(), content)) {
      throw new PublishException(
          "The bucket has another %s of model version %s. A version is never changed once it is"
                  .formatted(name, version)
              + " published: train again, which gives a new version.");
    }
    return there.isPresent();
  }

  /** Reads a file of a version; empty if the bucket lacks it. */
  Optional<byte[]> read(ModelVersion version, String name) {
    GetObjectRequest request =
        GetObjectRequest.builder()
            .bucket(target.bucket())
            .key(S3ModelFiles.key(version, name))
            .build();
    try {
      return Optional.of(target.s3().getObjectAsBytes(request).asByteArrayUnsafe());
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    }
  }

  private void put(ModelVersion version, String name, byte[] content) {
    PutObjectRequest request =
        PutObjectRequest.builder()
            .bucket(target.bucket())
            .key(S3ModelFiles.key(version, name))
            .contentType(name.endsWith(".json") ? "application/json" : "application/octet-stream")
            .ifNoneMatch("*")
            .build();
    try {
      target.s3().putObject(request, RequestBody.fromBytes(content));
    } catch (S3Exception e) {
      // Another publish uploads the same version, or a retry meets its own first attempt.
      if (e.statusCode() != PRECONDITION_FAILED || !isThere(version, name, content)) {
        throw e;
      }
    }
  }
}
