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
import dev.keepmeengaged.http.ReleaseMembers;
import dev.keepmeengaged.json.JsonWriter;
import dev.keepmeengaged.predictions.Sentences;
import dev.keepmeengaged.predictions.WhatIfAnswer;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * The answer about the segments of a company. A list that is empty or null has its reason in {@code
 * reasons}; it is null where the release has none.
 *
 * @param found empty in a release from before segments were published
 */
record SegmentsAnswer(Release release, CompanyScores company, Optional<CompanySegments> found)
    implements Consumer<JsonWriter> {

  private static final Sentence NOT_PUBLISHED =
      new Sentence(
          "no-segments-published",
          Map.of(),
          "The published data is from before segments were published. The people who run this"
              + " service can publish the courses anew.");

  @Override
  public void accept(JsonWriter json) {
    ReleaseMembers.write(json, release)
        .member("company", company.company().name())
        .member("courses", company.courses())
        .member("coursesWithEnoughLearners", company.coursesWithEnoughLearners());
    found.ifPresentOrElse(
        all ->
            json.objects("segments", all.segments(), SegmentsAnswer::write)
                .objects("roomToImprove", all.room().best(), SegmentsAnswer::write)
                .object("looked", l -> write(l, all.room().counts())),
        () -> json.nullMember("segments").nullMember("roomToImprove").nullMember("looked"));
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

  private static void write(JsonWriter json, Segment segment) {
    json.objects("conditions", segment.conditions(), SegmentsAnswer::write)
        .member("courses", segment.courses())
        .member("others", segment.others())
        .rounded("median", segment.median())
        .rounded("difference", segment.difference())
        .rounded("chance", segment.chance())
        .member("sentence", segment.sentence());
  }

  private static void write(JsonWriter json, Condition condition) {
    boolean bounded = condition.bound() == Bound.BELOW || condition.bound() == Bound.AT_LEAST;
    json.member("feature", condition.feature().id())
        .member("bound", condition.bound().id())
        .member("value", bounded ? OptionalDouble.of(condition.value()) : OptionalDouble.empty());
  }

  private static void write(JsonWriter json, Improvement improvement) {
    Band band = improvement.expectedChange().band();
    json.member("course", improvement.course().id().value())
        .member("title", improvement.course().title())
        .member("engagementScore", improvement.course().engagementScore())
        .member("users", improvement.course().users())
        .member("smallSample", improvement.course().smallSample())
        .object(
            "move",
            m -> {
              m.member("from", improvement.move().from().id())
                  .member("to", improvement.move().to().id())
                  .member("points", improvement.move().points());
              WhatIfAnswer.writePages(m, improvement.pages());
            })
        .member("expectedChange", improvement.expectedChange().value())
        .object(
            "expectedChangeInterval",
            i ->
                i.member("level", Band.LEVEL).member("low", band.low()).member("high", band.high()))
        .member("odds", improvement.odds().stream().mapToDouble(Integer::doubleValue).findAny())
        .member("confidence", improvement.odds().map(Confidence::of).map(Confidence::id))
        .object(
            "support",
            s ->
                s.member("level", improvement.support().id())
                    .object(
                        "basis",
                        b ->
                            b.member("code", improvement.basis().id())
                                .member("message", improvement.basis().label())));
  }

  private static void write(JsonWriter json, RoomToImprove.Counts counts) {
    json.member("courses", counts.courses())
        .member("judged", counts.judged())
        .member("advisable", counts.advisable())
        .member("supported", counts.supported())
        .member("promising", counts.promising())
        .member("withRoom", counts.withRoom());
  }
}
