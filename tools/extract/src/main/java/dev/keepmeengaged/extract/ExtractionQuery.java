package dev.keepmeengaged.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The query of an extraction: the views of a source, and the computations on them. */
final class ExtractionQuery {

  /** The columns that rows are grouped, joined and ordered by. */
  private static final Set<String> KEYS = Set.of("company", "course");

  private ExtractionQuery() {}

  /**
   * The query over a source's views. Its columns are the course type, those of {@link
   * dev.keepmeengaged.data.RawColumn} in their order, the company, the course, its number of pages,
   * its title and its edition; its rows are ordered by company and course.
   */
  static String over(ViewSource source) {
    return "WITH " + views(source) + ",\n" + source.dialect().filled(resource("extraction.sql"));
  }

  /** A query for the number of courses in a source. */
  static String countOver(ViewSource source) {
    return "SELECT COUNT(*) FROM (%s) courses".formatted(source.select(ContractView.COURSES));
  }

  private static String views(ViewSource source) {
    return Arrays.stream(ContractView.values())
        .map(
            view ->
                "%s AS (\nSELECT %s\n  FROM (%s) written\n)"
                    .formatted(
                        view.viewName(), columns(view, source.dialect()), source.select(view)))
        .collect(Collectors.joining(",\n"));
  }

  /**
   * The columns of a view, with keys that sort as the export does. So the order in which the
   * database groups and joins is that of the export, and the wide rows are not sorted once more.
   */
  private static String columns(ContractView view, Dialect dialect) {
    return view.columns().stream()
        .map(ContractView.Column::name)
        .map(name -> KEYS.contains(name) ? "%1$s{:exact_order} AS %1$s".formatted(name) : name)
        .map(dialect::filled)
        .collect(Collectors.joining(", "));
  }

  /** The text of a resource beside this class, without its comments. */
  static String resource(String name) {
    try (InputStream in = ExtractionQuery.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return LmsFolder.withoutComments(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
