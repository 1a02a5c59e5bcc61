package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.ModelFiles;
import dev.keepmeengaged.domain.ModelVersion;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.endpoints.S3EndpointParams;
import software.amazon.awssdk.services.s3.endpoints.S3EndpointProvider;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** The files of published model versions in the bucket. */
public final class S3ModelFiles implements ModelFiles {

  private static final Duration ATTEMPT = Duration.ofSeconds(5);
  private static final Duration CALL = Duration.ofSeconds(8);

  private static final S3EndpointProvider ENDPOINTS = S3EndpointProvider.defaultProvider();
  private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");

  private final S3Client client;
  private final String bucket;

  public S3ModelFiles(S3Client client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  /**
   * The bucket of these settings, with a client of its own. Connects when first used.
   *
   * @throws IllegalStateException when the settings name no bucket
   */
  public static S3ModelFiles of(Settings settings) {
    return new S3ModelFiles(
        configured(S3Client.builder(), settings).build(), settings.requiredBucket());
  }

  /**
   * The key of a file of a model version.
   *
   * @param file a plain name: no folder
   */
  public static String key(ModelVersion version, String file) {
    if (!FILE.matcher(file).matches()) {
      throw new IllegalArgumentException("'" + file + "' is not the name of a model's file");
    }
    return "models/" + version + "/" + file;
  }

  @Override
  public Optional<byte[]> read(ModelVersion version, String file) {
    GetObjectRequest request =
        GetObjectRequest.builder()
            .bucket(bucket)
            .key(key(version, file))
            .overrideConfiguration(ClientConfiguration.withinDeadline(ATTEMPT, CALL))
            .build();
    try {
      return Optional.of(client.getObjectAsBytes(request).asByteArrayUnsafe());
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (SdkException e) {
      throw AwsFailure.asUnavailable("The model cannot be read right now.", e);
    }
  }

  static S3ClientBuilder configured(S3ClientBuilder builder, Settings settings) {
    ClientConfiguration.configure(builder, settings, ATTEMPT, CALL)
        // The manifest has the SHA-256 of every file; the SDK's own checksums would come on top.
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
        .endpointProvider(S3ModelFiles::regionalEndpoint)
        .accelerate(false)
        .crossRegionAccessEnabled(false)
        .disableMultiRegionAccessPoints(true)
        .disableS3ExpressSessionAuth(true)
        .useArnRegion(false)
        .forcePathStyle(settings.s3Endpoint().isPresent());
    settings.s3Endpoint().ifPresent(builder::endpointOverride);
    return builder;
  }

  /** The SDK's own choice, but for us-east-1, where it takes the global host unless told not to. */
  private static CompletableFuture<Endpoint> regionalEndpoint(S3EndpointParams request) {
    return ENDPOINTS.resolveEndpoint(request.toBuilder().useGlobalEndpoint(false).build());
  }
}
