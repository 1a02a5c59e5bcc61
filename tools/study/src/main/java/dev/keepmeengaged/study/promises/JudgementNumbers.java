package dev.keepmeengaged.study.promises;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.study.promises.Judgement.RangeCoverage;
import dev.keepmeengaged.study.promises.Judgement.SaidOdds;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;

/**
 * A judgement as numbers, as a study's journal keeps it: the components in their order, a list as
 * its size and its elements, an unknown number as NaN. No judgement is no numbers.
 */
final class JudgementNumbers {

  private JudgementNumbers() {}

  static double[] of(Optional<Judgement> judgement) {
    Writer writer = new Writer(DoubleStream.builder());
    judgement.ifPresent(writer::judgement);
    return writer.numbers().build().toArray();
  }

  static Optional<Judgement> read(double[] numbers) {
    return numbers.length == 0 ? Optional.empty() : Optional.of(new Reader(numbers).judgement());
  }

  private record Writer(DoubleStream.Builder numbers) {

    void judgement(Judgement judgement) {
      list(judgement.shown(), this::shown);
      share(judgement.withMove());
      share(judgement.shownOf());
      share(judgement.shownUnlocked());
      share(judgement.shownWithoutVeto());
      list(judgement.chosenBands(), this::share);
      share(judgement.searchedBands());
      list(judgement.otherBands(), this::share);
      list(List.copyOf(judgement.otherBandsByFeature().entrySet()), this::ofFeature);
      share(judgement.ranges().overall());
      list(judgement.ranges().byUsers(), this::share);
      list(judgement.ranges().bySpread(), this::share);
      list(judgement.ranges().byLevel(), this::share);
      list(judgement.pairs(), this::said);
      list(judgement.oneSwap(), numbers::add);
    }

    private void shown(ShownChange change) {
      numbers
          .add(change.organisation())
          .add(change.difference())
          .add(change.promised())
          .add(change.reproduced())
          .add(change.observed().orElse(Double.NaN));
    }

    private void said(SaidOdds pair) {
      numbers
          .add(pair.organisation())
          .add(pair.of100())
          .add(pair.favouredHigher() ? 1 : 0)
          .add(pair.weight());
    }

    private void ofFeature(Map.Entry<Feature, Share> share) {
      numbers.add(share.getKey().ordinal());
      share(share.getValue());
    }

    private void share(Share share) {
      numbers.add((double) share.hits()).add((double) share.cases());
    }

    private <T> void list(List<T> elements, Consumer<T> each) {
      numbers.add(elements.size());
      elements.forEach(each);
    }
  }

  private static final class Reader {

    private final double[] numbers;
    private int next;

    Reader(double[] numbers) {
      this.numbers = numbers;
    }

    Judgement judgement() {
      return new Judgement(
          list(this::shown),
          share(),
          share(),
          share(),
          share(),
          list(this::share),
          share(),
          list(this::share),
          byFeature(),
          new RangeCoverage(share(), list(this::share), list(this::share), list(this::share)),
          list(this::said),
          list(this::number));
    }

    private ShownChange shown() {
      int organisation = whole();
      double difference = number();
      double promised = number();
      double reproduced = number();
      double observed = number();
      return new ShownChange(
          organisation,
          difference,
          promised,
          reproduced,
          Double.isNaN(observed) ? OptionalDouble.empty() : OptionalDouble.of(observed));
    }

    private SaidOdds said() {
      return new SaidOdds(whole(), whole(), whole() == 1, number());
    }

    private Map<Feature, Share> byFeature() {
      Map<Feature, Share> shares = new EnumMap<>(Feature.class);
      for (int left = whole(); left > 0; left--) {
        shares.put(Feature.values()[whole()], share());
      }
      return shares;
    }

    private Share share() {
      return new Share(whole(), whole());
    }

    private <T> List<T> list(Supplier<T> element) {
      int size = whole();
      List<T> elements = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        elements.add(element.get());
      }
      return elements;
    }

    private int whole() {
      return (int) number();
    }

    private double number() {
      return numbers[next++];
    }
  }
}
