package dev.keepmeengaged.extract;

import static dev.keepmeengaged.data.RawColumn.*;

import dev.keepmeengaged.data.RawColumn;
import dev.keepmeengaged.extract.Platform.Attempt;
import dev.keepmeengaged.extract.Platform.Enrolment;
import dev.keepmeengaged.extract.Platform.Members;
import dev.keepmeengaged.extract.Platform.Pages;
import dev.keepmeengaged.extract.Platform.PlatformCompany;
import dev.keepmeengaged.extract.Platform.PlatformCourse;
import dev.keepmeengaged.extract.Platform.Price;
import dev.keepmeengaged.extract.Platform.Scorm;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an export should hold, by loops over a platform's objects: no SQL, no code of the export.
 */
final class ExpectedRows {

  private ExpectedRows() {}

  /** The rows of a platform by company and course. */
  static Map<String, ExportRow> of(Platform platform) {
    Map<String, ExportRow> rows = new HashMap<>();
    for (PlatformCompany company : platform.companies()) {
      for (PlatformCourse course : company.courses()) {
        ExportRow row =
            new ExportRow(company.name(), course.id(), course.type(), values(company, course));
        rows.put(row.key(), row);
      }
    }
    return rows;
  }

  private static Map<RawColumn, Double> values(PlatformCompany company, PlatformCourse course) {
    Map<RawColumn, Double> values = new EnumMap<>(RawColumn.class);
    set(values, PRICE, mean(course.prices(), Price::price));
    set(values, DISCOUNT, mean(course.prices(), Price::discount));
    set(values, LENGTH_HOURS, course.lengthHours() == null ? Double.NaN : course.lengthHours());
    set(values, VISIBILITY, sum(course.views()));
    attempts(course, values);
    learners(course, values);
    set(values, TEACHER_COMMENTS, mean(course.comments(), Integer::doubleValue));
    milestones(course, values);
    scorm(course, values);
    pages(course, values);
    set(values, COMPANY_RATING, mean(company.ratings(), rating -> rating));
    roles(company, values);
    return values;
  }

  private static void attempts(PlatformCourse course, Map<RawColumn, Double> values) {
    List<Attempt> graded = new ArrayList<>();
    List<Attempt> notGraded = new ArrayList<>();
    for (Attempt attempt : course.attempts()) {
      (attempt.graded() ? graded : notGraded).add(attempt);
    }
    set(values, QUIZ_GRADE, mean(graded, Attempt::grade));
    set(values, COMPLETED_QUIZZES, 100 * mean(graded, a -> a.finished() ? 1.0 : 0.0));
    set(values, SURVEYS, 100 * mean(notGraded, a -> a.finished() ? 1.0 : 0.0));
  }

  private static void learners(PlatformCourse course, Map<RawColumn, Double> values) {
    Map<String, Integer> states = new HashMap<>(); // -1 unknown, 0 not completed, 1 completed
    for (Enrolment enrolment : course.enrolments()) {
      int state = enrolment.completed() == null ? -1 : enrolment.completed() ? 1 : 0;
      states.merge(enrolment.learner(), state, Math::max);
    }
    int users = states.size();
    int known = 0;
    int completed = 0;
    for (int state : states.values()) {
      known += state >= 0 ? 1 : 0;
      completed += state == 1 ? 1 : 0;
    }
    set(values, USERS, users);
    set(values, ENGAGEMENT_SCORE, known == 0 ? Double.NaN : 100.0 * completed / known);
    double perUser = users == 0 ? Double.NaN : 1.0 / users;
    set(values, CERTIFICATES, 100 * sum(course.certificates()) * perUser);
    set(values, COLLABORATIONS, sum(course.collaborations()) * perUser);
  }

  private static void milestones(PlatformCourse course, Map<RawColumn, Double> values) {
    set(values, REQUIRED_MILESTONE, 100 * mean(course.requiredMilestones(), r -> r ? 1.0 : 0.0));
    set(values, ELECTIVE_MILESTONE, 100 * mean(course.requiredMilestones(), r -> r ? 0.0 : 1.0));
  }

  private static void scorm(PlatformCourse course, Map<RawColumn, Double> values) {
    double completions =
        100 * mean(course.scorm(), s -> s.completed() == null ? null : s.completed() ? 1.0 : 0.0);
    set(values, SCORM_COMPLETIONS, completions);
    double score = mean(course.scorm(), Scorm::score);
    if (Double.isNaN(score) && !course.scorm().isEmpty()) {
      score = Double.isNaN(completions) ? 0 : completions;
    }
    set(values, SCORM_SCORE, score);
    set(
        values,
        SHAREABLE_SCORM,
        100 * mean(course.scorm(), s -> s.type().equals("shareable") ? 1.0 : 0.0));
    set(values, API_SCORM, 100 * mean(course.scorm(), s -> s.type().equals("api") ? 1.0 : 0.0));
  }

  private static void pages(PlatformCourse course, Map<RawColumn, Double> values) {
    List<RawColumn> columns =
        List.of(GRADED_ASSESSMENT, NOT_GRADED_ASSESSMENT, CONTENT, EXTERNAL, INTERACTIVE);
    double all = 0;
    for (Pages pages : course.pages()) {
      all += pages.count();
    }
    for (int i = 0; i < columns.size(); i++) {
      double ofType = 0;
      for (Pages pages : course.pages()) {
        ofType += pages.type().equals(Platform.PAGE_TYPES.get(i)) ? pages.count() : 0;
      }
      set(values, columns.get(i), all == 0 ? Double.NaN : 100 * ofType / all);
    }
  }

  private static void roles(PlatformCompany company, Map<RawColumn, Double> values) {
    List<RawColumn> columns =
        List.of(COMPANY_ADMINISTRATORS, COMPANY_INSTRUCTORS, COMPANY_LEARNERS);
    double all = 0;
    for (Members members : company.members()) {
      all += members.count();
    }
    for (int i = 0; i < columns.size(); i++) {
      double inRole = 0;
      for (Members members : company.members()) {
        inRole += members.role().equals(Platform.ROLES.get(i)) ? members.count() : 0;
      }
      set(values, columns.get(i), all == 0 ? Double.NaN : 100 * inRole / all);
    }
  }

  private static void set(Map<RawColumn, Double> values, RawColumn column, double value) {
    if (!Double.isNaN(value)) {
      values.put(column, value);
    }
  }

  /** NaN for none. */
  private static double sum(List<Integer> numbers) {
    double sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return numbers.isEmpty() ? Double.NaN : sum;
  }

  /** The mean of the numbers that there are; NaN for none. */
  private static <T> double mean(List<T> items, Function<T, @Nullable Double> number) {
    double sum = 0;
    int count = 0;
    for (T item : items) {
      Double value = number.apply(item);
      if (value != null) {
        sum += value;
        count++;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }
}
