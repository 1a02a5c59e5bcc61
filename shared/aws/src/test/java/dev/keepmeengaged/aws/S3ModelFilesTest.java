package dev.keepmeengaged.aws;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.keepmeengaged.aws.testing.Services;
import dev.keepmeengaged.domain.ModelFiles;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.domain.contract.ModelFilesContract;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;

class S3ModelFilesTest extends ModelFilesContract {

  @Override
  protected ModelFiles holding(ModelVersion version, Map<String, byte[]> files) {
    String bucket = Services.newBucket();
    files.forEach(
        (file, content) ->
            Services.s3()
                .putObject(
                    b -> b.bucket(bucket).key(S3ModelFiles.key(version, file)),
                    RequestBody.fromBytes(content)));
    return new S3ModelFiles(Services.s3(), bucket);
  }

  @Test
  void read_fromABucketThatIsNotThere_isUnavailable_notEmpty() {
    ModelFiles files = new S3ModelFiles(Services.s3(), "no-such-bucket");

    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> files.read(new ModelVersion("m"), "golden.json"))
        .withMessage("The model cannot be read right now.");
  }

  @Test
  void key_ofAFileInAnotherFolder_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> S3ModelFiles.key(new ModelVersion("m"), "../other/golden.json"));
  }
}
