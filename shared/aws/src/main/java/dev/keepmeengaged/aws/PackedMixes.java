package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseMix;
import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.PageMix;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Page mixes of courses in binary attributes, {@linkplain Deflated deflated}. Unpacked, big-endian,
 * it is the number of courses (4 bytes) and then, column by column, for each course:
 *
 * <ul>
 *   <li>its id, as {@link PackedText} writes it
 *   <li>its mix: 4 times 2 bytes, the tenths of all page types but the last, which has the rest
 *   <li>its score, its learners and its length in hours: 8 bytes each, the double; NaN where the
 *       length is not known
 *   <li>its title, an empty text where it has none. This column is there only where a course has a
 *       title
 * </ul>
 *
 * Column by column it deflates to a third: scores and numbers of learners repeat, and most mixes
 * are all content. So reading a large company costs a third.
 */
final class PackedMixes {

  /** The largest part, in bytes: DynamoDB takes items of up to 400 KB. */
  static final int LONGEST = 350_000;

  private static final int SHARES = Feature.PAGE_TYPES.size();

  /** What a course takes beside its id and title, in bytes. */
  private static final int FIXED = (SHARES - 1) * Short.BYTES + 3 * Double.BYTES;

  private PackedMixes() {}

  /** These mixes in as few parts as hold them, in their order; one part where there are none. */
  static List<byte[]> pack(List<CourseMix> mixes) {
    List<byte[]> parts = new ArrayList<>();
    int from = 0;
    int length = Integer.BYTES;
    for (int i = 0; i < mixes.size(); i++) {
      int ofCourse = length(mixes.get(i));
      if (length + ofCourse > LONGEST) {
        parts.add(part(mixes.subList(from, i), length));
        from = i;
        length = Integer.BYTES;
      }
      length += ofCourse;
    }
    parts.add(part(mixes.subList(from, mixes.size()), length));
    return parts;
  }

  /** What a course takes at most, in bytes. */
  private static int length(CourseMix mix) {
    return PackedText.length(id(mix)) + FIXED + PackedText.length(title(mix));
  }

  /**
   * @param most bytes that they take
   */
  private static byte[] part(List<CourseMix> mixes, int most) {
    ByteBuffer buffer = ByteBuffer.allocate(most).putInt(mixes.size());
    mixes.forEach(mix -> PackedText.put(buffer, id(mix)));
    for (CourseMix mix : mixes) {
      int[] tenths = mix.mix().tenths();
      for (int i = 0; i < tenths.length - 1; i++) {
        buffer.putShort((short) tenths[i]);
      }
    }
    mixes.forEach(mix -> buffer.putDouble(mix.score().engagementScore()));
    mixes.forEach(mix -> buffer.putDouble(mix.score().users()));
    mixes.forEach(mix -> buffer.putDouble(mix.lengthHours().orElse(Double.NaN)));
    if (mixes.stream().anyMatch(mix -> mix.score().title().isPresent())) {
      mixes.forEach(mix -> PackedText.put(buffer, title(mix)));
    }
    return Deflated.pack(Arrays.copyOf(buffer.array(), buffer.position()));
  }

  private static String title(CourseMix mix) {
    return mix.score().title().orElse("");
  }

  private static String id(CourseMix mix) {
    return mix.course().value();
  }

  /**
   * The mixes of one part.
   *
   * @throws IllegalArgumentException when the bytes are not what {@link #pack} gives
   */
  static List<CourseMix> unpack(ByteBuffer bytes) {
    ByteBuffer buffer = Deflated.unpack(bytes, LONGEST);
    int count = buffer.getInt();
    if (count < 0 || (long) count * (Short.BYTES + FIXED) > buffer.remaining()) {
      throw new IllegalArgumentException("there are no " + count + " courses in it");
    }
    CourseId[] ids = new CourseId[count];
    Arrays.setAll(ids, i -> id(buffer));
    PageMix[] mixes = new PageMix[count];
    Arrays.setAll(mixes, i -> mix(buffer));
    double[] scores = doubles(buffer, count);
    double[] users = doubles(buffer, count);
    double[] lengths = doubles(buffer, count);
    List<Optional<String>> titles = titles(buffer, count);
    if (buffer.hasRemaining()) {
      throw new IllegalArgumentException(buffer.remaining() + " bytes too many");
    }
    List<CourseMix> courses = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      courses.add(
          new CourseMix(
              new CourseScore(ids[i], scores[i], users[i], titles.get(i)),
              Double.isNaN(lengths[i]) ? OptionalDouble.empty() : OptionalDouble.of(lengths[i]),
              mixes[i]));
    }
    return courses;
  }

  private static CourseId id(ByteBuffer buffer) {
    return new CourseId(PackedText.get(buffer));
  }

  private static List<Optional<String>> titles(ByteBuffer buffer, int count) {
    if (!buffer.hasRemaining()) {
      return Collections.nCopies(count, Optional.empty());
    }
    List<Optional<String>> titles = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      titles.add(Optional.of(PackedText.get(buffer)).filter(title -> !title.isEmpty()));
    }
    return titles;
  }

  private static PageMix mix(ByteBuffer buffer) {
    int[] tenths = new int[SHARES];
    int rest = PageMix.WHOLE;
    for (int i = 0; i < tenths.length - 1; i++) {
      tenths[i] = Short.toUnsignedInt(buffer.getShort());
      rest -= tenths[i];
    }
    tenths[tenths.length - 1] = rest;
    return PageMix.ofTenths(tenths);
  }

  private static double[] doubles(ByteBuffer buffer, int count) {
    double[] values = new double[count];
    Arrays.setAll(values, i -> buffer.getDouble());
    return values;
  }
}
