package dev.keepmeengaged.recommendations;

import dev.keepmeengaged.domain.Band;
import dev.keepmeengaged.domain.CompanyScores;
import dev.keepmeengaged.domain.CompanySegments;
import dev.keepmeengaged.domain.Confidence;
import dev.keepmeengaged.domain.Improvement;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.RoomToImprove;
import dev.keepmeengaged.domain.Segment;
import dev.keepmeengaged.domain.Segment.Bound;
import dev.keepmeengaged.domain.Segment.Condition;
import dev.keepmeengaged.domain.Sentence;
import dev.keepmeengaged.domain.advice.Plan;
import dev.keepmeengaged.http.JsonObjectWriter;
import dev.keepmeengaged.predictions.Sentences;
import dev.keepmeengaged.predictions.WhatIfAnswer;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * What is written about the segments of a company. A list that is empty or null has its reason in
 * {@code reasons}; it is null where the release has none.
 *
 * @param found empty in a release from before segments were published
 */
record SegmentsAnswer(Release release, CompanyScores company, Optional<CompanySegments> found)
    implements Consumer<JsonObjectWriter> {

  private static final Sentence NOT_PUBLISHED =
      new Sentence(
          "no-segments-published",
          Map.of(),
          "The published data is from before segments were published. The people who run this"
              + " service can publish the courses anew.");

  @Override
  public void accept(JsonObjectWriter json) {
    json.release(release)
        .text("company", company.company().name())
        .whole("courses", company.courses())
        .whole("coursesWithEnoughLearners", company.coursesWithEnoughLearners());
    found.ifPresentOrElse(
        all ->
            json.objects("segments", all.segments(), SegmentsAnswer::write)
                .objects("roomToImprove", all.room().best(), SegmentsAnswer::write)
                .object("looked", l -> write(l, all.room().counts())),
        () -> json.none("segments").none("roomToImprove").none("looked"));
    json.object(
            "reasons",
            r ->
                r.object(
                        "segments",
                        reason(found.flatMap(CompanySegments::noneBecause)),
                        Sentences::write)
                    .object(
                        "roomToImprove",
                        reason(found.flatMap(all -> all.room().noneBecause())),
                        Sentences::write))
        .object("untested", u -> Sentences.write(u, Plan.UNTESTED));
  }

  private Optional<Sentence> reason(Optional<Sentence> published) {
    return found.isEmpty() ? Optional.of(NOT_PUBLISHED) : published;
  }

  private static void write(JsonObjectWriter json, Segment segment) {
    json.objects("conditions", segment.conditions(), SegmentsAnswer::write)
        .whole("courses", segment.courses())
        .whole("others", segment.others())
        .rounded("median", segment.median())
        .rounded("difference", segment.difference())
        .rounded("chance", segment.chance())
        .text("sentence", segment.sentence());
  }

  private static void write(JsonObjectWriter json, Condition condition) {
    boolean bounded = condition.bound() == Bound.BELOW || condition.bound() == Bound.AT_LEAST;
    json.text("feature", condition.feature().id())
        .text("bound", condition.bound().id())
        .exact("value", bounded ? OptionalDouble.of(condition.value()) : OptionalDouble.empty());
  }

  private static void write(JsonObjectWriter json, Improvement improvement) {
    Band band = improvement.expectedChange().band();
    json.text("course", improvement.course().id().value())
        .text("title", improvement.course().title())
        .exact("engagementScore", improvement.course().engagementScore())
        .exact("users", improvement.course().users())
        .flag("smallSample", improvement.course().smallSample())
        .object(
            "move",
            m -> {
              m.text("from", improvement.move().from().id())
                  .text("to", improvement.move().to().id())
                  .whole("points", improvement.move().points());
              WhatIfAnswer.writePages(m, improvement.pages());
            })
        .exact("expectedChange", improvement.expectedChange().value())
        .object(
            "expectedChangeInterval",
            i -> i.exact("level", Band.LEVEL).exact("low", band.low()).exact("high", band.high()))
        .exact("odds", improvement.odds().stream().mapToDouble(Integer::doubleValue).findAny())
        .text("confidence", improvement.odds().map(Confidence::of).map(Confidence::id))
        .object(
            "support",
            s ->
                s.text("level", improvement.support().id())
                    .object(
                        "basis",
                        b ->
                            b.text("code", improvement.basis().id())
                                .text("message", improvement.basis().label())));
  }

  private static void write(JsonObjectWriter json, RoomToImprove.Counts counts) {
    json.whole("courses", counts.courses())
        .whole("judged", counts.judged())
        .whole("advisable", counts.advisable())
        .whole("supported", counts.supported())
        .whole("promising", counts.promising())
        .whole("withRoom", counts.withRoom());
  }
}
