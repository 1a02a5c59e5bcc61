package dev.keepmeengaged.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A made-up learning platform: what the views of the contract speak of, as objects. */
record Platform(List<PlatformCompany> companies) {

  static final List<String> PAGE_TYPES =
      List.of("graded", "not_graded", "content", "external", "interactive");
  static final List<String> ROLES = List.of("administrator", "instructor", "learner", "guest");

  /** Names that a careless query or writer would break. */
  private static final List<String> NAMES =
      List.of("avocado", "birch, elm & co", "crème \"brûlée\"", "D'Arcy; DROP TABLE", "eagle\\owl");

  record PlatformCompany(
      String name, List<Members> members, List<Double> ratings, List<PlatformCourse> courses) {}

  record Members(String role, int count) {}

  record Pages(String type, int count) {}

  /** One of possibly several enrolments of a learner. */
  record Enrolment(String learner, @Nullable Boolean completed) {}

  record Attempt(boolean graded, boolean finished, @Nullable Double grade) {}

  record Price(@Nullable Double price, @Nullable Double discount) {}

  record Scorm(String type, @Nullable Boolean completed, @Nullable Double score) {}

  record PlatformCourse(
      String id,
      String type,
      @Nullable Double lengthHours,
      List<Pages> pages,
      List<Integer> views,
      List<Enrolment> enrolments,
      List<Attempt> attempts,
      List<Integer> comments,
      List<Integer> collaborations,
      List<Integer> certificates,
      List<Price> prices,
      List<Boolean> requiredMilestones,
      List<Scorm> scorm) {}

  /** A platform in which every kind of row is there and every kind is missing somewhere. */
  static Platform generate(int companies, int coursesPerCompany, long seed) {
    Generator generator = new Generator(new SplittableRandom(seed));
    List<PlatformCompany> generated = new ArrayList<>();
    for (int i = 0; i < companies; i++) {
      generated.add(generator.company(i, coursesPerCompany));
    }
    return new Platform(generated);
  }

  private record Generator(SplittableRandom random) {

    PlatformCompany company(int index, int courses) {
      String name = index < NAMES.size() ? NAMES.get(index) : "company " + index;
      List<PlatformCourse> generated = new ArrayList<>();
      for (int i = 0; i < courses; i++) {
        generated.add(course(Integer.toString(100 * index + i)));
      }
      return new PlatformCompany(
          name,
          index == 1 ? List.of() : some(8, () -> new Members(oneOf(ROLES), random.nextInt(40))),
          index == 2 ? List.of() : some(5, () -> (double) random.nextInt(101)),
          generated);
    }

    private PlatformCourse course(String id) {
      return new PlatformCourse(
          id,
          oneOf(List.of("courseGroup", "courseGroup", "course", "article")),
          maybe(random.nextDouble(300)),
          pages(),
          some(3, () -> random.nextInt(500)),
          some(
              30,
              () ->
                  new Enrolment(
                      "learner " + random.nextInt(25),
                      random.nextInt(10) == 0 ? null : random.nextBoolean())),
          some(
              12,
              () ->
                  new Attempt(
                      random.nextBoolean(), random.nextBoolean(), maybe(random.nextDouble(100)))),
          some(6, () -> random.nextInt(4)),
          some(3, () -> random.nextInt(60)),
          some(2, () -> random.nextInt(40)),
          some(
              2,
              () ->
                  new Price(
                      maybe(random.nextInt(99_999) / 100.0), maybe(random.nextInt(500) / 100.0))),
          some(5, random::nextBoolean),
          some(
              5,
              () ->
                  new Scorm(
                      oneOf(List.of("shareable", "api")),
                      random.nextInt(5) == 0 ? null : random.nextBoolean(),
                      maybe(random.nextDouble(100)))));
    }

    /** Every course has pages: those that have none are another test's. */
    private List<Pages> pages() {
      List<Pages> pages = some(7, () -> new Pages(oneOf(PAGE_TYPES), random.nextInt(20)));
      pages.add(new Pages("content", 1 + random.nextInt(20)));
      return pages;
    }

    /** None, one time in four; else 1 to this many. */
    private <T> List<T> some(int most, Supplier<T> one) {
      List<T> generated = new ArrayList<>();
      if (random.nextInt(4) > 0) {
        int count = 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
          generated.add(one.get());
        }
      }
      return generated;
    }

    private @Nullable Double maybe(double value) {
      return random.nextInt(4) == 0 ? null : value;
    }

    private String oneOf(List<String> names) {
      return names.get(random.nextInt(names.size()));
    }
  }
}
