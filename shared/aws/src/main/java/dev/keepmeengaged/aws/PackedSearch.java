package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyScores;
import dev.keepmeengaged.domain.CompanyWithCourses;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.domain.Quartiles;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The companies of a data version with all of their courses, in binary attributes, {@linkplain
 * Deflated deflated}. Unpacked, big-endian, a part is the form (1 byte) and then, company by
 * company up to its end:
 *
 * <ul>
 *   <li>its name, courses (4 bytes), courses with enough learners (4 bytes, -1 where they were not
 *       counted), and the quartiles of their scores (3 doubles), if there are such courses
 *   <li>its courses with room to improve (4 bytes, -1 where none was searched)
 *   <li>the number of those of its courses that are in this part (4 bytes), and column by column
 *       their ids, scores (8 bytes, the double), learners (8 bytes, the double) and titles, an
 *       empty text where a course has none
 * </ul>
 *
 * Texts are as {@link PackedText} writes them. A company whose courses do not fit into a part goes
 * on at the beginning of the next one. Unpacked, a part has at most {@value #LONGEST} bytes, so
 * that it is an item in any case.
 */
public final class PackedSearch {

  /** The most that is packed, in bytes: below the 400 KB that DynamoDB takes as an item. */
  static final int LONGEST = 300_000;

  /** To be raised when the content changes. */
  private static final byte FORM = 1;

  private static final int NOT_COUNTED = -1;

  /** Of a course, beside its texts. */
  private static final int NUMBERS = 2 * Double.BYTES;

  private PackedSearch() {}

  /** The parts of the companies with all of their courses. */
  public static List<byte[]> pack(List<CompanyWithCourses> companies) {
    List<byte[]> parts = new ArrayList<>();
    ByteBuffer part = ByteBuffer.allocate(LONGEST).put(FORM);
    for (CompanyWithCourses company : companies) {
      List<CourseScore> left = company.courses();
      while (!left.isEmpty()) {
        int fitting = fitting(left, part.remaining() - lengthOfHead(company.summary()));
        if (fitting == 0) {
          parts.add(packed(part));
          part.clear().put(FORM);
        } else {
          put(part, company.summary());
          part.putInt(company.coursesWithRoom().orElse(NOT_COUNTED));
          put(part, left.subList(0, fitting));
          left = left.subList(fitting, left.size());
        }
      }
    }
    parts.add(packed(part));
    return parts;
  }

  private static int lengthOfHead(CompanyScores company) {
    return PackedText.length(company.company().name()) + 4 * Integer.BYTES + 3 * Double.BYTES;
  }

  private static void put(ByteBuffer part, CompanyScores company) {
    PackedText.put(part, company.company().name());
    part.putInt(company.courses()).putInt(company.coursesWithEnoughLearners().orElse(NOT_COUNTED));
    company
        .scores()
        .ifPresent(q -> part.putDouble(q.lower()).putDouble(q.median()).putDouble(q.upper()));
  }

  private static int fitting(List<CourseScore> courses, int bytes) {
    int left = bytes;
    for (int i = 0; i < courses.size(); i++) {
      CourseScore course = courses.get(i);
      left -= PackedText.length(course.id().value()) + PackedText.length(title(course)) + NUMBERS;
      if (left < 0) {
        return i;
      }
    }
    return courses.size();
  }

  private static String title(CourseScore course) {
    return course.title().orElse("");
  }

  private static void put(ByteBuffer part, List<CourseScore> courses) {
    part.putInt(courses.size());
    courses.forEach(course -> PackedText.put(part, course.id().value()));
    courses.forEach(course -> part.putDouble(course.engagementScore()));
    courses.forEach(course -> part.putDouble(course.users()));
    courses.forEach(course -> PackedText.put(part, title(course)));
  }

  private static byte[] packed(ByteBuffer part) {
    byte[] bytes = new byte[part.flip().remaining()];
    part.get(bytes);
    return Deflated.pack(bytes);
  }

  /**
   * The companies of parts in their order; empty where another version of the program packed them
   * in another form.
   *
   * @throws IllegalArgumentException when the bytes are not what {@link #pack} gives
   * @throws java.nio.BufferUnderflowException when there are too few of them
   */
  public static Optional<List<CompanyWithCourses>> unpack(List<ByteBuffer> parts) {
    List<CompanyWithCourses> companies = new ArrayList<>();
    for (ByteBuffer packed : parts) {
      ByteBuffer part = Deflated.unpack(packed, LONGEST);
      if (part.get() != FORM) {
        return Optional.empty();
      }
      while (part.hasRemaining()) {
        add(company(part), companies);
      }
    }
    return Optional.of(companies);
  }

  private static void add(CompanyWithCourses company, List<CompanyWithCourses> companies) {
    int last = companies.size() - 1;
    if (last >= 0 && companies.get(last).summary().equals(company.summary())) {
      List<CourseScore> courses = new ArrayList<>(companies.get(last).courses());
      courses.addAll(company.courses());
      companies.set(
          last, new CompanyWithCourses(company.summary(), company.coursesWithRoom(), courses));
    } else {
      companies.add(company);
    }
  }

  private static CompanyWithCourses company(ByteBuffer part) {
    Company named = new Company(PackedText.get(part));
    int courses = part.getInt();
    int enough = part.getInt();
    CompanyScores summary =
        new CompanyScores(
            named,
            courses,
            counted(enough),
            enough > 0
                ? Optional.of(new Quartiles(part.getDouble(), part.getDouble(), part.getDouble()))
                : Optional.empty());
    OptionalInt room = counted(part.getInt());
    return new CompanyWithCourses(summary, room, courses(part, part.getInt()));
  }

  private static OptionalInt counted(int number) {
    return number == NOT_COUNTED ? OptionalInt.empty() : OptionalInt.of(number);
  }

  private static List<CourseScore> courses(ByteBuffer part, int number) {
    if (number < 0 || number > part.remaining()) {
      throw new IllegalArgumentException("a part has not " + number + " courses");
    }
    List<CourseId> ids = new ArrayList<>(number);
    for (int i = 0; i < number; i++) {
      ids.add(new CourseId(PackedText.get(part)));
    }
    double[] scores = doubles(part, number);
    double[] users = doubles(part, number);
    List<CourseScore> courses = new ArrayList<>(number);
    for (int i = 0; i < number; i++) {
      Optional<String> title = Optional.of(PackedText.get(part)).filter(text -> !text.isEmpty());
      courses.add(new CourseScore(ids.get(i), scores[i], users[i], title));
    }
    return courses;
  }

  private static double[] doubles(ByteBuffer part, int number) {
    double[] doubles = new double[number];
    for (int i = 0; i < number; i++) {
      doubles[i] = part.getDouble();
    }
    return doubles;
  }
}
