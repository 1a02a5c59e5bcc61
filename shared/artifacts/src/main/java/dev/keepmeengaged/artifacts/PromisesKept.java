package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.domain.Population;
import dev.keepmeengaged.json.JsonValue;
import dev.keepmeengaged.json.JsonWriter;
import java.util.List;
import java.util.Optional;

/**
 * Whether the advice of forests with a model's parameters keeps its promises. Outcomes, twins and
 * odds are of real courses; halves, quarters and organisations say how stable advice is, and not
 * whether it works. What is empty had no case, or was not kept by the version that wrote the card.
 *
 * @param splits of the rows into halves, one that promises and one that judges, and into quarters
 * @param outcomes of real courses
 * @param outcomesWithoutLargest the same without the three organisations with most changes
 * @param twins of real courses that are equal but for their mix
 * @param odds what was said of pairs of real courses and how they were, by the words that were said
 * @param half what halves of the rows show
 * @param quarter what quarters show: the difference is what more rows are worth
 * @param organisations reproduced over promised in single organisations
 */
public record PromisesKept(
    int splits,
    Optional<PromiseOutcomes> outcomes,
    Optional<PromiseOutcomes> outcomesWithoutLargest,
    Optional<PromiseTwins> twins,
    List<PromiseOdds> odds,
    PromiseStability half,
    PromiseStability quarter,
    Optional<ReproducedByOrganisation> organisations) {

  /** The fewest courses that promises are judged on: a quarter of fewer cannot be calibrated. */
  public static final int FEWEST_ROWS = 2_000;

  public PromisesKept {
    odds = List.copyOf(odds);
  }

  static PromisesKept read(JsonValue node) {
    // The first cards had the figures of halves beside the outcomes, and no others.
    JsonValue stability = node.find("stability").orElse(node);
    return new PromisesKept(
        node.get("splits").asInt(),
        node.find("outcomes").map(PromiseOutcomes::read),
        node.find("outcomesWithoutLargest").map(PromiseOutcomes::read),
        node.find("twins").map(PromiseTwins::read),
        node.find("odds").map(words -> words.elements(PromiseOdds::read)).orElse(List.of()),
        PromiseStability.read(stability.find("half").orElse(stability)),
        stability.find("quarter").map(PromiseStability::read).orElse(PromiseStability.UNKNOWN),
        stability.find("organisations").map(ReproducedByOrganisation::read));
  }

  /**
   * The same without figures of single organisations, and without those of too few courses or
   * organisations, one of which may be the caller's. The three organisations with most changes
   * could be told by what is left without them; the quartiles over organisations are figures of
   * single ones.
   */
  PromisesKept ofMany() {
    return new PromisesKept(
        splits,
        outcomes
            .filter(found -> ofMany(found.changes(), found.organisations()))
            .map(PromiseOutcomes::withoutSingleOnes),
        Optional.empty(),
        twins.filter(found -> ofMany(found.pairs(), found.organisations())),
        odds.stream().filter(word -> ofMany(word.pairs(), word.organisations())).toList(),
        half,
        quarter,
        Optional.empty());
  }

  private static boolean ofMany(int cases, int organisations) {
    return cases >= Population.FEWEST_COURSES && organisations > Population.FEWEST_COMPANIES;
  }

  void write(JsonWriter json) {
    json.member("splits", splits)
        .object("outcomes", outcomes, (object, found) -> found.write(object))
        .object(
            "outcomesWithoutLargest",
            outcomesWithoutLargest,
            (object, found) -> found.write(object))
        .object("twins", twins, (object, found) -> found.write(object))
        .objects("odds", odds, (item, word) -> word.write(item))
        .object("stability", this::writeStability);
  }

  private void writeStability(JsonWriter json) {
    json.object("half", half::write)
        .object("quarter", quarter::write)
        .object("organisations", organisations, (object, found) -> found.write(object));
  }
}
