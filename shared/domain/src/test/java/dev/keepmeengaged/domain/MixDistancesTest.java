package dev.keepmeengaged.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class MixDistancesTest {

  @Property
  void distances_areThoseOfASingleMeasurement_toTheBit(
      @ForAll @Size(max = 30) List<@From("mixes") PageMix> tried,
      @ForAll("mixes") PageMix asked,
      @ForAll boolean leaveOut) {
    Map<PageMix, Integer> counts =
        tried.stream().collect(Collectors.toMap(Function.identity(), mix -> 1, Integer::sum));
    Optional<PageMix> leftOut = leaveOut ? tried.stream().findFirst() : Optional.<PageMix>empty();

    assertThat(MixDistances.of(counts, leftOut).distance(asked))
        .isEqualTo(NearestMixes.distance(counts, leftOut, asked));
  }

  @Provide
  Arbitrary<PageMix> mixes() {
    return AnyMix.arbitrary();
  }
}
