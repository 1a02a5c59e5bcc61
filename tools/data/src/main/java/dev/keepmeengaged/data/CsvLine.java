package dev.keepmeengaged.data;

import java.util.List;

/**
 * A line of a table.
 *
 * @param number its number in the file; the header has 1
 * @param cells one for each column of the header; none for an incomplete line
 */
record CsvLine(long number, List<String> cells) {

  boolean cutOff() {
    return cells.isEmpty();
  }
}
