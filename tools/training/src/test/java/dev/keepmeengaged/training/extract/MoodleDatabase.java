package dev.keepmeengaged.training.extract;

import dev.keepmeengaged.training.extract.MoodleSite.Activity;
import dev.keepmeengaged.training.extract.MoodleSite.Category;
import dev.keepmeengaged.training.extract.MoodleSite.CategoryRole;
import dev.keepmeengaged.training.extract.MoodleSite.Cost;
import dev.keepmeengaged.training.extract.MoodleSite.Course;
import dev.keepmeengaged.training.extract.MoodleSite.Person;
import dev.keepmeengaged.training.extract.MoodleSite.Post;
import dev.keepmeengaged.training.extract.MoodleSite.QuizAttempt;
import dev.keepmeengaged.training.extract.MoodleSite.ScormAttempt;
import dev.keepmeengaged.training.extract.MoodleSite.Submission;
import dev.keepmeengaged.training.extract.MoodleSite.Tracks;
import dev.keepmeengaged.training.extract.MoodleSite.User;
import dev.keepmeengaged.training.extract.MoodleSite.View;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes a Moodle's site into the tables of a release of Moodle. */
final class MoodleDatabase {

  private static final List<String> ARCHETYPES =
      List.of("manager", "coursecreator", "editingteacher", "teacher", "student", "guest");

  /** The columns that a row is written of; all others have their defaults. */
  private static final Map<String, String> COLUMNS =
      Map.ofEntries(
          Map.entry("assign", "id course"),
          Map.entry("assign_grades", "id assignment userid attemptnumber"),
          Map.entry("assign_submission", "id assignment userid status attemptnumber"),
          Map.entry("assignfeedback_comments", "assignment grade commenttext"),
          Map.entry("badge", "id type courseid"),
          Map.entry("badge_issued", "badgeid userid"),
          Map.entry("comments", "component itemid userid"),
          Map.entry("config", "name value"),
          Map.entry("context", "id contextlevel instanceid"),
          Map.entry("course", "id category enablecompletion fullname timemodified"),
          Map.entry("course_categories", "id name path"),
          Map.entry("course_completion_criteria", "course criteriatype"),
          Map.entry("course_completions", "userid course timecompleted"),
          Map.entry("course_modules", "course module instance deletioninprogress id"),
          Map.entry("enrol", "id enrol status courseid cost currency"),
          Map.entry("feedback", "id course"),
          Map.entry("feedback_completed", "feedback userid"),
          Map.entry("feedback_completedtmp", "feedback userid"),
          Map.entry("forum", "id course type"),
          Map.entry("forum_discussions", "id course forum"),
          Map.entry("forum_posts", "discussion userid deleted"),
          Map.entry("logstore_standard_log", "action target courseid"),
          Map.entry("modules", "id name"),
          Map.entry("quiz", "id course grade sumgrades"),
          Map.entry("quiz_attempts", "quiz userid preview state sumgrades"),
          Map.entry("role", "id shortname archetype"),
          Map.entry("role_assignments", "roleid contextid userid"),
          Map.entry("role_capabilities", "contextid roleid capability permission"),
          Map.entry("scorm", "id course scormtype"),
          Map.entry("scorm_attempt", "id userid scormid attempt"),
          Map.entry("scorm_element", "id element"),
          Map.entry("scorm_scoes_track", "userid scormid scoid attempt element value"),
          Map.entry("scorm_scoes_value", "scoid attemptid elementid value"),
          Map.entry("user", "id deleted"),
          Map.entry("user_enrolments", "status enrolid userid"));

  /** Ids of categories below the top are those of their parents and this. */
  private static final long BELOW = 1_000_000;

  private final Map<String, List<List<@Nullable Object>>> rows = new LinkedHashMap<>();
  private final Map<String, Long> numbers = new HashMap<>();
  private final Set<Long> users = new HashSet<>();
  private long ids = 1;

  private MoodleDatabase() {}

