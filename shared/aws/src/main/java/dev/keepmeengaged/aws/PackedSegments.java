package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.Band;
import dev.keepmeengaged.domain.CompanySegments;
import dev.keepmeengaged.domain.CourseDescription;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.domain.ExpectedChange;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.Improvement;
import dev.keepmeengaged.domain.MixMove;
import dev.keepmeengaged.domain.ReplacedPages;
import dev.keepmeengaged.domain.RoomToImprove;
import dev.keepmeengaged.domain.Segment;
import dev.keepmeengaged.domain.Segment.Bound;
import dev.keepmeengaged.domain.Segment.Condition;
import dev.keepmeengaged.domain.Support;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The segments of a company in a binary attribute, big-endian. Counts have 4 bytes, numbers 8 (the
 * double); features 1, their {@linkplain Feature#number number}; bounds, levels and bases 1, their
 * ordinal:
 *
 * <ul>
 *   <li>the courses with enough learners
 *   <li>the number of segments (1 byte), and for each the number of its conditions (1 byte), of
 *       each of these feature, bound and value; its courses, others, median, difference and chance
 *   <li>whether the model was calibrated (1 byte), and the six counts of {@link
 *       RoomToImprove.Counts}
 *   <li>the number of improvements (1 byte), and for each the length of the course's id in UTF-8 (2
 *       bytes) and the id, the same of its title, of length 0 where it has none, score, learners;
 *       the page types from and to, and the points (1 byte); how many pages are replaced, and of
 *       how many, both -1 where that is not known; expected change, lower and upper end; odds (1
 *       byte, 0 for none), support and basis
 * </ul>
 *
 * With the most segments and improvements, and the longest ids and titles, it has {@value #LONGEST}
 * bytes.
 */
final class PackedSegments {

  private static final int LONGEST_ID = 64 * 4;
  private static final int LONGEST_TITLE = CourseDescription.LONGEST_SHORT_TITLE * 4;
  private static final int CONDITION = 1 + 1 + Double.BYTES;
  private static final int SEGMENT = 1 + 2 * CONDITION + 2 * Integer.BYTES + 3 * Double.BYTES;
  private static final int IMPROVEMENT =
      2 * Short.BYTES
          + LONGEST_ID
          + LONGEST_TITLE
          + 2 * Double.BYTES
          + 3
          + 2 * Integer.BYTES
          + 3 * Double.BYTES
          + 3;

  private static final int NOT_KNOWN = -1;

  /**
   * The form, in the first byte; to be raised when the content changes. The first form had no such
   * byte: it began with a number of courses below 2^24, so with 0.
   */
  private static final byte FORM = 4;

  /** The most that is packed, in bytes: far below the 400 KB that DynamoDB takes as an item. */
  static final int LONGEST =
      7 * Integer.BYTES
          + 4
          + CompanySegments.MOST_SEGMENTS * SEGMENT
          + RoomToImprove.MOST * IMPROVEMENT;

  private PackedSegments() {}

  static byte[] pack(CompanySegments segments) {
    ByteBuffer buffer = ByteBuffer.allocate(LONGEST);
    buffer.put(FORM).putInt(segments.enoughLearners());
    buffer.put((byte) segments.segments().size());
    segments.segments().forEach(segment -> put(buffer, segment));
    RoomToImprove room = segments.room();
    RoomToImprove.Counts counts = room.counts();
    buffer
        .put((byte) (room.calibrated() ? 1 : 0))
        .putInt(counts.courses())
        .putInt(counts.judged())
        .putInt(counts.advisable())
        .putInt(counts.supported())
        .putInt(counts.promising())
        .putInt(counts.withRoom());
    buffer.put((byte) room.best().size());
    room.best().forEach(improvement -> put(buffer, improvement));
    byte[] packed = new byte[buffer.flip().remaining()];
    buffer.get(packed);
    return packed;
  }

  private static void put(ByteBuffer buffer, Segment segment) {
    buffer.put((byte) segment.conditions().size());
    for (Condition condition : segment.conditions()) {
      put(buffer, condition.feature());
      put(buffer, condition.bound());
      buffer.putDouble(condition.value());
    }
    buffer
        .putInt(segment.courses())
        .putInt(segment.others())
        .putDouble(segment.median())
        .putDouble(segment.difference())
        .putDouble(segment.chance());
  }

  private static void put(ByteBuffer buffer, Improvement improvement) {
    PackedText.put(buffer, improvement.course().id().value());
    PackedText.put(buffer, improvement.course().title().orElse(""));
    buffer
        .putDouble(improvement.course().engagementScore())
        .putDouble(improvement.course().users());
    put(buffer, improvement.move().from());
    put(buffer, improvement.move().to());
    buffer
        .put((byte) improvement.move().points())
        .putInt(improvement.pages().map(ReplacedPages::replaced).orElse(NOT_KNOWN))
        .putInt(improvement.pages().map(ReplacedPages::of).orElse(NOT_KNOWN))
        .putDouble(improvement.expectedChange().value())
        .putDouble(improvement.expectedChange().band().low())
        .putDouble(improvement.expectedChange().band().high())
        .put(improvement.odds().orElse(0).byteValue());
    put(buffer, improvement.support());
    put(buffer, improvement.basis());
  }

  private static void put(ByteBuffer buffer, Feature feature) {
    buffer.put((byte) feature.number());
  }

  private static void put(ByteBuffer buffer, Enum<?> value) {
    buffer.put((byte) value.ordinal());
  }

  /**
   * The segments of a company; empty where another version of the program packed them in another
   * form. Segments by a feature that this version does not know are left out.
   *
   * @throws IllegalArgumentException when the bytes are not what {@link #pack} gives
   * @throws java.nio.BufferUnderflowException when there are too few of them
   */
  static Optional<CompanySegments> unpack(ByteBuffer buffer) {
    if (buffer.get() != FORM) {
      return Optional.empty();
    }
    int enoughLearners = buffer.getInt();
    List<Segment> segments =
        list(buffer, () -> segment(buffer)).stream().flatMap(Optional::stream).toList();
    boolean calibrated = buffer.get() != 0;
    RoomToImprove.Counts counts =
        new RoomToImprove.Counts(
            buffer.getInt(),
            buffer.getInt(),
            buffer.getInt(),
            buffer.getInt(),
            buffer.getInt(),
            buffer.getInt());
    List<Improvement> best = list(buffer, () -> improvement(buffer));
    if (buffer.hasRemaining()) {
      throw new IllegalArgumentException(buffer.remaining() + " bytes too many");
    }
    return Optional.of(
        new CompanySegments(enoughLearners, segments, new RoomToImprove(calibrated, counts, best)));
  }

  private static <T> List<T> list(ByteBuffer buffer, Supplier<T> element) {
    int size = Byte.toUnsignedInt(buffer.get());
    List<T> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(element.get());
    }
    return list;
  }

  /** Empty where one of its conditions is on a feature that the program does not know. */
  private static Optional<Segment> segment(ByteBuffer buffer) {
    List<Optional<Condition>> conditions = list(buffer, () -> condition(buffer));
    List<Condition> known = conditions.stream().flatMap(Optional::stream).toList();
    int courses = buffer.getInt();
    int others = buffer.getInt();
    double median = buffer.getDouble();
    double difference = buffer.getDouble();
    double chance = buffer.getDouble();
    return known.size() < conditions.size()
        ? Optional.empty()
        : Optional.of(new Segment(known, courses, others, median, difference, chance));
  }

  private static Optional<Condition> condition(ByteBuffer buffer) {
    int number = Byte.toUnsignedInt(buffer.get());
    Bound bound = oneOf(Bound.values(), buffer);
    double value = buffer.getDouble();
    return Feature.byNumber(number).map(feature -> new Condition(feature, bound, value));
  }

  private static Improvement improvement(ByteBuffer buffer) {
    CourseId id = new CourseId(PackedText.get(buffer));
    Optional<String> title = Optional.of(PackedText.get(buffer)).filter(text -> !text.isEmpty());
    CourseScore course = new CourseScore(id, buffer.getDouble(), buffer.getDouble(), title);
    MixMove move = new MixMove(pageType(buffer), pageType(buffer), buffer.get());
    Optional<ReplacedPages> pages = pages(move, buffer.getInt(), buffer.getInt());
    ExpectedChange change =
        new ExpectedChange(buffer.getDouble(), new Band(buffer.getDouble(), buffer.getDouble()));
    int odds = buffer.get();
    return new Improvement(
        course,
        move,
        pages,
        change,
        odds == 0 ? Optional.empty() : Optional.of(odds),
        oneOf(Support.Level.values(), buffer),
        oneOf(Support.Basis.values(), buffer));
  }

  private static Optional<ReplacedPages> pages(MixMove move, int replaced, int of) {
    return of == NOT_KNOWN ? Optional.empty() : Optional.of(ReplacedPages.by(move, replaced, of));
  }

  private static Feature pageType(ByteBuffer buffer) {
    int number = Byte.toUnsignedInt(buffer.get());
    return Feature.byNumber(number)
        .filter(Feature::pageType)
        .orElseThrow(() -> new IllegalArgumentException("there is no page type " + number));
  }

  private static <T> T oneOf(T[] values, ByteBuffer buffer) {
    int ordinal = Byte.toUnsignedInt(buffer.get());
    if (ordinal >= values.length) {
      throw new IllegalArgumentException("there is no value " + ordinal + " of " + values.length);
    }
    return values[ordinal];
  }
}
