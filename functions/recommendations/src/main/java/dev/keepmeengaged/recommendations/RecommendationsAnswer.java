package dev.keepmeengaged.recommendations;

import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.ReplacedPages;
import dev.keepmeengaged.domain.advice.AdviceRequest;
import dev.keepmeengaged.domain.advice.Detectable;
import dev.keepmeengaged.domain.advice.NextStep;
import dev.keepmeengaged.domain.advice.Outcomes;
import dev.keepmeengaged.domain.advice.Plan;
import dev.keepmeengaged.domain.advice.Recommendations;
import dev.keepmeengaged.domain.advice.Tried;
import dev.keepmeengaged.http.JsonObjectWriter;
import dev.keepmeengaged.predictions.Sentences;
import dev.keepmeengaged.predictions.ServedModel;
import dev.keepmeengaged.predictions.WhatIfAnswer;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What is written about recommendations. What people read comes in tenths. */
record RecommendationsAnswer(
    Release release,
    Course course,
    AdviceRequest asked,
    Recommendations recommendations,
    ServedModel served)
    implements Consumer<JsonObjectWriter> {

  @Override
  public void accept(JsonObjectWriter json) {
    json.release(release)
        .text("company", course.company().name())
        .text("course", course.id().value())
        .exact("observed", course.engagementScore())
        .text("objective", asked.objective().id())
        .exact("target", asked.target());
    if (recommendations.reachable().isPresent()) {
      json.flag("reachable", recommendations.reachable().get());
    } else {
      json.none("reachable");
    }
    json.exact("best", recommendations.best())
        .objects("plans", recommendations.plans(), this::write)
        .object("next", recommendations.next(), RecommendationsAnswer::write)
        .object("tried", t -> write(t, recommendations.tried()))
        .object("detectable", d -> write(d, recommendations.detectable()))
        .flag("complete", recommendations.complete());
  }

  private void write(JsonObjectWriter json, Plan plan) {
    json.text("tier", plan.tier().name().toLowerCase(Locale.ROOT))
        .objects(
            "moves",
            plan.moves(),
            (m, move) -> {
              m.text("from", move.from().id())
                  .text("to", move.to().id())
                  .whole("points", move.points());
              WhatIfAnswer.writePages(m, ReplacedPages.by(move, course));
            })
        .object(
            "features",
            f ->
                new TreeMap<>(plan.mix().percents())
                    .forEach((type, share) -> f.exact(type.id(), share)))
        .object(
            "whatIf",
            new WhatIfAnswer(
                release,
                course,
                plan.whatIf(),
                served.forest().trees(),
                served.research().on(plan.whatIf().features().keySet())))
        .object("reason", r -> Sentences.write(r, plan.reason()))
        .object("outcomes", o -> write(o, plan.outcomes()))
        .object("presentOutcomes", o -> write(o, plan.presentOutcomes()))
        .object("cost", c -> writeCost(c, plan.points()))
        .rounded("extraCompleters", plan.extraCompleters())
        .object("untested", u -> Sentences.write(u, Plan.UNTESTED));
  }

  private void writeCost(JsonObjectWriter json, int points) {
    json.whole("points", points);
    WhatIfAnswer.writePages(json, ReplacedPages.by(points, course));
  }

  private static void write(JsonObjectWriter json, Outcomes outcomes) {
    json.whole("courses", outcomes.courses())
        .whole("higher", outcomes.higher())
        .whole("lower", outcomes.lower())
        .whole("same", outcomes.same())
        .object("sentence", s -> Sentences.write(s, outcomes.sentence()));
  }

  private static void write(JsonObjectWriter json, NextStep next) {
    json.text("code", next.reason().code())
        .object("reason", r -> Sentences.write(r, next.reason()))
        .object("step", s -> Sentences.write(s, next.step()));
  }

  private static void write(JsonObjectWriter json, Tried tried) {
    json.whole("mixes", tried.mixes())
        .whole("supported", tried.supported())
        .whole("promising", tried.promising())
        .whole("vetoed", tried.vetoed())
        .object(
            "nearest",
            tried.nearest(),
            (n, nearest) ->
                n.rounded("expectedChange", nearest.expectedChange())
                    .rounded("low", nearest.low()));
  }

  private static void write(JsonObjectWriter json, Detectable detectable) {
    json.rounded("points", detectable.points())
        .object("sentence", s -> Sentences.write(s, detectable.sentence()));
  }
}
