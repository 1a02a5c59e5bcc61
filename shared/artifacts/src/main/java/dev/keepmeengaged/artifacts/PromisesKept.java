package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.artifacts.Json.Node;
import java.io.IOException;
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

  static PromisesKept read(Node node) {
    // The first cards had the figures of halves beside the outcomes, and no others.
    Node stability = node.find("stability").orElse(node);
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

  void write(JsonWriter json) throws IOException {
    json.object(
        () -> {
          json.field("splits", splits);
          if (outcomes.isPresent()) {
            json.name("outcomes");
            outcomes.get().write(json);
          }
          if (outcomesWithoutLargest.isPresent()) {
            json.name("outcomesWithoutLargest");
            outcomesWithoutLargest.get().write(json);
          }
          if (twins.isPresent()) {
            json.name("twins");
            twins.get().write(json);
          }
          json.array(
              "odds",
              () -> {
                for (PromiseOdds word : odds) {
                  word.write(json);
                }
              });
          json.object("stability", () -> writeStability(json));
        });
  }

  private void writeStability(JsonWriter json) throws IOException {
    json.name("half");
    half.write(json);
    json.name("quarter");
    quarter.write(json);
    if (organisations.isPresent()) {
      json.name("organisations");
      organisations.get().write(json);
    }
  }
}
