package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.domain.Segment;
import dev.keepmeengaged.study.findings.AdviceGiven;
import dev.keepmeengaged.study.findings.GroupedValidation.GroupedBy;
import dev.keepmeengaged.study.findings.WhereToBegin;
import java.io.IOException;
import java.util.Locale;

/** The parts of {@code study.json} about what courses and companies get. */
final class GivenJson {

  private GivenJson() {}

  /** Writes the fields of the object that is being written. */
  static void write(JsonFields json, AdviceGiven given) throws IOException {
    json.field("by", id(given.by()));
    json.field("courses", given.courses());
    json.field("asked", given.asked());
    json.field("enoughLearners", given.enoughLearners());
    json.field("withMove", given.withMove());
    json.field("shown", given.shown());
    json.field("withPlan", given.withPlan());
    json.field("shownUnlocked", given.shownUnlocked());
    json.field("shownWithoutVeto", given.shownWithoutVeto());
    json.field("mixes", given.mixes());
    json.objects(
        "nothing",
        given.nothing(),
        unadvised -> {
          json.field("reason", unadvised.reason().id());
          json.field("courses", unadvised.courses());
        });
  }

  /** Writes the fields of the object that is being written. */
  static void write(JsonFields json, WhereToBegin begin) throws IOException {
    json.field("by", id(begin.by()));
    json.field("companies", begin.companies());
    json.field("searched", begin.searched());
    json.field("withSegments", begin.withSegments());
    json.objects(
        "largest",
        begin.largest(),
        found -> {
          json.field("name", found.name());
          json.field("courses", found.courses());
          json.objects("segments", found.segments(), segment -> write(json, segment));
        });
  }

  private static void write(JsonFields json, Segment segment) throws IOException {
    json.objects(
        "conditions",
        segment.conditions(),
        condition -> {
          json.field("feature", condition.feature().id());
          json.field("bound", condition.bound().id());
          json.field("value", condition.value());
        });
    json.field("courses", segment.courses());
    json.field("others", segment.others());
    json.field("median", segment.median());
    json.field("difference", segment.difference());
    json.field("chance", segment.chance());
  }

  private static String id(GroupedBy by) {
    return by.name().toLowerCase(Locale.ROOT);
  }
}