  /** The tables of the newest release, with the site's rows. */
  static void create(MoodleSite site, TestSchema schema) throws SQLException {
    create(site, schema, MoodleRelease.newest());
  }

  static void create(MoodleSite site, TestSchema schema, MoodleRelease release)
      throws SQLException {
    release.create(schema);
    MoodleDatabase database = new MoodleDatabase();
    for (int i = 0; i < ARCHETYPES.size(); i++) {
      database.add("role", (long) i, "role" + i, ARCHETYPES.get(i));
    }
    database.add("context", database.ids, 10L, 0L);
    database.add(
        "role_capabilities",
        database.ids++,
        (long) ARCHETYPES.indexOf("student"),
        "moodle/course:isincompletionreports",
        1L);
    database.add("config", "enablecompletion", "1");
    database.add("config", "version", release.version());
    database.add("config", "release", release.number() + " (Build: " + release.version() + ")");
    // The front page is a course as well, in no category.
    database.add("course", 0L, 0L, 0, "Front page", 0L);
    site.categories().forEach(database::add);
    for (Map.Entry<String, List<List<@Nullable Object>>> table : database.rows.entrySet()) {
      if (release.has(table.getKey())) {
        String columns = Objects.requireNonNull(COLUMNS.get(table.getKey()));
        release.insert(schema, table.getKey(), List.of(columns.split(" ", -1)), table.getValue());
      }
    }
  }

  private void add(Category category) {
    long top = category.id();
    add("course_categories", top, category.name(), "/" + top);
    add(
        "course_categories",
        top + BELOW,
        "below",
        String.format(Locale.ROOT, "/%d/%d", top, top + BELOW));
    for (CategoryRole role : category.roles()) {
      assign(role.user(), role.archetype(), 40, role.below() ? top + BELOW : top);
    }
    category.courses().forEach(course -> add(course, course.below() ? top + BELOW : top));
  }

  private void add(Course course, long category) {
    add(
        "course",
        course.id(),
        category,
        course.completionEnabled() ? 1 : 0,
        course.fullName(),
        course.timeModified());
    if (course.completionCriteria()) {
      add("course_completion_criteria", course.id(), 4L);
      add("course_completion_criteria", course.id(), 6L);
    }
    course.activities().forEach(activity -> add(course, activity));
    for (View view : course.views()) {
      add("logstore_standard_log", view.action(), view.target(), course.id());
    }
    addPeople(course);
    course.costs().forEach(cost -> add(course, cost));
    course.quizAttempts().forEach(attempt -> add(course, attempt));
    long feedback = ids++;
    add("feedback", feedback, course.id());
    for (boolean finished : course.feedbackFinished()) {
      add(finished ? "feedback_completed" : "feedback_completedtmp", feedback, 5L);
    }
    addSubmissions(course);
    course.posts().forEach(post -> add(course, post));
    long badge = ids++;
    add("badge", badge, 2, course.id());
    for (int i = 0; i < course.certificates(); i++) {
      add("badge_issued", badge, (long) i);
    }
    // A badge of the site is of no course.
    add("badge", ids, 1, null);
    add("badge_issued", ids++, 1L);
    course.scormAttempts().forEach(attempt -> add(course, attempt));
  }

  private void add(Course course, Activity activity) {
    long instance = ids++;
    if (activity.module().equals("quiz")) {
      add("quiz", instance, course.id(), activity.graded() ? 10 : 0, MoodleSite.MOST_MARKS);
    }
    add(
        "course_modules",
        course.id(),
        number("modules", activity.module()),
        instance,
        activity.beingDeleted() ? 1 : 0,
        ids++);
  }

