package dev.keepmeengaged.benchmarks;

import dev.keepmeengaged.aws.PackedSearch;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyScores;
import dev.keepmeengaged.domain.CompanyWithCourses;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.domain.Quartiles;
import dev.keepmeengaged.domain.SearchIndex;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the search index of a large catalogue takes, without the table that it is read from. Times
 * are of the processor, so that what else runs counts little.
 */
public final class SearchTimes {

  private static final int COMPANIES = 7_000;
  private static final int COURSES = 200_000;
  private static final int WORDS = 2_000;
  private static final int WORDS_OF_A_TITLE = 5;
  private static final int RUNS = 31;
  private static final int LIMIT = 10;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Random random = new Random(1);
  private final List<String> words =
      IntStream.range(0, WORDS).mapToObj(i -> letters(3 + random.nextInt(8))).toList();

  private SearchTimes() {}

  public static void main(String[] arguments) {
    new SearchTimes().run();
  }

  private void run() {
    List<ByteBuffer> parts = PackedSearch.pack(companies()).stream().map(ByteBuffer::wrap).toList();
    System.out.printf(
        Locale.ROOT,
        "%,d courses of %,d companies in %d parts of %,d bytes together; Java %s%n",
        COURSES,
        COMPANIES,
        parts.size(),
        parts.stream().mapToInt(ByteBuffer::capacity).sum(),
        System.getProperty("java.version"));

    long before = used();
    SearchIndex index = unpacked(parts);
    System.out.printf(Locale.ROOT, "%-34s %6.1f MB%n", "memory held", (used() - before) / 1e6);
    print("unpack and fold", () -> unpacked(parts));

    String word = words.get(0);
    String allLetters =
        IntStream.rangeClosed('a', 'z')
            .mapToObj(Character::toString)
            .collect(Collectors.joining(" "));
    print(index, "a company and a course", "company 17 10017");
    print(index, "a word of titles", word);
    print(index, "two words of titles", word + " " + words.get(1));
    print(index, "a letter that is nearly everywhere", "a");
    print(index, "26 words of one letter", allLetters);
    print(index, "nothing found, near names", "xy" + word + words.get(1));
  }

  private List<CompanyWithCourses> companies() {
    return IntStream.range(0, COMPANIES)
        .mapToObj(
            company -> {
              List<CourseScore> courses =
                  IntStream.iterate(company, id -> id < COURSES, id -> id + COMPANIES)
                      .mapToObj(this::course)
                      .toList();
              return new CompanyWithCourses(
                  new CompanyScores(
                      new Company("company " + company),
                      courses.size(),
                      OptionalInt.of(courses.size()),
                      Optional.of(new Quartiles(25, 50, 75))),
                  OptionalInt.of(random.nextInt(courses.size())),
                  courses);
            })
        .toList();
  }

  private CourseScore course(int id) {
    String title =
        IntStream.range(0, WORDS_OF_A_TITLE)
            .mapToObj(i -> words.get(random.nextInt(WORDS)))
            .collect(Collectors.joining(" "));
    return new CourseScore(
        new CourseId(Integer.toString(id)),
        random.nextInt(1_001) / 10.0,
        1 + random.nextInt(500),
        Optional.of(title));
  }

  private String letters(int length) {
    return random
        .ints(length, 'a', 'z' + 1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static SearchIndex unpacked(List<ByteBuffer> parts) {
    return new SearchIndex(
        PackedSearch.unpack(parts.stream().map(ByteBuffer::duplicate).toList()).orElseThrow());
  }

  /** Bytes of the heap that are reachable, nearly. */
  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static void print(SearchIndex index, String what, String text) {
    SearchIndex.Result found = index.find(text, LIMIT);
    print(
        String.format(Locale.ROOT, "%s (%,d)", what, found.companiesFound() + found.coursesFound()),
        () -> index.find(text, LIMIT));
  }

  private static void print(String what, Runnable run) {
    double[] milliseconds = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long begin = THREADS.getCurrentThreadCpuTime();
      run.run();
      milliseconds[i] = (THREADS.getCurrentThreadCpuTime() - begin) / 1e6;
    }
    double first = milliseconds[0];
    Arrays.sort(milliseconds);
    System.out.printf(
        Locale.ROOT,
        "%-46s first %6.1f ms, median of %d %6.1f ms%n",
        what,
        first,
        RUNS,
        milliseconds[RUNS / 2]);
  }
}
