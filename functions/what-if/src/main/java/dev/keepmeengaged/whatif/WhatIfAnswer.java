package dev.keepmeengaged.whatif;

import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.WhatIf;
import dev.keepmeengaged.http.JsonObjectWriter;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What is written about a what-if. Expectations are rounded to four decimals, and delta is the
 * difference of the rounded ones: what is written adds up, and no change is exactly 0.
 *
 * @param trees of the whole forest
 */
record WhatIfAnswer(Release release, Course course, WhatIf whatIf, int trees)
    implements Consumer<JsonObjectWriter> {

  private static final double UNITS_PER_POINT = 10_000;

  @Override
  public void accept(JsonObjectWriter json) {
    long baseline = Math.round(whatIf.baseline() * UNITS_PER_POINT);
    long scenario = Math.round(whatIf.scenario() * UNITS_PER_POINT);
    json.release(release)
        .text("company", course.company().name())
        .text("course", course.id().value())
        .exact("observed", whatIf.observed())
        .exact("baseline", baseline / UNITS_PER_POINT)
        .exact("scenario", scenario / UNITS_PER_POINT)
        .exact("delta", (scenario - baseline) / UNITS_PER_POINT)
        .object(
            "trees",
            t ->
                t.whole("used", whatIf.treesUsed())
                    .whole("of", trees)
                    .flag("outOfBag", whatIf.outOfBag()))
        .object(
            "features",
            f -> new TreeMap<>(whatIf.features()).forEach((feature, v) -> f.exact(feature.id(), v)))
        .objects("warnings", whatIf.warnings(), WhatIfAnswer::write);
  }

  private static void write(JsonObjectWriter json, WhatIf.Warning warning) {
    json.text("code", warning.code())
        .text("feature", warning.feature().map(Feature::id))
        .text("message", warning.message());
  }
}
