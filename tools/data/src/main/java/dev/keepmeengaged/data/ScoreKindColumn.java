package dev.keepmeengaged.data;

import dev.keepmeengaged.domain.ScoreKind;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the optional column with the kind of the scores, which is the same in every row. Not
 * thread-safe.
 */
final class ScoreKindColumn {

  static final String HEADER = "Score Kind";

  private final CsvTable table;
  private final int index;

  private Optional<ScoreKind> kind = Optional.empty();
  private long lineOfKind;
  private long firstLineWithout;

  ScoreKindColumn(CsvTable table) {
    this.table = table;
    this.index = table.optional(HEADER);
  }

  /** Reads a line, which is not cut off. A file of two kinds is refused as a whole. */
  void read(CsvLine line) {
    if (index < 0) {
      return;
    }
    String text = Whitespace.normalised(line.cells().get(index)).toLowerCase(Locale.ROOT);
    Optional<ScoreKind> read = ScoreKind.byId(text);
    if (read.isEmpty() && !text.isEmpty()) {
      table.report(line, HEADER, text, "neither share nor recorded");
    } else if (read.isEmpty()) {
      firstLineWithout = firstLineWithout == 0 ? line.number() : firstLineWithout;
      kind.ifPresent(first -> refuse(line, "", "no value, but line %d says %s", lineOfKind, first));
    } else if (kind.isEmpty()) {
      kind = read;
      lineOfKind = line.number();
      if (firstLineWithout > 0) {
        refuse(line, text, "line %d says nothing", firstLineWithout);
      }
    } else if (!read.equals(kind)) {
      refuse(line, text, "line %d says %s", lineOfKind, kind.get());
    }
  }

  /** The kind in the rows; empty if they have none. */
  Optional<ScoreKind> kind() {
    return kind;
  }

  private void refuse(CsvLine line, String value, String other, Object... arguments) {
    table.refuse(
        line,
        HEADER,
        value,
        String.format(Locale.ROOT, other, arguments)
            + ": all scores of a file are of one kind, so write the same in every row");
  }
}
