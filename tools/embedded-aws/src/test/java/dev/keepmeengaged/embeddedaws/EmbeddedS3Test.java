package dev.keepmeengaged.embeddedaws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

class EmbeddedS3Test {

  @Test
  void objects_inAFolder_areThereAfterARestart(@TempDir Path store) {
    try (EmbeddedS3 engine = EmbeddedS3.at(store.resolve("s3"), Loopback.freePort())) {
      S3Client s3 = LocalClients.s3(engine.endpoint());
      s3.createBucket(b -> b.bucket("kept"));
      s3.putObject(b -> b.bucket("kept").key("a/b.json"), RequestBody.fromString("{}"));
    }
    try (EmbeddedS3 engine = EmbeddedS3.at(store.resolve("s3"), Loopback.freePort())) {
      assertThat(
              LocalClients.s3(engine.endpoint())
                  .getObjectAsBytes(b -> b.bucket("kept").key("a/b.json"))
                  .asUtf8String())
          .isEqualTo("{}");
    }
  }

  @Test
  void requests_withoutASignature_areRefused() throws IOException, InterruptedException {
    try (EmbeddedS3 engine = EmbeddedS3.temporary(Loopback.freePort())) {
      LocalClients.s3(engine.endpoint()).createBucket(b -> b.bucket("private"));

      assertThat(status(engine.endpoint().resolve("/private"))).isEqualTo(403);
    }
  }

  private static int status(URI address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
