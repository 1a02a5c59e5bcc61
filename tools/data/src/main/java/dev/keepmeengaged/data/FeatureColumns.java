package dev.keepmeengaged.data;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureGap;
import dev.keepmeengaged.domain.FeatureVector;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The feature columns of a table that is ready for training. */
final class FeatureColumns {

  private final CsvTable table;
  private final List<NumberColumn> columns;
  private final List<NumberColumn> pageTypes;
  private final List<PlausibilityChecks.Column> seen;

  /**
   * The columns of a table.
   *
   * @param names what the table calls a feature
   */
  FeatureColumns(CsvTable table, Function<Feature, String> names) {
    this.table = table;
    this.columns =
        Arrays.stream(Feature.values())
            .map(f -> NumberColumn.needed(table, names.apply(f), Limits.of(f)))
            .toList();
    this.pageTypes = Feature.PAGE_TYPES.stream().map(f -> columns.get(f.ordinal())).toList();
    this.seen =
        Arrays.stream(Feature.values())
            .map(f -> table.suspicions().column(names.apply(f), PlausibilityChecks.Meaning.of(f)))
            .toList();
  }

  /** The features of a line, which is not cut off, and its problems. */
  ReadFeatures read(CsvLine line) {
    double[] values = new double[Feature.COUNT];
    for (Feature feature : Feature.values()) {
      NumberColumn column = columns.get(feature.ordinal());
      values[feature.ordinal()] =
          feature.gap() != FeatureGap.NEVER ? column.read(line) : column.readGapless(line);
    }
    boolean mixChanged = PageMixes.normalise(table, line, pageTypes, values);
    return new ReadFeatures(FeatureVector.of(values), mixChanged);
  }

  /** To be told when the row of a line is taken. */
  void taken(CsvLine line, ReadFeatures read) {
    for (Feature feature : Feature.values()) {
      seen.get(feature.ordinal()).see(line.number(), read.vector().raw(feature));
    }
  }

  /** The features of a row, and whether its page mix had to be changed. */
  record ReadFeatures(FeatureVector vector, boolean mixChanged) {}
}
