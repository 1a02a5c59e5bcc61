package dev.keepmeengaged.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keepmeengaged.domain.Band;
import dev.keepmeengaged.domain.CompanySegments;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.domain.ExpectedChange;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.Improvement;
import dev.keepmeengaged.domain.MixMove;
import dev.keepmeengaged.domain.ReplacedPages;
import dev.keepmeengaged.domain.RoomToImprove;
import dev.keepmeengaged.domain.SampleSegments;
import dev.keepmeengaged.domain.Segment;
import dev.keepmeengaged.domain.Segment.Bound;
import dev.keepmeengaged.domain.Segment.Condition;
import dev.keepmeengaged.domain.Support;
import dev.keepmeengaged.domain.UnavailableException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class PackedSegmentsTest {

  /** After the form, the courses with enough learners, and how many segments and conditions. */
  private static final int FIRST_CONDITION = 1 + Integer.BYTES + 1 + 1;

  @Test
  void segments_readBackAsTheyWere() {
    for (CompanySegments segments : List.of(SampleSegments.HERON, SampleSegments.EGRET, most())) {
      assertThat(PackedSegments.unpack(ByteBuffer.wrap(PackedSegments.pack(segments))))
          .contains(segments);
    }
  }

  @Test
  void segmentsOfAnotherForm_areNone() {
    byte[] first = PackedSegments.pack(SampleSegments.HERON);

    assertThat(PackedSegments.unpack(ByteBuffer.wrap(Arrays.copyOfRange(first, 1, first.length))))
        .as("the first form began with a number of courses")
        .isEmpty();
  }

  /** DynamoDB takes an item of up to 400 KB; this is the largest that there can be. */
  @Test
  void theMostThatThereIs_hasLessThan80Kilobytes() {
    assertThat(PackedSegments.pack(most())).hasSize(PackedSegments.LONGEST).hasSizeLessThan(80_000);
  }

  /** The most segments of the most conditions, and the most courses with the longest ids. */
  private static CompanySegments most() {
    Condition condition = new Condition(Feature.PRICE, Bound.AT_LEAST, 100);
    Segment segment = new Segment(List.of(condition, condition), 40, 80, 99, -9, 0.05);
    MixMove move = new MixMove(Feature.INTERACTIVE, Feature.CONTENT, RoomToImprove.POINTS);
    Improvement improvement =
        new Improvement(
            new CourseScore(new CourseId("𝒜".repeat(64)), 50, 1e9, Optional.of("𝒜".repeat(255))),
            move,
            Optional.of(ReplacedPages.by(move, 0, Integer.MAX_VALUE)),
            new ExpectedChange(2, new Band(1, 3)),
            Optional.of(99),
            Support.Level.MEDIUM,
            Support.Basis.SAME_PROFILE);
    return new CompanySegments(
        120,
        Collections.nCopies(CompanySegments.MOST_SEGMENTS, segment),
        new RoomToImprove(
            true,
            new RoomToImprove.Counts(120, 120, 120, 120, 120, 120),
            Collections.nCopies(RoomToImprove.MOST, improvement)));
  }

  @Test
  void bytesThatWereNotPackedSo_areRefused() {
    byte[] packed = PackedSegments.pack(SampleSegments.HERON);

    for (int length = 0; length < packed.length; length++) {
      assertRefused(Arrays.copyOf(packed, length));
    }
    assertRefused(Arrays.copyOf(packed, packed.length + 1));
    byte[] unknownBound = packed.clone();
    unknownBound[FIRST_CONDITION + 1] = (byte) Bound.values().length;
    assertRefused(unknownBound);
  }

  /** What is published outlives a feature. */
  @Test
  void segmentByAnUnknownFeature_isLeftOut_andTheOthersStay() {
    byte[] packed = PackedSegments.pack(SampleSegments.HERON);
    packed[FIRST_CONDITION] = (byte) 255;

    CompanySegments unpacked = PackedSegments.unpack(ByteBuffer.wrap(packed)).orElseThrow();

    List<Segment> segments = SampleSegments.HERON.segments();
    assertThat(segments).hasSizeGreaterThan(1);
    assertThat(unpacked)
        .isEqualTo(
            new CompanySegments(
                SampleSegments.HERON.enoughLearners(),
                segments.subList(1, segments.size()),
                SampleSegments.HERON.room()));
  }

  private static void assertRefused(byte[] bytes) {
    Map<String, AttributeValue> item =
        Map.of("segments", AttributeValue.fromB(SdkBytes.fromByteArray(bytes)));
    assertThatThrownBy(() -> Item.read(item, CatalogueItems::segments))
        .isInstanceOf(UnavailableException.class);
  }
}
