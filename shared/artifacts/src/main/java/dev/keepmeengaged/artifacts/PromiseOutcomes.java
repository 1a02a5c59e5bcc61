package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.json.JsonValue;
import dev.keepmeengaged.json.JsonWriter;
import java.util.OptionalDouble;

/**
 * How real courses that had no part in an advice fared: those near a proposed mix beside those of
 * the same organisation near the present one.
 *
 * @param changes that could be checked so, at least 1 in a card; one course counts in each split
 *     that it is shown in
 * @param organisations that they are of
 * @param observedToPromised sum of the observed differences over the sum of the promised
 * @param low lower end of the 90 % interval of that, organisations drawn with replacement
 * @param high upper end of it
 * @param favouredHigher in what share the courses near the proposed mix scored higher, 0..1
 * @param median observed over promised in the middle one of the organisations; empty without
 *     changes, and in the first cards
 * @param worst in the worst of them; empty likewise
 */
public record PromiseOutcomes(
    int changes,
    int organisations,
    double observedToPromised,
    double low,
    double high,
    double favouredHigher,
    OptionalDouble median,
    OptionalDouble worst) {

  /** With fewer organisations outcomes count as not shown: a few may be unlike all others. */
  public static final int ENOUGH_ORGANISATIONS = 20;

  /** Whether they are of enough organisations to say something of others. */
  public boolean enough() {
    return organisations >= ENOUGH_ORGANISATIONS;
  }

  /** The same without the middle and the worst organisation, each of which is a single one. */
  PromiseOutcomes withoutSingleOnes() {
    return new PromiseOutcomes(
        changes,
        organisations,
        observedToPromised,
        low,
        high,
        favouredHigher,
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  static PromiseOutcomes read(JsonValue node) {
    return new PromiseOutcomes(
        node.get("changes").asInt(),
        node.get("organisations").asInt(),
        node.get("observedToPromised").asDouble(),
        node.get("low").asDouble(),
        node.get("high").asDouble(),
        node.get("favouredHigher").asDouble(),
        node.find("median").stream().mapToDouble(JsonValue::asDouble).findAny(),
        node.find("worst").stream().mapToDouble(JsonValue::asDouble).findAny());
  }

  void write(JsonWriter json) {
    json.member("changes", changes)
        .member("organisations", organisations)
        .implied("enough", enough())
        .measured("observedToPromised", observedToPromised)
        .measured("low", low)
        .measured("high", high)
        .measured("favouredHigher", favouredHigher)
        .measured("median", median)
        .measured("worst", worst);
  }
}
