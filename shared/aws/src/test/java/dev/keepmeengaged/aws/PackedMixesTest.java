package dev.keepmeengaged.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keepmeengaged.domain.AnyMix;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseMix;
import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.domain.Mixes;
import dev.keepmeengaged.domain.UnavailableException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class PackedMixesTest {

  /** What DynamoDB takes an item for: 400 KB. */
  private static final int LARGEST_ITEM = 409_600;

  @Property
  void mixes_readBackAsTheyWere(@ForAll("mixes") List<CourseMix> mixes) {
    List<byte[]> parts = PackedMixes.pack(mixes);

    assertThat(parts).hasSize(1);
    assertThat(PackedMixes.unpack(ByteBuffer.wrap(parts.get(0)))).isEqualTo(mixes);
  }

  @Provide
  Arbitrary<List<CourseMix>> mixes() {
    return Combinators.combine(
            Arbitraries.strings().withChars('a', 'é', '1').ofMinLength(1).ofMaxLength(64),
            Arbitraries.doubles().between(0, 100),
            Arbitraries.doubles().between(0, 1e6),
            Arbitraries.doubles().between(0, 1e5).optional(),
            Arbitraries.strings().withChars('a', 'é', ' ').ofMinLength(1).optional(),
            AnyMix.arbitrary())
        .as(
            (id, score, users, length, title, mix) ->
                new CourseMix(
                    new CourseScore(new CourseId(id), score, users, title),
                    length.map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
                    mix))
        .list()
        .ofMaxSize(50);
  }

  /** The worst there is: ids and titles as long as may be and nothing that repeats. */
  @Test
  void everyPart_fitsIntoAnItem_andTheyAreAllThereInOrder() {
    SplittableRandom random = new SplittableRandom(1);
    List<CourseMix> mixes = IntStream.range(0, 3_000).mapToObj(i -> random(random)).toList();

    List<byte[]> parts = PackedMixes.pack(mixes);

    assertThat(parts).hasSize(12).allMatch(part -> part.length < LARGEST_ITEM - 2_048);
    assertThat(parts.stream().flatMap(part -> PackedMixes.unpack(ByteBuffer.wrap(part)).stream()))
        .containsExactlyElementsOf(mixes);
  }

  private static CourseMix random(SplittableRandom random) {
    int[] title = random.ints(255, 0x20000, 0x2a000).toArray();
    int[] id = random.ints(64, 0x20000, 0x2a000).toArray();
    return new CourseMix(
        new CourseScore(
            new CourseId(new String(id, 0, id.length)),
            random.nextDouble(100),
            random.nextDouble(1e6),
            Optional.of(new String(title, 0, title.length))),
        OptionalDouble.of(random.nextDouble(1e5)),
        Mixes.interactive(random.nextInt(101)));
  }

  @Test
  void bytesThatWereNotPackedSo_areRefused() {
    byte[] packed =
        PackedMixes.pack(List.of(Mixes.course("1", 50, 10), Mixes.course("2", 60, 20))).get(0);

    for (int length = 0; length < packed.length; length++) {
      assertRefused(Arrays.copyOf(packed, length));
    }
    for (int at = 0; at < packed.length; at++) {
      byte[] damaged = packed.clone();
      damaged[at] ^= 1;
      assertRefused(damaged);
    }
    assertRefused(Arrays.copyOf(packed, packed.length + 1));
  }

  private static void assertRefused(byte[] bytes) {
    Map<String, AttributeValue> item =
        Map.of(
            "mixes", AttributeValue.fromB(SdkBytes.fromByteArray(bytes)),
            "items", AttributeValue.fromN("1"));
    assertThatThrownBy(() -> Item.read(item, CatalogueItems::mixes))
        .isInstanceOf(UnavailableException.class);
  }
}
