package dev.keepmeengaged.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.keepmeengaged.artifacts.FolderModelFiles;
import dev.keepmeengaged.aws.CoursesTable;
import dev.keepmeengaged.aws.DynamoDbCompanyMixesRepository;
import dev.keepmeengaged.aws.DynamoDbCompanyRepository;
import dev.keepmeengaged.aws.DynamoDbCourseRepository;
import dev.keepmeengaged.aws.DynamoDbReleases;
import dev.keepmeengaged.aws.S3ModelFiles;
import dev.keepmeengaged.data.BadRowPolicy;
import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.DataFolder;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.ModelFiles;
import dev.keepmeengaged.importances.ImportancesHandler;
import dev.keepmeengaged.local.gateway.Gateway;
import dev.keepmeengaged.local.gateway.HttpRequest;
import dev.keepmeengaged.local.template.FunctionDefinition;
import dev.keepmeengaged.local.template.TemplateRoute;
import dev.keepmeengaged.publish.PublishProgress;
import dev.keepmeengaged.publish.PublishTarget;
import dev.keepmeengaged.publish.PublishTimes;
import dev.keepmeengaged.publish.Publisher;
import dev.keepmeengaged.publish.ReleaseCandidate;
import dev.keepmeengaged.whatif.WhatIfHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.sync.RequestBody;

/**
 * The functions answer from a model only as it was published, to the last byte of each file that
 * they read; else with a 503, and their log names the file.
 */
class DamagedModelTest {

  private static final int TRIES = 100;
  private static final long SEED = 15;

  private static final LocalStack STACK =
      new LocalStack(new ProjectFolder(Path.of("../..")).template());

  private static final HttpRequest MODEL = get("/v1/model");

  @TempDir private static Path folder;
  private static LocalServices services;
  private static PublishTarget target;
  private static ReleaseCandidate published;
  private static HttpRequest whatIf;

  private final PrintStream standardOutput = System.out;
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  /** Where the functions read the model from. */
  private enum Storage {
    BUCKET {
      @Override
      ModelFiles files() {
        return new S3ModelFiles(target.s3(), target.bucket());
      }

      @Override
      void write(String file, byte[] content) {
        target
            .s3()
            .putObject(
                put -> put.bucket(target.bucket()).key(key(file)), RequestBody.fromBytes(content));
      }

      @Override
      void delete(String file) {
        target.s3().deleteObject(delete -> delete.bucket(target.bucket()).key(key(file)));
      }

      private String key(String file) {
        return S3ModelFiles.key(published.model(), file);
      }
    },

