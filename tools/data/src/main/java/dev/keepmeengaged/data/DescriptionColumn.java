package dev.keepmeengaged.data;

import dev.keepmeengaged.domain.CourseDescription;
import java.util.Arrays;
import java.util.List;

/** The optional columns that describe a course. */
enum DescriptionColumn {
  TITLE("Course Title", "title"),
  PAGES("Pages", "pages"),
  EDITION("Edition", "edition");

  private final String header;
  private final String id;

  DescriptionColumn(String header, String id) {
    this.header = header;
    this.id = id;
  }

  /** The name in the header of a raw export. */
  String header() {
    return header;
  }

  /** The name in the header of a prepared table. */
  String id() {
    return id;
  }

  /** The cell of a description in this column; empty if the description lacks it. */
  String cell(CourseDescription description) {
    return switch (this) {
      case TITLE -> description.title().orElse("");
      case EDITION -> description.edition().orElse("");
      case PAGES ->
          description.pages().isPresent() ? Integer.toString(description.pages().getAsInt()) : "";
    };
  }

  /** The columns with a value in at least one course. */
  static List<DescriptionColumn> in(List<CourseRow> courses) {
    return Arrays.stream(values())
        .filter(
            column ->
                courses.stream().anyMatch(course -> !column.cell(course.description()).isEmpty()))
        .toList();
  }
}
