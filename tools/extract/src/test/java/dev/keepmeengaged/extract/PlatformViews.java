package dev.keepmeengaged.extract;

import dev.keepmeengaged.extract.ContractView.Kind;
import dev.keepmeengaged.extract.Platform.PlatformCompany;
import dev.keepmeengaged.extract.Platform.PlatformCourse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a platform into a schema: a table for every view of the contract, and the view over it.
 */
final class PlatformViews {

  private final Map<ContractView, List<List<@Nullable Object>>> rows =
      new EnumMap<>(ContractView.class);

  private PlatformViews() {}

  static void create(Platform platform, TestSchema schema) throws SQLException {
    PlatformViews views = new PlatformViews();
    platform.companies().forEach(views::add);
    views.addRowsOfUnknownCourses();
    for (ContractView view : ContractView.values()) {
      String table = table(view);
      schema.execute("CREATE TABLE %s (%s)".formatted(table, columns(view)));
      schema.insert(table, views.rows.getOrDefault(view, List.of()));
      schema.execute("CREATE VIEW %s AS SELECT * FROM %s".formatted(view.viewName(), table));
    }
  }

  static String table(ContractView view) {
    return view.viewName().replace("kme_", "t_");
  }

  /** A column more than the contract has, and numbers of several types. */
  private static String columns(ContractView view) {
    return view.columns().stream()
            .map(c -> c.name() + " " + type(c.kind(), c.name()))
            .collect(Collectors.joining(", "))
        + ", loaded_at TIMESTAMP DEFAULT NOW()";
  }

  private static String type(Kind kind, String column) {
    return switch (kind) {
      case TEXT -> column.equals("learner") ? "TEXT" : "VARCHAR(200)";
      case NUMBER ->
          switch (column) {
            case "pages", "members" -> "SMALLINT";
            case "views" -> "BIGINT";
            case "comments", "collaborations", "certificates" -> "INTEGER";
            case "length_hours", "score" -> "DOUBLE PRECISION";
            default -> "NUMERIC";
          };
      case FLAG -> "BOOLEAN";
    };
  }

  /** A title with blanks that people do not see; some courses have none. */
  static @Nullable String title(PlatformCourse course) {
    return course.id().endsWith("3") ? null : "Course\u00A0\u200B  #" + course.id() + " ";
  }

  /** Some courses have no edition. */
  static @Nullable String edition(PlatformCourse course) {
    return course.id().endsWith("4") ? null : "Edition " + course.id();
  }

  private void add(PlatformCompany company) {
    String name = company.name();
    company.members().forEach(m -> add(ContractView.COMPANY_ROLES, name, m.role(), m.count()));
    company.ratings().forEach(rating -> add(ContractView.COMPANY_RATINGS, name, rating));
    company.courses().forEach(course -> add(name, course));
  }

  private void add(String company, PlatformCourse course) {
    add(
        ContractView.COURSES,
        company,
        course.id(),
        course.type(),
        course.lengthHours(),
        title(course),
        edition(course));
    of(ContractView.PAGES, company, course, course.pages(), p -> List.of(p.type(), p.count()));
    of(ContractView.PAGE_VIEWS, company, course, course.views(), List::of);
    of(
        ContractView.ENROLMENTS,
        company,
        course,
        course.enrolments(),
        e -> nullable(e.learner(), e.completed()));
    of(
        ContractView.QUIZ_ATTEMPTS,
        company,
        course,
        course.attempts(),
        a -> nullable(a.graded(), a.finished(), a.grade()));
    of(ContractView.COMMENTS, company, course, course.comments(), List::of);
    of(ContractView.COLLABORATIONS, company, course, course.collaborations(), List::of);
    of(ContractView.CERTIFICATES, company, course, course.certificates(), List::of);
    of(
        ContractView.PRICES,
        company,
        course,
        course.prices(),
        p -> nullable(p.price(), p.discount()));
    of(ContractView.MILESTONES, company, course, course.requiredMilestones(), List::of);
    of(
        ContractView.SCORM_ATTEMPTS,
        company,
        course,
        course.scorm(),
        s -> nullable(s.type(), s.completed(), s.score()));
  }

  /** Rows of courses that the first view does not know, as any real database has. */
  private void addRowsOfUnknownCourses() {
    add(ContractView.PAGES, "avocado", "unknown", "content", 7);
    add(ContractView.ENROLMENTS, "unknown", "1", "learner 1", true);
    add(ContractView.COMPANY_ROLES, "unknown", "learner", 3);
  }

  private <T> void of(
      ContractView view,
      String company,
      PlatformCourse course,
      List<T> items,
      Function<T, List<? extends @Nullable Object>> cells) {
    for (T item : items) {
      List<@Nullable Object> row = nullable(company, course.id());
      row.addAll(cells.apply(item));
      rows.computeIfAbsent(view, any -> new ArrayList<>()).add(row);
    }
  }

  private void add(ContractView view, @Nullable Object... cells) {
    rows.computeIfAbsent(view, any -> new ArrayList<>()).add(nullable(cells));
  }

  private static List<@Nullable Object> nullable(@Nullable Object... cells) {
    List<@Nullable Object> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(cell);
    }
    return row;
  }
}
