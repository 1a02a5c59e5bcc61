package dev.keepmeengaged.extract;

import dev.keepmeengaged.extract.Platform.Attempt;
import dev.keepmeengaged.extract.Platform.Enrolment;
import dev.keepmeengaged.extract.Platform.Members;
import dev.keepmeengaged.extract.Platform.Pages;
import dev.keepmeengaged.extract.Platform.PlatformCompany;
import dev.keepmeengaged.extract.Platform.PlatformCourse;
import dev.keepmeengaged.extract.Platform.Price;
import dev.keepmeengaged.extract.Platform.Scorm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A made-up Moodle: what happened in it, as objects. {@link MoodleDatabase} writes it into tables;
 * {@link #asPlatform} says by loops what the mapping should make of it.
 */
record MoodleSite(List<Category> categories) {

  private static final List<String> MODULES =
      List.of(
          "page",
          "book",
          "label",
          "url",
          "resource",
          "choice",
          "feedback",
          "lti",
          "scorm",
          "bigbluebuttonbn",
          "assign",
          "forum",
          "h5pactivity",
          "workshop",
          "quiz",
          "quiz");

  /** What is no page of a course, or is not known to be one. */
  private static final List<String> OTHER_MODULES = List.of("subsection", "qbank", "game");

  private static final List<String> ARCHETYPES =
      List.of("student", "student", "student", "teacher", "editingteacher", "guest");

  /** A top-level category; some of its courses are in a category below. */
  record Category(long id, String name, List<CategoryRole> roles, List<Course> courses) {}

  /** A role in the category, or in the one below. */
  record CategoryRole(User user, String archetype, boolean below) {}

  record User(long id, boolean deleted) {}

  record Course(
      long id,
      boolean below,
      boolean completionEnabled,
      boolean completionCriteria,
      List<Activity> activities,
      List<View> views,
      List<Person> people,
      List<QuizAttempt> quizAttempts,
      List<Boolean> feedbackFinished,
      List<Submission> submissions,
      List<Post> posts,
      int certificates,
      List<Cost> costs,
      List<ScormAttempt> scormAttempts) {

    /** The full name; of every third course in two languages, and of one with much in it. */
    String fullName() {
      return id % 3 == 0
          ? "{mlang en}Course{mlang}{mlang de}Kurs{mlang} " + id
          : "Übung  \"" + id + "\", O'Neil; \\ 100%";
    }

    /** The full name as people read it in this language. */
    String title(String language) {
      return id % 3 == 0
          ? (language.equals("de") ? "Kurs " : "Course ") + id
          : "Übung \"" + id + "\", O'Neil; \\ 100%";
    }

    /** The last change in seconds since 1970; 0 where there is none. */
    long timeModified() {
      return id % 5 == 0 ? 0 : 1_700_000_000 + id * 86_399;
    }
  }

  record Activity(String module, boolean graded, boolean beingDeleted) {}

  record View(String action, String target) {}

  /** Somebody in a course, enrolled in one way or two. */
  record Person(User user, String archetype, List<Method> methods, @Nullable Boolean completed) {}

  record Method(boolean methodActive, boolean enrolmentActive) {

    boolean active() {
      return methodActive && enrolmentActive;
    }
  }

  record QuizAttempt(boolean graded, String state, boolean preview, @Nullable Double marks) {}

  record Submission(
      String status,
      boolean ofGroup,
      @Nullable String feedback,
      int commentsOfOthers,
      int commentsOfLearner) {}

  record Post(String forumType, boolean deleted) {}

  record Cost(boolean active, String cost, String currency) {}

  record ScormAttempt(String type, List<Tracks> objects) {}

  /** What one object of a package reported. */
  record Tracks(String statusElement, String status, String scoreElement, String score) {}

  /** Marks that a quiz of this site gives at most. */
  static final double MOST_MARKS = 7;

  static MoodleSite generate(int categories, int courses, long seed) {
    Generator generator = new Generator(new SplittableRandom(seed));
    List<Category> generated = new ArrayList<>();
    for (int i = 0; i < categories; i++) {
      generated.add(generator.category(i, courses));
    }
    return new MoodleSite(generated);
  }

  /** What the mapping should make of it. */
  Platform asPlatform() {
    return new Platform(categories.stream().map(MoodleSite::company).toList());
  }

  private static PlatformCompany company(Category category) {
    Set<String> members = new HashSet<>();
    for (CategoryRole role : category.roles()) {
      addMember(members, role.user(), role.archetype());
    }
    for (Course course : category.courses()) {
      for (Person person : course.people()) {
        addMember(members, person.user(), person.archetype());
      }
    }
    return new PlatformCompany(
        category.name().strip(),
        members.stream().map(m -> new Members(m.replaceFirst(" .*", ""), 1)).toList(),
        List.of(),
        category.courses().stream().map(MoodleSite::course).toList());
  }

  private static void addMember(Set<String> members, User user, String archetype) {
    String role =
        switch (archetype) {
          case "manager", "coursecreator" -> "administrator";
          case "editingteacher", "teacher" -> "instructor";
          case "student" -> "learner";
          default -> "";
        };
    if (!role.isEmpty() && !user.deleted()) {
      members.add(role + " " + user.id());
    }
  }

  private static PlatformCourse course(Course course) {
    List<Integer> views =
        course.views().stream()
            .filter(v -> v.action().equals("viewed"))
            .filter(v -> v.target().equals("course") || v.target().equals("course_module"))
            .map(v -> 1)
            .toList();
    List<Integer> posts =
        course.posts().stream()
            .filter(p -> !p.deleted() && !p.forumType().equals("news"))
            .map(p -> 1)
            .toList();
    return new PlatformCourse(
        Long.toString(course.id()),
        "course",
        null,
        pages(course),
        views,
        enrolments(course),
        attempts(course),
        comments(course),
        posts,
        Collections.nCopies(course.certificates(), 1),
        prices(course),
        List.of(),
        scorm(course));
  }

  private static List<Pages> pages(Course course) {
    List<Pages> pages = new ArrayList<>();
    for (Activity activity : course.activities()) {
      if (activity.beingDeleted() || OTHER_MODULES.contains(activity.module())) {
        continue;
      }
      String type =
          switch (activity.module()) {
            case "quiz" -> activity.graded() ? "graded" : "not_graded";
            case "choice", "feedback" -> "not_graded";
            case "page", "book", "label", "url", "resource" -> "content";
            case "lti", "scorm", "bigbluebuttonbn" -> "external";
            case "assign", "forum", "h5pactivity", "workshop" -> "interactive";
            default -> throw new IllegalStateException(activity.module());
          };
      pages.add(new Pages(type, 1));
    }
    return pages;
  }

  private static List<Enrolment> enrolments(Course course) {
    boolean known = course.completionEnabled() && course.completionCriteria();
    List<Enrolment> enrolments = new ArrayList<>();
    for (Person person : course.people()) {
      if (person.archetype().equals("student")
          && !person.user().deleted()
          && person.methods().stream().anyMatch(Method::active)) {
        enrolments.add(
            new Enrolment(
                Long.toString(person.user().id()),
                known ? Boolean.TRUE.equals(person.completed()) : null));
      }
    }
    return enrolments;
  }

  private static List<Attempt> attempts(Course course) {
    List<Attempt> attempts = new ArrayList<>();
    for (QuizAttempt attempt : course.quizAttempts()) {
      if (attempt.preview() || attempt.state().equals("notstarted")) {
        continue;
      }
      boolean finished = List.of("finished", "submitted").contains(attempt.state());
      Double marks = attempt.marks();
      Double grade =
          marks == null || !attempt.state().equals("finished") || !attempt.graded()
              ? null
              : Double.valueOf(100 * Math.max(0, Math.min(1, marks / MOST_MARKS)));
      attempts.add(new Attempt(attempt.graded(), finished, grade));
    }
    course.feedbackFinished().forEach(f -> attempts.add(new Attempt(false, f, null)));
    return attempts;
  }

  private static List<Integer> comments(Course course) {
    return course.submissions().stream()
        .filter(s -> s.status().equals("submitted") && !s.ofGroup())
        .map(s -> (s.feedback() == null || s.feedback().isEmpty() ? 0 : 1) + s.commentsOfOthers())
        .toList();
  }

  private static List<Price> prices(Course course) {
    List<Price> prices = new ArrayList<>();
    for (Cost cost : course.costs()) {
      if (cost.active() && cost.currency().equals("USD") && !cost.cost().isEmpty()) {
        prices.add(new Price(Double.valueOf(cost.cost()), null));
      }
    }
    return prices;
  }

  private static List<Scorm> scorm(Course course) {
    List<Scorm> attempts = new ArrayList<>();
    for (ScormAttempt attempt : course.scormAttempts()) {
      boolean completed = true;
      double sum = 0;
      int scores = 0;
      for (Tracks object : attempt.objects()) {
        completed &= List.of("completed", "passed").contains(object.status());
        if (object.score().matches("\\d+(\\.\\d+)?")) {
          sum += Double.parseDouble(object.score());
          scores++;
        }
      }
      attempts.add(
          new Scorm(
              attempt.type().startsWith("local") ? "shareable" : "api",
              completed,
              scores == 0 ? null : sum / scores));
    }
    return attempts;
  }

  private static final class Generator {

    private final SplittableRandom random;
    private long ids = 1;

    Generator(SplittableRandom random) {
      this.random = random;
    }

    Category category(int index, int courses) {
      List<User> users = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        users.add(new User(ids++, chance(12)));
      }
      List<Course> generated = new ArrayList<>();
      for (int i = 0; i < courses; i++) {
        generated.add(course(users));
      }
      return new Category(
          ids++,
          index == 0 ? " Avocado & Söhne " : "Company " + index,
          some(
              4,
              () ->
                  new CategoryRole(
                      oneOf(users),
                      oneOf(List.of("manager", "coursecreator", "teacher")),
                      chance(2))),
          generated);
    }

    private Course course(List<User> users) {
      return new Course(
          ids++,
          chance(2),
          !chance(5),
          !chance(5),
          activities(),
          some(
              20,
              () ->
                  new View(
                      chance(4) ? "created" : "viewed",
                      oneOf(List.of("course", "course_module", "user_profile")))),
          people(users),
          some(
              10,
              () ->
                  new QuizAttempt(
                      !chance(3),
                      oneOf(
                          List.of(
                              "finished",
                              "finished",
                              "submitted",
                              "inprogress",
                              "abandoned",
                              "notstarted")),
                      chance(6),
                      // Penalties and extra credit lead below 0 and above the maximum.
                      chance(5) ? null : random.nextInt(-2, 17) / 2.0)),
          some(6, random::nextBoolean),
          some(
              6,
              () ->
                  new Submission(
                      oneOf(List.of("submitted", "submitted", "draft", "new")),
                      chance(6),
                      chance(3) ? null : oneOf(List.of("", "well done", "see \"page\" 3")),
                      random.nextInt(3),
                      random.nextInt(3))),
          some(9, () -> new Post(oneOf(List.of("general", "qanda", "news")), chance(5))),
          random.nextInt(5),
          some(
              3,
              () ->
                  new Cost(
                      !chance(4),
                      oneOf(List.of("", "10", "99.95", "0.5")),
                      oneOf(List.of("USD", "USD", "EUR")))),
          some(4, this::scorm));
    }

    private List<Activity> activities() {
      List<Activity> activities =
          some(
              12,
              () ->
                  new Activity(
                      chance(6) ? oneOf(OTHER_MODULES) : oneOf(MODULES), chance(2), chance(8)));
      activities.add(new Activity("forum", false, false));
      return activities;
    }

    private List<Person> people(List<User> users) {
      List<Person> people = new ArrayList<>();
      for (User user : users) {
        if (chance(2)) {
          people.add(
              new Person(
                  user,
                  oneOf(ARCHETYPES),
                  List.of(new Method(true, !chance(5)), new Method(false, true)),
                  chance(4) ? null : random.nextBoolean()));
        }
      }
      return chance(6) ? List.of() : people;
    }

    private ScormAttempt scorm() {
      boolean scorm2004 = random.nextBoolean();
      List<Tracks> objects = new ArrayList<>();
      int count = 1 + random.nextInt(3);
      for (int i = 0; i < count; i++) {
        objects.add(
            new Tracks(
                scorm2004
                    ? oneOf(List.of("cmi.completion_status", "cmi.success_status"))
                    : "cmi.core.lesson_status",
                oneOf(List.of("completed", "passed", "completed", "incomplete", "failed")),
                scorm2004 ? "cmi.score.raw" : "cmi.core.score.raw",
                oneOf(List.of("80", "66.5", "-5", "", "n/a"))));
      }
      return new ScormAttempt(oneOf(List.of("local", "localsync", "external", "aiccurl")), objects);
    }

    private boolean chance(int oneIn) {
      return random.nextInt(oneIn) == 0;
    }

    private <T> List<T> some(int most, Supplier<T> one) {
      List<T> generated = new ArrayList<>();
      if (!chance(4)) {
        int count = 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
          generated.add(one.get());
        }
      }
      return generated;
    }

    private <T> T oneOf(List<T> items) {
      return items.get(random.nextInt(items.size()));
    }
  }
}
