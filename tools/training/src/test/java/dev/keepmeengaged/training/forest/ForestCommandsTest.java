package dev.keepmeengaged.training.forest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.artifacts.FolderModelFiles;
import dev.keepmeengaged.artifacts.ModelCard;
import dev.keepmeengaged.data.RawExport;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.ScoreKind;
import dev.keepmeengaged.forest.ForestLoader;
import dev.keepmeengaged.forest.LoadedForest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Trainer;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.ensemble.AveragingCombiner;
import org.tribuo.regression.rtree.CARTRegressionTrainer;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class ForestCommandsTest {

  /**
   * Of a format whose manifest does not cover all files, and whose training rows have ids alone.
   */
  private static final Path OLDER =
      Path.of("src/test/resources/versions/2026-11-24T21-48-23Z-dcd385");

  private static final String HEADER =
      Arrays.stream(Feature.values()).map(Feature::column).collect(Collectors.joining(","));

  private static final List<FeatureVector> FEATURES =
      TestRows.features(150, 1).stream().map(ForestCommandsTest::plausible).toList();

  private static final double[] SCORES = TestRows.scores(FEATURES, 1);

  @TempDir private Path folder;
  private Path data;
  private Path models;

  private static FeatureVector plausible(FeatureVector row) {
    return row.with(
        Map.of(
            Feature.USES_SCORM,
            row.raw(Feature.COMPLETED_QUIZZES) > 10 ? 1.0 : 0.0,
            Feature.MILESTONE_COURSE,
            0.0));
  }

  @BeforeEach
  void writeData() throws IOException {
    data = Files.createDirectory(folder.resolve("data"));
    models = folder.resolve("models");
    Files.writeString(data.resolve("X.csv"), HEADER + "\n" + lines());
    Files.writeString(
        data.resolve("y.csv"),
        Arrays.stream(SCORES)
            .mapToObj(Double::toString)
            .collect(Collectors.joining("\n", "Engagement Score\n", "\n")));
  }

  private static String lines() {
    return FEATURES.stream().map(ForestCommandsTest::line).collect(Collectors.joining("\n"));
  }

  private static String line(FeatureVector row) {
    return Arrays.stream(row.toArray()).mapToObj(Double::toString).collect(Collectors.joining(","));
  }

  @Test
  void train_writesAVersionAndPrintsWhatItIsWorth() throws IOException {
    Run run = train("--seed", "5", "--holdout", "0.2");

    assertThat(run.exitCode()).as(run.error()).isZero();
    Path version = version();
    assertThat(run.output())
        .contains(
            "8 trees", "out of bag: R2 ", "held out: R2 ", "on 30 rows", "  content  ", " s):")
        .contains("Warning: X.csv", "the calibration of changes needs 200")
        .contains("Changes of the page mix: too few rows or trees", "200 rows may do")
        .contains("200 pairs of 5 organisations would do")
        .contains(version.toString());
    assertThat(run.error()).isEmpty();
    assertThat(FolderModelFiles.open(version).manifest().seed()).hasValue(5);
  }

  @Test
  void train_withoutAWordOfTheScores_takesThemForRecorded() throws IOException {
    train();

    assertThat(scoreKind()).isEqualTo(ScoreKind.RECORDED);
  }

  @Test
  void train_saysInTheCardWhatTheScoresAre() throws IOException {
    Run run = train("--score-kind", "share");

    assertThat(run.exitCode()).as(run.error()).isZero();
    assertThat(scoreKind()).isEqualTo(ScoreKind.SHARE);
  }

  private ScoreKind scoreKind() throws IOException {
    return ModelCard.of(FolderModelFiles.open(version())).trainingData().scoreKind();
  }

  @Test
  void train_withoutOptions_hasTheDefaultParameters() {
    assertThat(CommandLine.populateCommand(new ForestOptions()).parameters())
        .isEqualTo(ForestParameters.DEFAULT);
  }

  @Test
  void trainAndEvaluate_withBadRowsLeftOut_listThemOnce() throws IOException {
    Path x = data.resolve("X.csv");
    Files.writeString(x, Files.readString(x).replaceFirst("\n[^,]*,", "\nfree,"));
    String problem = "X.csv:2, \"Price (dollars)\", value \"free\": not a number";

    Run refused = train();
    Run trained = train("--skip-bad-rows");
    Run evaluated =
        run("evaluate", "--model", version(), "--data", data, "--skip-bad-rows", "--json");

    assertThat(refused.exitCode()).isNotZero();
    assertThat(refused.error()).contains("X.csv", "Price (dollars)", "free");
    assertThat(trained.output())
        .containsOnlyOnce("bad rows left out: 1")
        .containsOnlyOnce(problem)
        .contains("trained on 149 rows");
    assertThat(evaluated.error())
        .containsOnlyOnce("bad rows left out: 1")
        .containsOnlyOnce(problem);
    assertThat(evaluated.output()).startsWith("{");
  }

  @Test
  void train_twiceWithASeed_growsTheSameTrees() throws IOException {
    train("--threads", "1");
    Path first = Files.move(version(), folder.resolve("first"));
    train("--threads", "2");

    assertThat(treesHash(version())).isEqualTo(treesHash(first));
  }

  private static String treesHash(Path version) throws IOException {
    String manifest = Files.readString(version.resolve("manifest.json"));
    return manifest.lines().filter(l -> l.contains("treesHash")).findFirst().orElseThrow();
  }

  @Test
  void train_withOptionsOutOfRange_isAUsageErrorThatNamesTheOption() {
    int tooMany = Feature.COUNT + 1;
    assertThat(train("--max-features", tooMany).error())
        .contains("--max-features is 1 to " + Feature.COUNT + ", not " + tooMany);
    assertThat(train("--holdout", "1").error()).contains("--holdout is a share");
    assertThat(train("--threads", "0").error()).contains("--threads is at least 1");
    assertThat(train("--trees", "many").error()).contains("--trees");
    assertThat(train("--trees", "1").exitCode()).isEqualTo(2);
    assertThat(models).doesNotExist();
  }

  @Test
  void train_ontoAFile_isAUsageError() throws IOException {
    Files.writeString(models, "a file");

    assertThat(train().error()).contains("is a file, not a folder");
  }

  @Test
  void evaluate_onTheTrainingRows_saysThatItIsInSample() throws IOException {
    train();

    Run run = run("evaluate", "--model", version(), "--data", data);

    assertThat(run.output())
        .contains("on 150 rows", "also trained on all of these rows", "too few rows are left");
    assertThat(run("evaluate", "--model", version(), "--data", data, "--json").output())
        .contains("\"r2\":", "\"mae\":", "\"rmse\":", "\"rows\":150")
        .contains("\"trainingRows\":150,\"inSample\":true,\"withoutTrainingRows\":null");
  }

  @Test
  void evaluate_withoutARowInTheModelsScope_saysHowManyAreBeyondIt() throws IOException {
    train();
    Path none = published("none", others(), "0\n100\n".repeat(20));

    assertThat(run("evaluate", "--model", version(), "--data", none).error())
        .contains("no row with a score above 0 and below 100 to judge by")
        .contains("rows with a score of 0 or 100 40");
  }

  @Test
  void evaluate_onOtherRows_saysSo() throws IOException {
    train();
    Path otherData = published("other", others(), "50\n".repeat(40));

    assertThat(run("evaluate", "--model", version(), "--data", otherData).output())
        .contains("None of these rows was a training row");
    assertThat(run("evaluate", "--model", version(), "--data", otherData, "--json").output())
        .contains("\"rows\":40,\"trainingRows\":0,\"inSample\":false")
        .endsWith("\"rows\":40}}" + System.lineSeparator());
  }

  @Test
  void evaluate_onSomeTrainingRows_judgesTheOthersApart() throws IOException {
    train();
    List<String> x = Files.readAllLines(data.resolve("X.csv"));
    List<String> y = Files.readAllLines(data.resolve("y.csv"));
    String known = String.join("\n", y.subList(1, 31)) + "\n";
    List<String> lines = new ArrayList<>(x.subList(1, 31));
    lines.addAll(others());
    String otherScores =
        IntStream.range(0, 40)
            .mapToObj(i -> (i % 2 == 0 ? "20" : "80") + "\n")
            .collect(Collectors.joining());
    Path mixed = published("mixed", lines, known + otherScores);
    Path apart = published("apart", others(), otherScores);
    // The features of training rows with another score are other rows.
    Path changed = published("changed", x.subList(1, 31), "50.5\n".repeat(29) + "51.5\n");

    String ofMixed = run("evaluate", "--model", version(), "--data", mixed, "--json").output();
    String ofApart = run("evaluate", "--model", version(), "--data", apart, "--json").output();
    assertThat(ofMixed).contains("\"trainingRows\":30,\"inSample\":true");
    assertThat(afterwards(ofMixed, "withoutTrainingRows"))
        .isEqualTo(afterwards(ofApart, "withoutTrainingRows"));
    assertThat(run("evaluate", "--model", version(), "--data", mixed).output())
        .contains("also trained on 30 of these rows", "without them", "on 40 rows");
    assertThat(run("evaluate", "--model", version(), "--data", changed, "--json").output())
        .contains("\"trainingRows\":0");
  }

  private static String afterwards(String json, String field) {
    return json.substring(json.indexOf(field));
  }

  @Test
  void evaluate_byAVersionThatKeptIdsAlone_saysThatItCannotTell() {
    assertThat(run("evaluate", "--model", OLDER, "--data", data).output())
        .contains("does not say which rows it was trained on");
    assertThat(run("evaluate", "--model", OLDER, "--data", data, "--json").output())
        .contains("\"trainingRows\":null,\"inSample\":null,\"withoutTrainingRows\":null");
  }

  private static List<String> others() {
    return TestRows.features(40, 77).stream()
        .map(ForestCommandsTest::plausible)
        .map(ForestCommandsTest::line)
        .toList();
  }

  private Path published(String name, List<String> lines, String scores) throws IOException {
    Path made = Files.createDirectory(folder.resolve(name));
    Files.writeString(made.resolve("X.csv"), HEADER + "\n" + String.join("\n", lines) + "\n");
    Files.writeString(made.resolve("y.csv"), "Engagement Score\n" + scores);
    return made;
  }

  @Test
  void predict_passesIdsThroughAndFillsGaps() throws IOException {
    train();
    Path rows = folder.resolve("rows.csv");
    String gap = line(FEATURES.get(1)).replaceFirst("^[^,]*", "");
    Files.writeString(
        rows,
        "id,"
            + HEADER
            + ",note\nfirst,"
            + line(FEATURES.get(0))
            + ",\"a, b\"\nsecond,"
            + gap
            + ",\n");
    Path out = folder.resolve("predictions.csv");

    Run run = run("predict", "--model", version(), "--rows", rows, "--out", out);

    assertThat(run.exitCode()).as(run.error()).isZero();
    LoadedForest served = ForestLoader.load(FolderModelFiles.open(version()));
    FeatureVector filled =
        FEATURES.get(1).with(Map.of(Feature.PRICE, served.features().medians().raw(Feature.PRICE)));
    assertThat(Files.readAllLines(out))
        .containsExactly(
            "id,note,predictedEngagementScore",
            "first,\"a, b\"," + served.forest().predict(FEATURES.get(0)),
            "second,," + served.forest().predict(filled));
  }

  @Test
  void predict_byAVersionOfAnOlderFormat_saysWhatCannotBeChecked() throws IOException {
    Path rows = Files.writeString(folder.resolve("rows.csv"), HEADER + "\n" + lines());

    Run run = run("predict", "--model", OLDER, "--rows", rows, "--out", folder.resolve("out.csv"));

    assertThat(run.exitCode()).as(run.error()).isZero();
    assertThat(run.error()).containsOnlyOnce("manifest.json itself and training-rows.bin");
  }

  @Test
  void predict_ofBadRows_writesNothing() throws IOException {
    train();
    Path rows = folder.resolve("rows.csv");
    Files.writeString(rows, HEADER + "\n" + line(FEATURES.get(0)).replaceFirst("^[^,]*", "x"));
    Path out = folder.resolve("predictions.csv");

    Run run = run("predict", "--model", version(), "--rows", rows, "--out", out);

    assertThat(run.exitCode()).isNotZero();
    assertThat(run.error()).contains("rows.csv", "Price (dollars)", "not a number");
    assertThat(out).doesNotExist();
  }

  @Test
  void predict_ofARawExport_saysWhatToDoFirst() throws IOException {
    train();
    Path rows =
        Files.writeString(folder.resolve("export.csv"), String.join(",", RawExport.columns()));

    Run run =
        run("predict", "--model", version(), "--rows", rows, "--out", folder.resolve("p.csv"));

    assertThat(run.exitCode()).isNotZero();
    assertThat(run.error()).contains("export.csv", "is a raw export", "run 'kme prepare' on it");
  }

  @Test
  void predict_ontoAFileThatIsThere_isRefused() throws IOException {
    Path out = Files.writeString(folder.resolve("predictions.csv"), "mine");

    Run run = run("predict", "--model", folder, "--rows", folder, "--out", out);

    assertThat(run.error()).contains("nothing is overwritten");
    assertThat(out).hasContent("mine");
  }

  @Test
  void predict_toWhereNothingCanBeWritten_isRefusedBeforeAnythingIsRead() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    Run run =
        run(
            "predict",
            "--model",
            folder,
            "--rows",
            folder,
            "--out",
            file.resolve("predictions.csv"));

    assertThat(run.error()).contains("predictions.csv", "is a file, not a folder");
  }

  @Test
  void pack_ofAnOrdinaryTribuoForest_predictsTheSame() throws IOException {
    Model<Regressor> ensemble = stockForest(Feature::id);
    Path file = folder.resolve("theirs.tribuo");
    ensemble.serializeToFile(file);

    Run run = run("pack", file, "--data", data, "--out", models, "--score-kind", "share");

    assertThat(run.exitCode()).as(run.error()).isZero();
    assertThat(scoreKind()).isEqualTo(ScoreKind.SHARE);
    assertThat(run.output()).contains("5 trees", version().toString());
    LoadedForest served = ForestLoader.load(FolderModelFiles.open(version()));
    for (FeatureVector row : FEATURES) {
      assertThat(served.forest().predict(row))
          .isCloseTo(
              ModelTraining.unpacked(ensemble, row), org.assertj.core.api.Assertions.within(5e-6));
    }
    assertThat(served.manifest().seed()).isEmpty();
    ModelCard card = ModelCard.of(FolderModelFiles.open(version()));
    assertThat(card.trainedElsewhere()).isTrue();
    assertThat(card.trainedAt()).isEqualTo(served.manifest().trainedAt());
    assertThat(card.trainingData().rows()).isEqualTo(FEATURES.size());
    assertThat(card.notMeasured()).hasSize(5);
    assertThat(Files.readAllBytes(version().resolve("forest.tribuo")))
        .asString(java.nio.charset.StandardCharsets.ISO_8859_1)
        .doesNotContain("their-own-machine.csv");
    assertThat(run("evaluate", "--model", version(), "--data", data).output())
        .contains("does not say which rows it was trained on");
    double importance =
        dev.keepmeengaged.artifacts.Importances.read(FolderModelFiles.open(version()))
            .of(Feature.DISCOUNT);
    assertThat(importance).isGreaterThan(0.1);
  }

  @Test
  void pack_ofAnythingElse_saysWhy() throws IOException {
    Path text = Files.writeString(folder.resolve("text"), "no model");
    Path single = folder.resolve("single");
    new CARTRegressionTrainer().train(dataset(Feature::id)).serializeToFile(single);
    Path others = folder.resolve("others");
    stockForest(f -> "their " + f.label()).serializeToFile(others);
    train();

    assertThat(pack(folder.resolve("nothing"))).contains("no such file");
    assertThat(pack(text)).contains("not a Tribuo model");
    assertThat(pack(single)).contains("not an ensemble of trees");
    assertThat(pack(others)).contains("has a feature 'their ");
    assertThat(pack(version().resolve("forest.tribuo"))).contains("is packed already");
    assertThat(pack(Files.write(folder.resolve("empty.tribuo"), new byte[0])))
        .contains("empty.tribuo is not a Tribuo model in protobuf");
  }

  private String pack(Path file) {
    Run run = run("pack", file, "--data", data, "--out", folder.resolve("packed"));
    assertThat(run.exitCode()).isNotZero();
    assertThat(folder.resolve("packed")).doesNotExist();
    return run.error();
  }

  private static Model<Regressor> stockForest(java.util.function.Function<Feature, String> names) {
    Trainer<Regressor> trainer =
        new RandomForestTrainer<>(
            new CARTRegressionTrainer(
                6,
                5,
                0,
                0.5f,
                false,
                new org.tribuo.regression.rtree.impurity.MeanSquaredError(),
                1),
            new AveragingCombiner(),
            5);
    return trainer.train(dataset(names));
  }

  private static MutableDataset<Regressor> dataset(
      java.util.function.Function<Feature, String> names) {
    RegressionFactory factory = new RegressionFactory();
    MutableDataset<Regressor> dataset =
        new MutableDataset<>(
            new SimpleDataSourceProvenance("their-own-machine.csv", factory), factory);
    String[] columns = Arrays.stream(Feature.values()).map(names).toArray(String[]::new);
    for (int i = 0; i < SCORES.length; i++) {
      dataset.add(
          new ArrayExample<>(
              new Regressor("score", SCORES[i]), columns, FEATURES.get(i).toArray()));
    }
    return dataset;
  }

  private Run train(Object... more) {
    Object[] all =
        Stream.concat(
                Stream.of("train", "--data", data, "--out", models, "--max-features", "5"),
                Stream.concat(
                    Arrays.asList(more).contains("--trees")
                        ? Stream.empty()
                        : Stream.of("--trees", "8"),
                    Arrays.stream(more)))
            .toArray();
    return run(all);
  }

  private Path version() throws IOException {
    try (Stream<Path> versions = Files.list(models)) {
      return versions.findFirst().orElseThrow();
    }
  }

  private record Run(int exitCode, String output, String error) {}

  /** Runs a command as the launcher does: a message instead of a stack trace. */
  private static Run run(Object... arguments) {
    StringWriter output = new StringWriter();
    StringWriter error = new StringWriter();
    CommandLine commandLine =
        new CommandLine(new Commands())
            .setOut(new PrintWriter(output))
            .setErr(new PrintWriter(error))
            .setOverwrittenOptionsAllowed(true)
            .setExecutionExceptionHandler(
                (e, command, parsed) -> {
                  command.getErr().println(e.getMessage());
                  return 1;
                });
    int exitCode =
        commandLine.execute(Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
    return new Run(exitCode, output.toString(), error.toString());
  }

  @Command(
      name = "kme",
      subcommands = {
        TrainCommand.class,
        EvaluateCommand.class,
        PredictCommand.class,
        PackCommand.class
      })
  private static final class Commands {}
}
