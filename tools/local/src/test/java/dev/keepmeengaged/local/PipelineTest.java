package dev.keepmeengaged.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keepmeengaged.data.BadRowPolicy;
import dev.keepmeengaged.data.DataFolder;
import dev.keepmeengaged.data.DataProblemsException;
import dev.keepmeengaged.data.SyntheticDataMarker;
import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.domain.ScoreKind;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.local.Pipeline.Served;
import dev.keepmeengaged.publish.PublishTarget;
import dev.keepmeengaged.support.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineTest {

  private static final LocalStack STACK =
      new LocalStack(new ProjectFolder(Path.of("../..")).template());

  private Path folder;

  @BeforeEach
  void begin(@TempDir Path temporary) {
    folder = temporary;
  }

  @Test
  void keptStore_isNeitherTrainedNorPublishedAgain_untilTheDataChanges() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    SmallData.generate(data, 7);
    StringWriter first = new StringWriter();
    StringWriter second = new StringWriter();
    StringWriter third = new StringWriter();

    Served before = run(Source.toTrain(data), first);
    Served again = run(Source.toTrain(data), second);
    SmallData.generate(data, 8);
    run(Source.toTrain(data), third);

    assertThat(first.toString()).contains("Training 20 trees", "Publishing model");
    assertThat(again).isEqualTo(before);
    assertThat(second.toString())
        .contains("The store has this data already.")
        .doesNotContain("Training", "Publishing");
    assertThat(third.toString()).contains("Training 20 trees", "Publishing model");
  }

  @Test
  void sameData_ofWhichAnotherKindOfScoresIsSaid_isPublishedAgain() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    SmallData.generate(data, 7);
    StringWriter again = new StringWriter();

    run(Source.toTrain(data), new StringWriter());
    run(Source.toTrain(data, Optional.of(ScoreKind.SHARE), BadRowPolicy.REFUSE), again);

    assertThat(again.toString())
        .contains("Training 20 trees", "Publishing model")
        .doesNotContain("made up");
  }

  @Test
  void courseThatStandsTwice_isRefused_orLeftOutAndCounted_alsoWhereTheStoreHasTheRest()
      throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    SmallData.generate(data, 7);
    int courses = DataFolder.read(data, BadRowPolicy.REFUSE).catalogue().size();
    Path export = data.resolve("export.csv");
    List<String> lines = Files.readAllLines(export);
    int first =
        lines.indexOf(lines.stream().filter(l -> l.startsWith("course")).findFirst().orElseThrow());
    Files.write(export, List.of(lines.get(first)), StandardOpenOption.APPEND);
    String twice = "stands in line " + (first + 1) + " already";
    StringWriter out = new StringWriter();

    Served served = run(Source.toTrain(data, Optional.empty(), BadRowPolicy.SKIP), out);

    assertThat(served.courses()).isEqualTo(courses);
    assertThat(out.toString()).contains("bad rows left out: 1", twice);
    assertThatThrownBy(() -> run(Source.toTrain(data), new StringWriter()))
        .isInstanceOf(DataProblemsException.class)
        .hasMessageContaining(twice);
  }

  @Test
  void publishThatBrokeOff_isNotTakenForWhole() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    SmallData.generate(data, 7);
    run(Source.toTrain(data), new StringWriter());
    Path bad = Files.createDirectory(folder.resolve("bad"));
    Files.writeString(bad.resolve("X.csv"), "nothing");
    Files.writeString(bad.resolve("y.csv"), "nothing");
    StringWriter after = new StringWriter();

    assertThatThrownBy(() -> run(Source.toTrain(bad), new StringWriter()))
        .isInstanceOf(DataProblemsException.class);
    run(Source.toTrain(data), after);

    assertThat(after.toString()).contains("Publishing model");
  }

  @Test
  void sample_isPublishedWithItsModel_andNotTrained() throws IOException {
    Path sample = folder.resolve("sample");
    Path data = Files.createDirectories(sample.resolve("data"));
    SmallData.generate(data, 7);
    SyntheticDataMarker.mark(data);
    SmallData.TRAINING
        .train(DataFolder.read(data, BadRowPolicy.REFUSE), () -> {})
        .writeTo(sample.resolve("model"));
    StringWriter out = new StringWriter();

    Served served = run(Source.sample(sample), out);

    assertThat(served.courses()).isPositive();
    assertThat(out.toString())
        .contains("The courses are made up", "Publishing model")
        .doesNotContain("Training");
  }

  @Test
  void sampleWithDamagedTrainingRows_isRefused_andNothingIsWritten() throws IOException {
    Path sample = folder.resolve("sample");
    Path data = Files.createDirectories(sample.resolve("data"));
    SmallData.generate(data, 7);
    Path rows =
        SmallData.TRAINING
            .train(DataFolder.read(data, BadRowPolicy.REFUSE), () -> {})
            .writeTo(sample.resolve("model"))
            .resolve("training-rows.bin");
    byte[] damaged = Files.readAllBytes(rows);
    damaged[damaged.length - 1] ^= 1;
    Files.write(rows, damaged);

    try (StorageFolder store = StorageFolder.temporary(folder);
        LocalServices services = LocalServices.start(STACK, LocalServices.Options.forgotten())) {
      assertThatThrownBy(
              () ->
                  new Pipeline(
                          SmallData.TRAINING,
                          store,
                          AccessMode.OPEN,
                          new Terminal(SmallData.nobody()))
                      .run(Source.sample(sample), () -> services))
          .isInstanceOf(UnavailableException.class)
          .hasMessageContaining("training-rows.bin is not the file in its manifest");

      PublishTarget target = services.publishTarget();
      assertThat(target.dynamoDb().scan(scan -> scan.tableName(target.table())).items()).isEmpty();
      assertThat(target.s3().listObjectsV2(list -> list.bucket(target.bucket())).contents())
          .isEmpty();
    }
  }

  @Test
  void sampleOfAnOlderFormat_isPublished_andSaysWhatCannotBeChecked() {
    StringWriter out = new StringWriter();
    Source older =
        new Source(
            Path.of("../../model-artifacts/sample/data"),
            Optional.of(
                Path.of("../training/src/test/resources/versions/2026-11-24T21-48-23Z-dcd385")),
            Optional.empty(),
            BadRowPolicy.REFUSE);

    assertThat(run(older, out).courses()).isPositive();

    assertThat(out.toString())
        .containsOnlyOnce("manifest.json itself and training-rows.bin: damage there");
  }

  @Test
  void sampleThatIsNotThere_isSaid() {
    assertThatThrownBy(() -> Source.sample(folder))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("there is no sample in", "--data DIR");
  }

  @Test
  void keptStore_isForOneProcessAtATime() {
    try (StorageFolder first = StorageFolder.kept(folder.resolve("store"))) {
      assertThat(first.keptFolder()).isPresent();
      assertThatThrownBy(() -> StorageFolder.kept(folder.resolve("store")))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("is in use by another kme run");
    }
    StorageFolder.kept(folder.resolve("store")).close();
  }

  @Test
  void keptStore_folderOfOtherFiles_isRefusedAndLeftAsItIs() throws IOException {
    Path photos = Files.createDirectory(folder.resolve("photos"));
    Files.writeString(photos.resolve("cat.jpg"), "");

    assertThatThrownBy(() -> StorageFolder.kept(photos))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("holds other files");
    assertThat(photos).isDirectoryNotContaining(file -> !file.endsWith("cat.jpg"));
  }

  @Test
  void temporaryStore_leavesNothing() throws IOException {
    Path models;
    try (StorageFolder store = StorageFolder.temporary(folder)) {
      models = Files.createDirectories(store.models());
      Files.writeString(models.resolve("file"), "content");
    }
    assertThat(models).doesNotExist();
    assertThat(models.getParent()).doesNotExist();
  }

  private Served run(Source source, StringWriter out) {
    try (StorageFolder store = StorageFolder.kept(folder.resolve("store"));
        LocalServices services =
            LocalServices.start(
                STACK,
                LocalServices.Options.forgotten().keptIn(store.keptFolder().orElseThrow()))) {
      return new Pipeline(
              SmallData.TRAINING, store, AccessMode.OPEN, new Terminal(new PrintWriter(out)))
          .run(source, () -> services);
    }
  }
}
