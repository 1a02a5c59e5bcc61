package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyScores;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.domain.Quartiles;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The entries of a page of a list in a binary attribute, {@linkplain Deflated deflated}. Unpacked,
 * big-endian, it is their number (4 bytes) and then, column by column, for each entry:
 *
 * <ul>
 *   <li>of a course: its id, score (8 bytes, the double), learners (8 bytes, the double) and title,
 *       an empty text where it has none
 *   <li>of a company: its name, courses (4 bytes), courses with enough learners (4 bytes, -1 where
 *       they were not counted), and the quartiles of their scores (3 doubles), if there are such
 *       courses
 * </ul>
 *
 * Texts are as {@link PackedText} writes them. The {@value ListPage#ENTRIES} longest names and
 * titles make a page of 260 KB, below the 400 KB that DynamoDB takes as an item.
 */
final class PackedLists {

  private static final int LONGEST = 350_000;
  private static final int NOT_COUNTED = -1;

  private PackedLists() {}

  static byte[] courses(List<CourseScore> courses) {
    int length = Integer.BYTES;
    for (CourseScore course : courses) {
      length += PackedText.length(course.id().value()) + PackedText.length(title(course));
      length += 2 * Double.BYTES;
    }
    ByteBuffer buffer = ByteBuffer.allocate(length).putInt(courses.size());
    courses.forEach(course -> PackedText.put(buffer, course.id().value()));
    courses.forEach(course -> buffer.putDouble(course.engagementScore()));
    courses.forEach(course -> buffer.putDouble(course.users()));
    courses.forEach(course -> PackedText.put(buffer, title(course)));
    return Deflated.pack(buffer.array());
  }

  private static String title(CourseScore course) {
    return course.title().orElse("");
  }

  /**
   * The courses of a page.
   *
   * @throws IllegalArgumentException when the bytes are not what {@link #courses(List)} gives
   */
  static List<CourseScore> courses(ByteBuffer bytes) {
    ByteBuffer buffer = Deflated.unpack(bytes, LONGEST);
    String[] ids = new String[entries(buffer)];
    Arrays.setAll(ids, i -> PackedText.get(buffer));
    double[] scores = new double[ids.length];
    Arrays.setAll(scores, i -> buffer.getDouble());
    double[] users = new double[ids.length];
    Arrays.setAll(users, i -> buffer.getDouble());
    List<CourseScore> courses = new ArrayList<>(ids.length);
    for (int i = 0; i < ids.length; i++) {
      Optional<String> title = Optional.of(PackedText.get(buffer)).filter(text -> !text.isEmpty());
      courses.add(new CourseScore(new CourseId(ids[i]), scores[i], users[i], title));
    }
    requireEnd(buffer);
    return courses;
  }

  static byte[] companies(List<CompanyScores> companies) {
    int length = Integer.BYTES;
    for (CompanyScores company : companies) {
      length += PackedText.length(company.company().name());
      length += 2 * Integer.BYTES + 3 * Double.BYTES;
    }
    ByteBuffer buffer = ByteBuffer.allocate(length).putInt(companies.size());
    companies.forEach(company -> PackedText.put(buffer, company.company().name()));
    companies.forEach(company -> buffer.putInt(company.courses()));
    companies.forEach(
        company -> buffer.putInt(company.coursesWithEnoughLearners().orElse(NOT_COUNTED)));
    for (CompanyScores company : companies) {
      company
          .scores()
          .ifPresent(q -> buffer.putDouble(q.lower()).putDouble(q.median()).putDouble(q.upper()));
    }
    return Deflated.pack(Arrays.copyOf(buffer.array(), buffer.position()));
  }

  /**
   * The companies of a page.
   *
   * @throws IllegalArgumentException when the bytes are not what {@link #companies(List)} gives
   */
  static List<CompanyScores> companies(ByteBuffer bytes) {
    ByteBuffer buffer = Deflated.unpack(bytes, LONGEST);
    String[] names = new String[entries(buffer)];
    Arrays.setAll(names, i -> PackedText.get(buffer));
    int[] courses = new int[names.length];
    Arrays.setAll(courses, i -> buffer.getInt());
    int[] enoughLearners = new int[names.length];
    Arrays.setAll(enoughLearners, i -> buffer.getInt());
    List<CompanyScores> companies = new ArrayList<>(names.length);
    for (int i = 0; i < names.length; i++) {
      companies.add(
          new CompanyScores(
              new Company(names[i]),
              courses[i],
              enoughLearners[i] == NOT_COUNTED
                  ? OptionalInt.empty()
                  : OptionalInt.of(enoughLearners[i]),
              enoughLearners[i] > 0
                  ? Optional.of(
                      new Quartiles(buffer.getDouble(), buffer.getDouble(), buffer.getDouble()))
                  : Optional.empty()));
    }
    requireEnd(buffer);
    return companies;
  }

  private static int entries(ByteBuffer buffer) {
    int entries = buffer.getInt();
    if (entries < 0 || entries > ListPage.ENTRIES) {
      throw new IllegalArgumentException("a page has not " + entries + " entries");
    }
    return entries;
  }

  private static void requireEnd(ByteBuffer buffer) {
    if (buffer.hasRemaining()) {
      throw new IllegalArgumentException(buffer.remaining() + " bytes too many");
    }
  }
}
