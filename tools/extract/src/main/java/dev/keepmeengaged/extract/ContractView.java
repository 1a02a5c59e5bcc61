package dev.keepmeengaged.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The contract between a learning platform and the extraction: thirteen views, each with its
 * columns. {@code docs/extraction.md} describes the rows of each view and the unit of every column;
 * a test compares the two.
 */
enum ContractView {
  COURSES(
      ofCourse()
          .text("course_type")
          .number("length_hours")
          .optionalText("title")
          .optionalText("edition")),
  PAGES(ofCourse().text("page_type").number("pages")),
  PAGE_VIEWS(ofCourse().number("views")),
  ENROLMENTS(ofCourse().text("learner").flag("completed")),
  QUIZ_ATTEMPTS(ofCourse().flag("graded").flag("finished").number("grade_percent")),
  COMMENTS(ofCourse().number("comments")),
  COLLABORATIONS(ofCourse().number("collaborations")),
  CERTIFICATES(ofCourse().number("certificates")),
  PRICES(ofCourse().number("price_dollars").number("discount_dollars")),
  MILESTONES(ofCourse().flag("required")),
  SCORM_ATTEMPTS(ofCourse().text("scorm_type").flag("completed").number("score")),
  COMPANY_ROLES(ofCompany().text("role").number("members")),
  COMPANY_RATINGS(ofCompany().number("rating_percent"));

  // An immutable copy.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Column> columns;

  ContractView(Columns columns) {
    this.columns = List.copyOf(columns.columns);
  }

  /** The view's name in the database. */
  String viewName() {
    return "kme_" + name().toLowerCase(Locale.ROOT);
  }

  /** The columns to read, the optional ones last. The view may have others. */
  List<Column> columns() {
    return columns;
  }

  /** The names of the columns as a list in SQL; a star if some are optional. */
  String columnList() {
    return columns.stream().anyMatch(Column::optional)
        ? "*"
        : columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }

  /** A query with these columns and no rows. */
  String selectNothing(Dialect dialect) {
    return columns.stream()
        .map(column -> column.nothing(dialect))
        .collect(Collectors.joining(",\n       ", "SELECT ", "\n WHERE 1 = 0"));
  }

  /** The kind of a column's values. */
  enum Kind {
    TEXT("text", "{:text}"),
    NUMBER("a number", "{:number}"),
    FLAG("a boolean", "{:boolean}");

    private final String words;
    private final String sqlType;

    Kind(String words, String sqlType) {
      this.words = words;
      this.sqlType = sqlType;
    }

    /** For people. */
    String words() {
      return words;
    }

    /** A type of this kind, as a word of {@link Dialect}. */
    String sqlType() {
      return sqlType;
    }
  }

  /**
   * A column.
   *
   * @param optional whether a view may lack it
   */
  record Column(String name, Kind kind, boolean optional) {

    /** The column as NULL in a query. */
    String nothing(Dialect dialect) {
      return dialect.filled("CAST(NULL AS %s) AS %s".formatted(kind.sqlType(), name));
    }
  }

  private static Columns ofCompany() {
    return new Columns().text("company");
  }

  private static Columns ofCourse() {
    return ofCompany().text("course");
  }

  private static final class Columns {

    private final List<Column> columns = new ArrayList<>();

    Columns text(String name) {
      return with(name, Kind.TEXT);
    }

    Columns optionalText(String name) {
      columns.add(new Column(name, Kind.TEXT, true));
      return this;
    }

    Columns number(String name) {
      return with(name, Kind.NUMBER);
    }

    Columns flag(String name) {
      return with(name, Kind.FLAG);
    }

    private Columns with(String name, Kind kind) {
      columns.add(new Column(name, kind, false));
      return this;
    }
  }
}