    FOLDER {
      @Override
      ModelFiles files() {
        return new FolderModelFiles(folder.resolve("models"));
      }

      @Override
      void write(String file, byte[] content) {
        try {
          Files.write(path(file), content);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }

      @Override
      void delete(String file) {
        try {
          Files.delete(path(file));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }

      private Path path(String file) {
        return folder.resolve("models").resolve(published.model().value()).resolve(file);
      }
    };

    abstract ModelFiles files();

    abstract void write(String file, byte[] content);

    abstract void delete(String file);
  }

  @BeforeAll
  static void publish() throws IOException {
    services = LocalServices.start(STACK, LocalServices.Options.forgotten());
    target = services.publishTarget();
    Path export = SmallData.generate(Files.createDirectory(folder.resolve("data")), 7);
    CourseData data = DataFolder.read(export, BadRowPolicy.REFUSE);
    Path model = SmallData.TRAINING.train(data, () -> {}).writeTo(folder.resolve("models"));
    published = ReleaseCandidate.of(model, data);
    new Publisher(
            target,
            PublishTimes.STANDARD.withoutPatience(),
            Clock.systemUTC(),
            "a test",
            PublishProgress.SILENT)
        .publish(published);
    Course course = aCourseInScope();
    whatIf =
        new HttpRequest(
            "POST",
            "/v1/what-if",
            Optional.empty(),
            List.of(new HttpRequest.Header("Content-Type", "application/json")),
            new HttpRequest.Body(
                "{\"company\":\"%s\",\"course\":\"%s\",\"changes\":{\"certificates\":10}}"
                    .formatted(course.company().name(), course.id()),
                false),
            "127.0.0.1");
  }

  private static Course aCourseInScope() {
    return published.catalogue().companies().stream()
        .flatMap(List::stream)
        .filter(course -> course.engagementScore() > 0 && course.engagementScore() < 100)
        .findFirst()
        .orElseThrow();
  }

  @AfterAll
  static void stop() {
    services.close();
  }

  @BeforeEach
  void readTheLog() {
    System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void mend() {
    try {
      for (Storage storage : Storage.values()) {
        published.files().forEach(storage::write);
        assertThat(List.of(status(storage, whatIf), status(storage, MODEL))).containsOnly(200);
      }
    } finally {
      System.setOut(standardOutput);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "BUCKET, manifest.json",
    "BUCKET, forest.tribuo",
    "BUCKET, features.json",
    "BUCKET, golden.json",
    "BUCKET, importances.json",
    "BUCKET, model-card.json",
    "FOLDER, manifest.json",
    "FOLDER, forest.tribuo",
    "FOLDER, features.json",
    "FOLDER, golden.json",
    "FOLDER, importances.json",
    "FOLDER, model-card.json"
  })
  void oneByteChanged_isRefused_everyTime(Storage storage, String file) {
    Random random = new Random(SEED);
    for (int i = 0; i < TRIES; i++) {
      byte[] damaged = content(file);
      int at = random.nextInt(damaged.length);
      damaged[at] ^= (byte) (1 + random.nextInt(255));
      storage.write(file, damaged);
      assertRefused(storage, "byte " + at, file);
    }
  }

  @ParameterizedTest
  @EnumSource
  void bytesCutOffOrAppendedAndMissingFiles_areRefused(Storage storage) {
    for (String file : published.files().keySet()) {
      int length = content(file).length;
      for (int other : new int[] {0, 1, length / 2, length - 1, length + 1, 2 * length}) {
        storage.write(file, Arrays.copyOf(content(file), other));
        assertRefused(storage, other + " bytes", file);
      }
      storage.delete(file);
      assertRefused(storage, "missing", file);
      storage.write(file, content(file));
    }
  }

  @ParameterizedTest
  @EnumSource
  void twoFilesSwapped_areRefused(Storage storage) {
    for (String file : published.files().keySet()) {
      for (String other : published.files().keySet()) {
        if (!other.equals(file)) {
          storage.write(file, content(other));
          storage.write(other, content(file));
          assertRefused(storage, "swapped with " + other, file, other);
          storage.write(other, content(other));
        }
      }
      storage.write(file, content(file));
    }
  }

  @Test
  void theTrainingRows_areNotUploaded() {
    assertThat(Storage.BUCKET.files().read(published.model(), "training-rows.bin")).isEmpty();
    assertThat(Storage.FOLDER.files().read(published.model(), "training-rows.bin")).isPresent();
  }

  private void assertRefused(Storage storage, String damage, String file, String... others) {
    List<String> names = new ArrayList<>(List.of(others));
    names.add(file);
    for (HttpRequest request : readersOf(file)) {
      log.reset();
      assertThat(status(storage, request)).as("%s of %s: %s", damage, file, request).isEqualTo(503);
      assertThat(log.toString(StandardCharsets.UTF_8))
          .as(damage)
          .containsAnyOf(names.toArray(String[]::new));
    }
  }

  /** The requests whose functions read a file. */
  private static List<HttpRequest> readersOf(String file) {
    return switch (file) {
      case "forest.tribuo", "golden.json", "calibration.json" -> List.of(whatIf);
      case "importances.json", "model-card.json" -> List.of(MODEL);
      default -> List.of(whatIf, MODEL);
    };
  }

  /** What functions answer that have not read the model yet. */
  private static int status(Storage storage, HttpRequest request) {
    CoursesTable table = new CoursesTable(target.dynamoDb(), target.table());
    DynamoDbReleases releases = new DynamoDbReleases(table);
    Map<FunctionDefinition, RequestStreamHandler> functions =
        Map.of(
            function("what-if", new TemplateRoute("POST", "/v1/what-if")),
            new WhatIfHandler(
                releases,
                new DynamoDbCompanyRepository(table),
                new DynamoDbCourseRepository(table),
                new DynamoDbCompanyMixesRepository(table),
                storage.files(),
                Clock.systemUTC()),
            function("importances", new TemplateRoute("GET", "/v1/model")),
            new ImportancesHandler(releases, storage.files()));
    return new Gateway(STACK.api(), functions, Clock.systemUTC(), line -> {})
        .answer(request)
        .status();
  }

  private static FunctionDefinition function(String name, TemplateRoute route) {
    return new FunctionDefinition(name, name, Map.of(), List.of(route));
  }

  private static HttpRequest get(String path) {
    HttpRequest.Body none = new HttpRequest.Body("", false);
    return new HttpRequest("GET", path, Optional.empty(), List.of(), none, "127.0.0.1");
  }

  private static byte[] content(String file) {
    return published.files().getOrDefault(file, new byte[0]).clone();
  }
}
