package dev.keepmeengaged.studyreport.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartsTest {

  private static final Scale SCALE = Scale.linear(-1, 1);

  @Test
  void meanOffTheScale_isMarkedAtTheEdgeAndStillWritten() {
    String svg =
        IntervalChart.draw(
                SCALE, List.of(new IntervalChart.Row("OLS", "\u221240.2", -40.2, -75, -3, "plain")))
            .markup();

    assertThat(svg).contains("class=\"off\"", "\u221240.2").doesNotContain("<circle");
  }

  @Test
  void intervalOverTheEdge_isDrawnUpToIt() {
    String svg =
        IntervalChart.draw(SCALE, List.of(new IntervalChart.Row("OLS", "0", 0, -75, 0.5, "plain")))
            .markup();

    assertThat(svg).contains("x=\"0%\" y=\"16\" width=\"75%\"");
  }

  @Test
  void intervalOverTheEdge_isMarkedThere() {
    IntervalChart.Row over = new IntervalChart.Row("OLS", "0", 0, -75, 0.5, "plain");
    IntervalChart.Row within = new IntervalChart.Row("OLS", "0", 0, -1, 1, "plain");

    assertThat(IntervalChart.offAxis(SCALE, over)).isTrue();
    assertThat(IntervalChart.draw(SCALE, List.of(over)).markup()).contains("class=\"off\"");
    assertThat(IntervalChart.offAxis(SCALE, within)).isFalse();
    assertThat(IntervalChart.draw(SCALE, List.of(within)).markup()).doesNotContain("class=\"off\"");
  }

  @Test
  void splitsOffTheScale_areCountedOnBothSides() {
    StripChart.Row row =
        new StripChart.Row("OLS", "", List.of(-40.0, 0.5, Double.NaN, 7.0), "plain");

    assertThat(row.off(SCALE)).isEqualTo(2);
    assertThat(StripChart.draw(SCALE, List.of(row)).markup())
        .containsPattern("class=\"off\".*class=\"off\"")
        .containsOnlyOnce("class=\"split plain\"");
  }

  @Test
  void shade_saysStrengthSignAndAbsence() {
    assertThat(HeatMap.shade(0.01)).isEqualTo("cell h0");
    assertThat(HeatMap.shade(-0.04)).isEqualTo("cell h0");
    assertThat(HeatMap.shade(0.3)).isEqualTo("cell h3");
    assertThat(HeatMap.shade(-1)).isEqualTo("cell h4 minus");
    assertThat(HeatMap.shade(Double.NaN)).isEqualTo("cell none");
  }

  @Test
  void swarm_stacksEqualPlacesAboutTheMiddle() {
    String svg =
        SwarmChart.draw(
                List.of(
                    new SwarmChart.Row(
                        "Price", "", List.of(1.0, 1.0, 1.0, -1.0), List.of(0, 0, 0, 4))))
            .markup();

    assertThat(svg)
        .contains("class=\"dots v0\" d=\"M2000 8h0M2000 11h0M2000 14h0\"")
        .contains("class=\"dots v4\" d=\"M0 11h0\"");
  }

  @Test
  void stepsOfAWaterfall_beginWhereTheOneAboveEnded() {
    String svg =
        WaterfallChart.draw(
                List.of(
                    new WaterfallChart.Total("All", "50", 50, "plain"),
                    new WaterfallChart.Step("Price", "+10", 10),
                    new WaterfallChart.Step("Length", "\u221220", -20),
                    new WaterfallChart.Total("Expected", "40", 40, "plain")))
            .markup();

    assertThat(svg)
        .contains("class=\"step up\" x=\"50%\"")
        .contains("class=\"step down\" x=\"0%\" y=\"87\" width=\"100%\"");
  }
}
