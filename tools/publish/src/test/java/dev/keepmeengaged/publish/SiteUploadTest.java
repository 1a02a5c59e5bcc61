package dev.keepmeengaged.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keepmeengaged.aws.testing.Services;
import dev.keepmeengaged.publish.SiteUpload.Uploaded;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

class SiteUploadTest {

  private static final Path SITE = Path.of("../../static-site");

  /** What a page, a style sheet or a module loads. */
  private static final Pattern LOADED =
      Pattern.compile(
          "(?:\\s(?:href|src|content)=|\\b(?:from|import)\\s*|(?:=>|await|,)\\s*import\\(|\\burl\\()[\"']"
              + "([^\"'#?]+\\.(?:js|css|svg|png|yaml))[\"']");

  private static final List<String> PAGES = List.of("index.html", "reference.html");

  private static final Set<String> LOADED_BY_NOBODY =
      Set.of(
          "vendor/lit-html/LICENSE",
          "vendor/oauth4webapi/LICENSE",
          "vendor/rapidoc/LICENSE",
          "vendor/rapidoc/rapidoc-min.js.LICENSE.txt");

  private final String bucket = Services.newBucket();
  @TempDir private Path folder;

  @Test
  void upload_ofTheSite_storesAllThatABrowserAsksFor() {
    Uploaded uploaded = new SiteUpload(Services.s3(), bucket).upload(SiteVersion.read(SITE));

    Map<String, GetObjectResponse> loaded = everythingLoaded();
    assertThat(loaded.keySet())
        .allMatch(key -> PAGES.contains(key) || key.startsWith("site/" + uploaded.version() + "/"));
    assertThat(loaded).hasSize(uploaded.files() - LOADED_BY_NOBODY.size());
  }

  @Test
  void upload_saysWhatTheFilesAre_andHowLongTheyMayBeKept() {
    new SiteUpload(Services.s3(), bucket).upload(SiteVersion.read(SITE));

    assertThat(everythingLoaded())
        .allSatisfy(
            (key, file) -> {
              // The embedded S3 drops the space.
              String type = file.contentType().replace(" ", "");
              if (PAGES.contains(key)) {
                assertThat(type).isEqualTo("text/html;charset=utf-8");
                assertThat(file.cacheControl()).isEqualTo("no-cache");
              } else {
                assertThat(type)
                    .isIn(
                        "text/css;charset=utf-8",
                        "text/javascript;charset=utf-8",
                        "text/plain;charset=utf-8",
                        "image/svg+xml",
                        "image/png");
                assertThat(file.cacheControl()).isEqualTo("public, max-age=31536000, immutable");
              }
            });
  }

  @Test
  void upload_again_leavesThePartsThatAreThere() throws IOException {
    SiteUpload upload = new SiteUpload(Services.s3(), bucket);
    Uploaded first = upload.upload(small("let a = 1;"));
    String part = "site/" + first.version() + "/js/main.js";
    Services.s3().putObject(b -> b.bucket(bucket).key(part), RequestBody.fromString("there"));

    assertThat(upload.upload(small("let a = 1;"))).isEqualTo(first);
    assertThat(content(part)).isEqualTo("there");
  }

  @Test
  void upload_ofAChange_leavesThePartsOfTheOldPage() throws IOException {
    SiteUpload upload = new SiteUpload(Services.s3(), bucket);
    String old = upload.upload(small("let a = 1;")).version();
    String changed = upload.upload(small("let a = 2;")).version();

    assertThat(changed).isNotEqualTo(old);
    assertThat(content("site/" + old + "/js/main.js")).isEqualTo("let a = 1;");
    assertThat(content("site/" + changed + "/js/main.js")).isEqualTo("let a = 2;");
    assertThat(content("index.html")).contains(changed).doesNotContain(old);
  }

  @Test
  void upload_thatFails_leavesTheOldPage() throws IOException {
    String old = new SiteUpload(Services.s3(), bucket).upload(small("let a = 1;")).version();
    ExecutionInterceptor failing =
        new ExecutionInterceptor() {
          @Override
          public void beforeExecution(
              Context.BeforeExecution context, ExecutionAttributes attributes) {
            if (context.request() instanceof PutObjectRequest put
                && put.key().endsWith("main.js")) {
              throw SdkClientException.create("cut off");
            }
          }
        };

    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> new SiteUpload(Services.s3(failing), bucket).upload(small("let a = 2;")))
        .withMessageContaining("cut off");

    assertThat(content("index.html")).contains(old);
  }

  @Test
  void upload_toABucketThatIsNotThere_namesIt() {
    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(
            () -> new SiteUpload(Services.s3(), "no-such-bucket").upload(SiteVersion.read(SITE)))
        .withMessage("There is no bucket no-such-bucket.");
  }

  /** Follows the references as a browser does, from the pages on. */
  private Map<String, GetObjectResponse> everythingLoaded() {
    Map<String, GetObjectResponse> loaded = new HashMap<>();
    Deque<String> waiting = new ArrayDeque<>(PAGES);
    while (!waiting.isEmpty()) {
      String key = waiting.pop();
      if (loaded.containsKey(key)) {
        continue;
      }
      ResponseBytes<GetObjectResponse> file =
          Services.s3().getObjectAsBytes(b -> b.bucket(bucket).key(key));
      loaded.put(key, file.response());
      references(file.asString(StandardCharsets.ISO_8859_1)) // pictures are no UTF-8
          .map(reference -> URI.create("/" + key).resolve(reference).getPath().substring(1))
          .forEach(waiting::push);
    }
    return loaded;
  }

  private static Stream<String> references(String text) {
    return LOADED.matcher(text).results().map(found -> found.group(1));
  }

  private String content(String key) {
    return Services.s3().getObjectAsBytes(b -> b.bucket(bucket).key(key)).asUtf8String();
  }

  private SiteVersion small(String script) throws IOException {
    Files.createDirectories(folder.resolve("js"));
    Files.writeString(folder.resolve("js/main.js"), script);
    Files.writeString(
        folder.resolve("index.html"), "<script type=\"module\" src=\"js/main.js\"></script>");
    return SiteVersion.read(folder);
  }
}
