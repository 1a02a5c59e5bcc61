package dev.keepmeengaged.studyreport.svg;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A swarm of dots in each row, over one axis: the dots of a place are stacked about the row's
 * middle, so that a swarm is as thick as there are many. The same dots always lie in the same
 * places.
 */
public final class SwarmChart {

  /** Classes of values: dots are darker from class to class. */
  public static final int LEVELS = 5;

  private static final int PLACES = 160;
  private static final double SPACING = 3;
  private static final double REACH = 11;

  private SwarmChart() {}

  /**
   * A row.
   *
   * @param value what is written at its end
   * @param places where its dots are, on the axis
   * @param levels the class of each dot, 0 to {@link #LEVELS} - 1; or none for plain dots
   */
  public record Row(String label, String value, List<Double> places, List<Integer> levels)
      implements LabelledRow {

    public Row {
      places = List.copyOf(places);
      levels = List.copyOf(levels);
    }
  }

  /** Draws rows. */
  public static Drawing draw(List<Row> rows) {
    double low = 0;
    double high = 0;
    for (Row row : rows) {
      for (double place : row.places()) {
        low = Double.isFinite(place) ? Math.min(low, place) : low;
        high = Double.isFinite(place) ? Math.max(high, place) : high;
      }
    }
    Scale scale = Scale.linear(low, low == high ? 1 : high).rounded(12);
    LabelledRows frame = new LabelledRows(scale, 6, rows);
    Drawing drawing = frame.drawing();
    for (int i = 0; i < rows.size(); i++) {
      Stretched area = Stretched.at(frame.y(i) - REACH, 2 * REACH);
      swarm(rows.get(i), scale, area);
      drawing.add(area.svg());
    }
    return drawing;
  }

  private static void swarm(Row row, Scale scale, Stretched area) {
    int[] sorted =
        IntStream.range(0, row.places().size())
            .filter(i -> Double.isFinite(row.places().get(i)))
            .boxed()
            .sorted((a, b) -> Double.compare(level(row, a), level(row, b)))
            .mapToInt(i -> i)
            .toArray();
    int[] inPlace = new int[PLACES + 1];
    for (int i : sorted) {
      inPlace[place(scale, row.places().get(i))]++;
    }
    int most = Arrays.stream(inPlace).max().orElse(1);
    double spacing = Math.min(SPACING, most > 1 ? 2 * REACH / (most - 1.0) : SPACING);
    int[] stacked = new int[PLACES + 1];
    Dots dots = new Dots(LEVELS);
    for (int i : sorted) {
      int place = place(scale, row.places().get(i));
      double y = REACH + (stacked[place]++ - (inPlace[place] - 1) / 2.0) * spacing;
      dots.add(level(row, i), scale.clamped(row.places().get(i)), y);
    }
    dots.drawInto(area, row.levels().isEmpty() ? "plain v" : "v");
  }

  private static int level(Row row, int dot) {
    return row.levels().isEmpty() ? 0 : row.levels().get(dot);
  }

  private static int place(Scale scale, double value) {
    return (int) Math.round(scale.clamped(value) * PLACES);
  }
}
