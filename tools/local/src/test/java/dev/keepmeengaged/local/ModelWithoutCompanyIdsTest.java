package dev.keepmeengaged.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keepmeengaged.data.BadRowPolicy;
import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.data.DataFolder;
import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.local.front.Site;
import dev.keepmeengaged.support.Terminal;
import dev.keepmeengaged.training.forest.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Its support comes from courses of other companies, so no company's token may open it. */
class ModelWithoutCompanyIdsTest {

  private static final ProjectFolder PROJECT = new ProjectFolder(Path.of("../.."));

  private Source source;
  private StorageFolder store;
  private TokenMode tokens;
  private LocalServices services;

  @BeforeEach
  void train(@TempDir Path folder) throws Exception {
    Path data = SmallData.generate(Files.createDirectory(folder.resolve("data")), 7);
    CourseData read = DataFolder.read(data, BadRowPolicy.REFUSE);
    List<CourseRow> withoutIds =
        read.training().stream()
            .map(row -> new CourseRow(Optional.empty(), row.engagementScore(), row.features()))
            .toList();
    CourseData anonymous =
        new CourseData(
            read.format(),
            withoutIds,
            read.catalogue(),
            read.scoreKind(),
            read.madeUp(),
            read.report());
    Path model =
        SmallData.TRAINING.train(anonymous, Progress.SILENT).writeTo(folder.resolve("models"));
    source = new Source(data, Optional.of(model), Optional.empty(), BadRowPolicy.REFUSE);
    store = StorageFolder.temporary(folder);
    tokens = TokenMode.bind();
    services =
        LocalServices.start(
            new LocalStack(PROJECT.template(), tokens.parameters()),
            LocalServices.Options.forgotten());
  }

  @AfterEach
  void stop() {
    services.close();
    tokens.close();
    store.close();
  }

  @Test
  void inTokenMode_isNotPublished() {
    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> publish(AccessMode.TOKEN))
        .withMessageContaining("without company ids");
  }

  @Test
  void publishedForOpenMode_isNotServedInTokenMode() throws Exception {
    publish(AccessMode.OPEN);

    assertThat(statusOfWhatIf(new LocalStack(PROJECT.template()))).isEqualTo(200);
    assertThat(statusOfWhatIf(new LocalStack(PROJECT.template(), tokens.parameters())))
        .isEqualTo(503);
  }

  private void publish(AccessMode access) {
    new Pipeline(SmallData.TRAINING, store, access, new Terminal(SmallData.nobody()))
        .run(source, () -> services);
  }

  private int statusOfWhatIf(LocalStack stack) throws Exception {
    try (LocalSystem system =
        LocalSystem.start(
            Site.sources(PROJECT.site()), stack, services.environment(), 0, line -> {})) {
      return new HttpCalls(system.address()).get("/v1/health/what-if").status();
    }
  }
}
