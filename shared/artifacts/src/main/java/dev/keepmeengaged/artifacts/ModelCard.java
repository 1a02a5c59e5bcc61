package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.domain.ScoreKind;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.domain.Visibility;
import dev.keepmeengaged.json.JsonValue;
import dev.keepmeengaged.json.JsonWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What a model version is, what it is worth, and what it is not to be used for (after Mitchell et
 * al., "Model Cards for Model Reporting", 2019). A figure that is empty was not measured.
 *
 * @param trees number of trees, at least 1
 * @param seed of the training; empty for an ensemble that was trained elsewhere and packed
 * @param parameters of the training, by name; none where there is no seed
 * @param outOfBag accuracy on the training rows, each judged by the trees that did not see it
 * @param holdOut accuracy on rows that were kept from the training
 * @param randomSplits accuracy over repeated random splits of the data
 * @param byCompany accuracy with whole companies held out
 * @param promises whether advice by forests with its parameters keeps its promises
 * @param intendedUse who it is for and to what end, in a sentence
 * @param limits what it is not to be used for
 */
public record ModelCard(
    Instant trainedAt,
    TrainingData trainingData,
    int trees,
    OptionalLong seed,
    Map<String, Integer> parameters,
    Optional<Accuracy> outOfBag,
    Optional<Accuracy> holdOut,
    Optional<RandomSplits> randomSplits,
    Optional<ByCompany> byCompany,
    Optional<PromisesKept> promises,
    String intendedUse,
    List<LimitOfUse> limits) {

  /** The card's file. Versions that were written before there were cards have none. */
  public static final String FILE = VersionFile.CARD.fileName();

  /** What every model so far is for. */
  public static final String INTENDED_USE =
      "For those who make a course, and the services that they use: to see, before its next"
          + " edition, how courses like it scored and which of its features go with that.";

  /**
   * A figure that was not measured.
   *
   * @param figure its name in files and answers
   * @param reason why not, and what measures it, in a sentence
   */
  public record Unmeasured(String figure, String reason) {}

  public ModelCard {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    limits = List.copyOf(limits);
  }

  /** The card of a version of which nothing is known but its manifest. */
  static ModelCard of(Manifest manifest) {
    TrainingData data =
        new TrainingData(
            Optional.empty(),
            manifest.trainingRows(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            ScoreKind.RECORDED,
            false,
            TrainingData.SCOPE,
            manifest.dataHash());
    return new ModelCard(
        manifest.trainedAt(),
        data,
        manifest.trees(),
        manifest.seed(),
        manifest.parameters(),
        manifest.outOfBag(),
        manifest.holdOut(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        INTENDED_USE,
        LimitOfUse.all(data, Optional.empty(), Optional.empty()));
  }

  /**
   * The card of a version: its file, or for a version without one what the manifest knows.
   *
   * @throws UnavailableException when the file is missing, not the one in the manifest, or
   *     malformed
   */
  public static ModelCard of(VerifiedFiles files) {
    if (!files.has(FILE)) {
      return of(files.manifest());
    }
    return read(files.read(FILE));
  }

  /**
   * The card as a caller may see it: who sees one company gets no figure of a single one, and none
   * of too few.
   */
  public ModelCard seenBy(Visibility visibility) {
    return visibility.isOfAll()
        ? this
        : new ModelCard(
            trainedAt,
            trainingData,
            trees,
            seed,
            parameters,
            outOfBag,
            holdOut,
            randomSplits,
            byCompany,
            promises.map(PromisesKept::ofMany),
            intendedUse,
            limits);
  }

  /** Whether it was grown by another program, and only packed here. */
  public boolean trainedElsewhere() {
    return seed.isEmpty();
  }

  /** What is not known of it, and what would measure it. */
  public List<Unmeasured> notMeasured() {
    List<Unmeasured> gaps = new ArrayList<>();
    if (outOfBag.isEmpty()) {
      gaps.add(
          new Unmeasured(
              "outOfBag",
              trainedElsewhere()
                  ? "It was trained elsewhere: which rows each of its trees saw is not known."
                  : "Every tree saw every row, so no row can be judged by trees that did not."));
    }
    if (holdOut.isEmpty()) {
      gaps.add(
          new Unmeasured(
              "holdOut",
              trainedElsewhere()
                  ? "It was trained elsewhere: which rows were kept from it is not known."
                  : "It was trained on all rows; kme train --holdout keeps some and judges by"
                      + " them."));
    }
    if (randomSplits.isEmpty()) {
      gaps.add(new Unmeasured("randomSplits", byTheStudy()));
    }
    if (byCompany.isEmpty()) {
      gaps.add(new Unmeasured("byCompany", byTheStudy()));
    }
    if (promises.isEmpty()) {
      gaps.add(new Unmeasured("promises", byALargeStudy()));
    }
    return gaps;
  }

  private String byTheStudy() {
    return trainedElsewhere()
        ? "It was trained elsewhere; kme study measures the forests that it trains itself."
        : "kme train does not measure it; kme study does.";
  }

  private String byALargeStudy() {
    return trainedElsewhere()
        ? byTheStudy()
        : String.format(
            Locale.ROOT,
            "kme train does not measure it; kme study does, on %,d courses or more.",
            PromisesKept.FEWEST_ROWS);
  }

  /**
   * The card in a file.
   *
   * @throws UnavailableException when it is malformed, saying where
   */
  public static ModelCard read(byte[] json) {
    return JsonFile.read(FILE, json, ModelCard::read);
  }

  private static ModelCard read(JsonValue node) {
    JsonValue accuracy = node.get("accuracy");
    return new ModelCard(
        JsonFile.instant(node.get("trainedAt")),
        TrainingData.read(node.get("trainingData")),
        node.get("trees").asInt(),
        node.find("seed").stream().mapToLong(JsonValue::asLong).findAny(),
        node.get("parameters").members(JsonValue::asInt),
        accuracy.find("outOfBag").map(Accuracy::read),
        accuracy.find("holdOut").map(Accuracy::read),
        accuracy.find("randomSplits").map(RandomSplits::read),
        accuracy.find("byCompany").map(ByCompany::read),
        node.find("promises").map(PromisesKept::read),
        node.get("intendedUse").asString(),
        node.get("limits").elements(LimitOfUse::read));
  }

  /** The content of {@link #FILE}. */
  public byte[] toJson() {
    return JsonWriter.writeFile(this::write);
  }

  /** Writes what the card says, as members of the object that is being written. */
  public void write(JsonWriter json) {
    json.member("trainedAt", trainedAt.toString())
        .implied("trainedElsewhere", trainedElsewhere())
        .object("trainingData", trainingData::write)
        .member("trees", trees)
        .member("seed", seed)
        .object("parameters", member -> parameters.forEach(member::member))
        .object("accuracy", this::writeAccuracy)
        .object("promises", promises, (object, found) -> found.write(object))
        .objects(
            "notMeasured",
            notMeasured(),
            (item, gap) -> item.member("figure", gap.figure()).member("reason", gap.reason()))
        .member("intendedUse", intendedUse)
        .objects("limits", limits, (item, limit) -> limit.write(item));
  }

  private void writeAccuracy(JsonWriter json) {
    json.object("outOfBag", outOfBag, (object, found) -> found.write(object))
        .object("holdOut", holdOut, (object, found) -> found.write(object))
        .object("randomSplits", randomSplits, (object, found) -> found.write(object))
        .object("byCompany", byCompany, (object, found) -> found.write(object));
  }
}
