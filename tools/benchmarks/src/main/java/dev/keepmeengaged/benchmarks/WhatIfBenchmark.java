package dev.keepmeengaged.benchmarks;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.Context;
import dev.keepmeengaged.artifacts.ResearchTable;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.http.testing.Answer;
import dev.keepmeengaged.http.testing.GatewayCall;
import dev.keepmeengaged.http.testing.TestContext;
import dev.keepmeengaged.predictions.CourseReader;
import dev.keepmeengaged.predictions.ServedModel;
import dev.keepmeengaged.whatif.WhatIfHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/**
 * What the function takes for a what-if, from the bytes of the gateway's event to those of its
 * answer: reading course and page mixes from the {@linkplain PublishedCourses table} without its
 * network, the forest, and writing the answer. Each call asks for another share of content, mostly
 * in another course. Started by {@code what-if.sh}.
 */
public class WhatIfBenchmark extends CourseBenchmark {

  private static final long SEED = 2;
  private static final int EVENTS = 1_000;

  /** Whose courses are asked about; the rows of a profile are a company. */
  public enum Companies {

    /** The profile with the middle number of courses. */
    MIDDLE,

    /** All profiles, each course as likely as the other: most are of large ones. */
    ALL,

    /** A made-up company of 3,000 courses, no two with the same mix. */
    LARGE
  }

  /** Whose courses are asked about. */
  @Param({"MIDDLE", "ALL", "LARGE"})
  public Companies companies = Companies.MIDDLE;

  private final Random random = new Random(SEED);
  private final Context context = new TestContext();
  private @Nullable WhatIfHandler function;
  private List<byte[]> events = List.of();

  @Override
  void prepare() {
    List<Course> courses =
        switch (companies) {
          case MIDDLE -> ofTheMiddle(Catalogue.of(asked().courses()));
          case ALL -> asked().courses();
          case LARGE -> LargeCompany.madeUpOf(asked().courses());
        };
    function = function(new PublishedCourses(courses));
    events =
        Stream.generate(() -> whatIf(courses.get(random.nextInt(courses.size()))))
            .limit(EVENTS)
            .map(this::answered)
            .toList();
  }

  private static List<Course> ofTheMiddle(Catalogue catalogue) {
    List<List<Course>> bySize =
        catalogue.companies().stream().sorted(Comparator.comparingInt(List::size)).toList();
    return bySize.get(bySize.size() / 2);
  }

  /** The function, which logs nowhere. */
  private WhatIfHandler function(PublishedCourses courses) {
    ServedModel model = new ServedModel(asked().model(), ResearchTable.ours());
    PrintStream shown = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try {
      return new WhatIfHandler(
          () -> Optional.of(PublishedCourses.RELEASE),
          CourseReader.of(courses.table()),
          release -> model,
          Clock.systemUTC());
    } finally {
      System.setOut(shown);
    }
  }

  private GatewayCall whatIf(Course course) {
    return GatewayCall.post(
        "/v1/what-if",
        String.format(
            Locale.ROOT,
            """
            {"company":"%s","course":"%s","changes":{"content":%d},"rebalance":"proportional"}""",
            course.company().name(),
            course.id().value(),
            random.nextInt(101)));
  }

  /** The event of a call, once the function has answered it. */
  private byte[] answered(GatewayCall call) {
    Answer answer = call.to(requireNonNull(function));
    if (answer.status() != 200) {
      throw new IllegalStateException(answer.body());
    }
    return call.json().getBytes(StandardCharsets.UTF_8);
  }

  /** One what-if, without an explanation. */
  @Benchmark
  public byte[] whatIf() throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    requireNonNull(function)
        .handleRequest(
            new ByteArrayInputStream(events.get(random.nextInt(EVENTS))), answer, context);
    return answer.toByteArray();
  }
}
