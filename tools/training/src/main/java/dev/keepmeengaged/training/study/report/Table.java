package dev.keepmeengaged.training.study.report;

import dev.keepmeengaged.training.study.report.markup.Element;
import java.util.ArrayList;
import java.util.List;

/** A table of a report: the first column names the rows, the others hold numbers or words. */
final class Table {

  private final String caption;
  private final List<String> columns;
  private final boolean[] words;
  private final List<List<String>> rows = new ArrayList<>();

  private Table(String caption, List<String> columns) {
    this.caption = caption;
    this.columns = columns;
    this.words = new boolean[columns.size()];
  }

  /**
   * An empty table.
   *
   * @param caption what is in it, with the unit where all of it has one
   * @param columns their names, each with its unit
   */
  static Table of(String caption, String... columns) {
    return new Table(caption, List.of(columns));
  }

  /** Says that a column, counted from 0, holds words. */
  Table withWordsIn(int column) {
    words[column] = true;
    return this;
  }

  /** Appends a row with a cell for every column. */
  Table row(String... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          caption + " has " + columns.size() + " columns, not " + cells.length);
    }
    rows.add(List.of(cells));
    return this;
  }

  /** The table, in a box that scrolls sideways where it is too wide. */
  Element element() {
    Element head = Element.of("tr");
    for (int i = 0; i < columns.size(); i++) {
      head.add(cell("th", i, columns.get(i)).with("scope", "col"));
    }
    Element body = Element.of("tbody");
    for (List<String> row : rows) {
      Element line = Element.of("tr");
      for (int i = 0; i < row.size(); i++) {
        line.add(
            i == 0 ? cell("th", i, row.get(i)).with("scope", "row") : cell("td", i, row.get(i)));
      }
      body.add(line);
    }
    return Element.of("div")
        .classed("scroll")
        .with("tabindex", "0")
        .with("role", "group")
        .with("aria-label", caption)
        .add(
            Element.of("table")
                .add(Element.of("caption", caption), Element.of("thead", head), body));
  }

  private Element cell(String name, int column, String text) {
    Element cell = Element.of(name, text);
    return column == 0 || words[column] ? cell : cell.classed("nr");
  }
}
