package dev.keepmeengaged.study.promises;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.study.checkpoint.Checkpoint;
import dev.keepmeengaged.study.promises.SplitEvaluation.RangeCoverage;
import dev.keepmeengaged.study.promises.SplitEvaluation.SaidOdds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SplitEvaluationCheckpointTest {

  @Property
  void aJudgement_isRememberedToTheBit(@ForAll long seed) {
    Optional<SplitEvaluation> judgement = Optional.of(judgement(new SplittableRandom(seed)));

    assertThat(remembered(judgement)).isEqualTo(judgement);
  }

  @Test
  void noJudgement_isRemembered() {
    assertThat(remembered(Optional.empty())).isEmpty();
  }

  private static Optional<SplitEvaluation> remembered(Optional<SplitEvaluation> judgement) {
    return Checkpoint.NONE.once("a judgement", new TypeReference<>() {}, () -> judgement);
  }

  private static SplitEvaluation judgement(SplittableRandom random) {
    return new SplitEvaluation(
        IntStream.range(0, random.nextInt(4))
            .mapToObj(
                i ->
                    new ShownChange(
                        random.nextInt(),
                        random.nextDouble(),
                        random.nextDouble(),
                        random.nextDouble(),
                        random.nextBoolean()
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(random.nextDouble())))
            .toList(),
        share(random),
        share(random),
        share(random),
        share(random),
        shares(random),
        share(random),
        shares(random),
        random.nextBoolean()
            ? Map.of()
            : Map.of(Feature.USES_SCORM, share(random), Feature.CERTIFICATES, share(random)),
        new RangeCoverage(share(random), shares(random), shares(random), shares(random)),
        IntStream.range(0, random.nextInt(4))
            .mapToObj(
                i ->
                    new SaidOdds(
                        random.nextInt(),
                        random.nextInt(100),
                        random.nextBoolean(),
                        random.nextDouble()))
            .toList(),
        random.doubles(random.nextInt(4)).boxed().toList());
  }

  private static List<Share> shares(SplittableRandom random) {
    return IntStream.range(0, random.nextInt(4)).mapToObj(i -> share(random)).toList();
  }

  private static Share share(SplittableRandom random) {
    return new Share(random.nextInt(1_000), random.nextInt(1_000));
  }
}
