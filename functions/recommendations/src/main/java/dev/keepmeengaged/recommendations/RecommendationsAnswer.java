package dev.keepmeengaged.recommendations;

import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.ReplacedPages;
import dev.keepmeengaged.domain.advice.AdviceRequest;
import dev.keepmeengaged.domain.advice.DetectableRise;
import dev.keepmeengaged.domain.advice.NextStep;
import dev.keepmeengaged.domain.advice.Outcomes;
import dev.keepmeengaged.domain.advice.Plan;
import dev.keepmeengaged.domain.advice.Recommendations;
import dev.keepmeengaged.domain.advice.SearchSummary;
import dev.keepmeengaged.http.ReleaseMembers;
import dev.keepmeengaged.json.JsonWriter;
import dev.keepmeengaged.predictions.Sentences;
import dev.keepmeengaged.predictions.ServedModel;
import dev.keepmeengaged.predictions.WhatIfAnswer;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The answer to a request for recommendations. Figures for people come in tenths. */
record RecommendationsAnswer(
    Release release,
    Course course,
    AdviceRequest asked,
    Recommendations recommendations,
    ServedModel served)
    implements Consumer<JsonWriter> {

  @Override
  public void accept(JsonWriter json) {
    ReleaseMembers.write(json, release)
        .member("company", course.company().name())
        .member("course", course.id().value())
        .member("observed", course.engagementScore())
        .member("objective", asked.objective().id())
        .member("target", asked.target());
    if (recommendations.reachable().isPresent()) {
      json.member("reachable", recommendations.reachable().get());
    } else {
      json.nullMember("reachable");
    }
    json.member("best", recommendations.best())
        .objects("plans", recommendations.plans(), this::write)
        .object("next", recommendations.next(), RecommendationsAnswer::write)
        .object("tried", t -> write(t, recommendations.tried()))
        .object("detectable", d -> write(d, recommendations.detectable()))
        .member("complete", recommendations.complete());
  }

  private void write(JsonWriter json, Plan plan) {
    json.member("tier", plan.tier().name().toLowerCase(Locale.ROOT))
        .objects(
            "moves",
            plan.moves(),
            (m, move) -> {
              m.member("from", move.from().id())
                  .member("to", move.to().id())
                  .member("points", move.points());
              WhatIfAnswer.writePages(m, ReplacedPages.by(move, course));
            })
        .object(
            "features",
            f ->
                new TreeMap<>(plan.mix().percents())
                    .forEach((type, share) -> f.member(type.id(), share)))
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

  private void writeCost(JsonWriter json, int points) {
    json.member("points", points);
    WhatIfAnswer.writePages(json, ReplacedPages.by(points, course));
  }

  private static void write(JsonWriter json, Outcomes outcomes) {
    json.member("courses", outcomes.courses())
        .member("higher", outcomes.higher())
        .member("lower", outcomes.lower())
        .member("same", outcomes.same())
        .object("sentence", s -> Sentences.write(s, outcomes.sentence()));
  }

  private static void write(JsonWriter json, NextStep next) {
    json.member("code", next.reason().code())
        .object("reason", r -> Sentences.write(r, next.reason()))
        .object("step", s -> Sentences.write(s, next.step()));
  }

  private static void write(JsonWriter json, SearchSummary tried) {
    json.member("mixes", tried.mixes())
        .member("supported", tried.supported())
        .member("promising", tried.promising())
        .member("vetoed", tried.vetoed())
        .object(
            "nearest",
            tried.nearest(),
            (n, nearest) ->
                n.rounded("expectedChange", nearest.expectedChange())
                    .rounded("low", nearest.low()));
  }

  private static void write(JsonWriter json, DetectableRise detectable) {
    json.rounded("points", detectable.points())
        .object("sentence", s -> Sentences.write(s, detectable.sentence()));
  }
}
