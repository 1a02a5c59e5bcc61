package dev.keepmeengaged.publish;

import dev.keepmeengaged.publish.SiteVersion.SiteFile;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Uploads a site to its bucket: first everything that the pages load, then the pages, the start
 * page last. After a failure the site before is still complete.
 */
final class SiteUpload {

  private static final int PRECONDITION_FAILED = 412;

  private final S3Client s3;
  private final String bucket;

  public SiteUpload(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  /**
   * The outcome of an upload.
   *
   * @param version the name of the site's version, which is its folder below {@code site/}
   * @param files number of files in the site
   */
  public record Uploaded(String version, int files) {}

  /**
   * Uploads a site.
   *
   * @throws PublishException if AWS refuses it
   */
  public Uploaded upload(SiteVersion site) {
    try {
      for (SiteFile part : site.parts()) {
        putUnlessThere(part);
      }
      for (SiteFile page : site.pages()) {
        put(request(page).build(), page);
      }
      return new Uploaded(site.name(), site.files().size());
    } catch (NoSuchBucketException e) {
      throw new PublishException("There is no bucket %s.".formatted(bucket), e);
    } catch (SdkException e) {
      throw new PublishException(AwsFailures.explain(e), e);
    }
  }

  private void putUnlessThere(SiteFile file) {
    try {
      put(request(file).ifNoneMatch("*").build(), file);
    } catch (S3Exception e) {
      if (e.statusCode() != PRECONDITION_FAILED) {
        throw e;
      }
    }
  }

  private void put(PutObjectRequest request, SiteFile file) {
    s3.putObject(request, RequestBody.fromBytes(file.content().asByteArrayUnsafe()));
  }

  private PutObjectRequest.Builder request(SiteFile file) {
    return PutObjectRequest.builder()
        .bucket(bucket)
        .key(file.key())
        .contentType(file.contentType())
        .cacheControl(file.cacheControl());
  }
}