  private void addPeople(Course course) {
    long[] methods = {ids++, ids++};
    add("enrol", methods[0], "manual", 0L, course.id(), null, null);
    add("enrol", methods[1], "self", 1L, course.id(), null, null);
    for (Person person : course.people()) {
      assign(person.user(), person.archetype(), 50, course.id());
      for (int i = 0; i < methods.length; i++) {
        long status = person.methods().get(i).enrolmentActive() ? 0 : 1;
        add("user_enrolments", status, methods[i], person.user().id());
      }
      if (person.completed() != null) {
        add(
            "course_completions",
            person.user().id(),
            course.id(),
            person.completed() ? Long.valueOf(1_700_000_000) : null);
      }
    }
  }

  private void assign(User user, String archetype, int level, long instance) {
    if (users.add(user.id())) {
      add("user", user.id(), user.deleted() ? 1 : 0);
    }
    add(
        "role_assignments",
        (long) ARCHETYPES.indexOf(archetype),
        context(level, instance),
        user.id());
  }

  private long context(int level, long instance) {
    Long known = numbers.get(level + "/" + instance);
    if (known != null) {
      return known;
    }
    long id = ids++;
    numbers.put(level + "/" + instance, id);
    add("context", id, (long) level, instance);
    return id;
  }

  private void add(Course course, Cost cost) {
    add("enrol", ids++, "fee", cost.active() ? 0L : 1L, course.id(), cost.cost(), cost.currency());
  }

  private void add(Course course, QuizAttempt attempt) {
    long quiz = ids++;
    add("quiz", quiz, course.id(), attempt.graded() ? 10 : 0, MoodleSite.MOST_MARKS);
    add("quiz_attempts", quiz, 5L, attempt.preview() ? 1 : 0, attempt.state(), attempt.marks());
  }

  private void addSubmissions(Course course) {
    long assign = ids++;
    add("assign", assign, course.id());
    for (Submission submission : course.submissions()) {
      long id = ids++;
      long user = submission.ofGroup() ? 0 : id;
      add("assign_submission", id, assign, user, submission.status(), 0L);
      add("assign_grades", id, assign, user, 0L);
      add("assign_grades", id + BELOW, assign, user, 1L);
      add("assignfeedback_comments", assign, id, submission.feedback());
      add("assignfeedback_comments", assign, id + BELOW, "to another attempt");
      for (int i = 0; i < submission.commentsOfOthers(); i++) {
        add("comments", "assignsubmission_comments", id, user + 1);
        add("comments", "blog", id, user + 1);
      }
      for (int i = 0; i < submission.commentsOfLearner(); i++) {
        add("comments", "assignsubmission_comments", id, user);
      }
    }
  }

  private void add(Course course, Post post) {
    long forum = ids++;
    add("forum", forum, course.id(), post.forumType());
    add("forum_discussions", forum, course.id(), forum);
    add("forum_posts", forum, 5L, post.deleted() ? 1 : 0);
  }

  private void add(Course course, ScormAttempt attempt) {
    long scorm = ids++;
    add("scorm", scorm, course.id(), attempt.type());
    add("scorm_attempt", scorm, 5L, scorm, 1L);
    for (Tracks object : attempt.objects()) {
      long sco = ids++;
      track(scorm, sco, object.statusElement(), object.status());
      track(scorm, sco, object.scoreElement(), object.score());
      track(scorm, sco, "cmi.core.exit", "completed");
    }
  }

  /** What an object of a package reported, as releases before 4.3 and since keep it. */
  private void track(long scorm, long sco, String element, String value) {
    add("scorm_scoes_track", 5L, scorm, sco, 1L, element, value);
    add("scorm_scoes_value", sco, scorm, number("scorm_element", element), value);
  }

  /** The id of the row with a name, in a table of names. */
  private long number(String table, String name) {
    Long known = numbers.get(table + "/" + name);
    if (known != null) {
      return known;
    }
    long id = ids++;
    numbers.put(table + "/" + name, id);
    add(table, id, name);
    return id;
  }

  private void add(String table, @Nullable Object... cells) {
    rows.computeIfAbsent(table, any -> new ArrayList<>())
        .add(new ArrayList<>(Arrays.asList(cells)));
  }
}
