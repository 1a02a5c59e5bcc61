package dev.keepmeengaged.data;

import java.util.List;

/**
 * A line of a table.
 *
 * @param number its number in the file; the header has 1
 * @param cells as many as the header has; none when the line is cut off
 */
record CsvLine(long number, List<String> cells) {

  boolean cutOff() {
    return cells.isEmpty();
  }
}
