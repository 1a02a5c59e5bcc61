package dev.keepmeengaged.coursescores;

import dev.keepmeengaged.domain.AllCourses;
import dev.keepmeengaged.domain.CompanyProfile;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.Distribution;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.Standing;
import dev.keepmeengaged.http.JsonObjectWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** What is written about a course. */
record CourseDetailAnswer(
    Release release,
    Course course,
    Optional<Standing> standing,
    CompanyProfile company,
    AllCourses all)
    implements Consumer<JsonObjectWriter> {

  @Override
  public void accept(JsonObjectWriter json) {
    json.release(release)
        .text("company", company.summary().company().name())
        .text("course", course.id().value())
        .text("title", course.description().title())
        .text("edition", course.description().edition())
        .whole("pages", course.description().pages())
        .exact("engagementScore", course.engagementScore())
        .exact("users", course.score().users())
        .flag("smallSample", course.score().smallSample())
        .flag("inModelScope", course.inModelScope());
    standing.ifPresentOrElse(
        s ->
            json.object(
                "rank",
                rank -> rank.whole("place", s.place()).whole("tied", s.tied()).whole("of", s.of())),
        () -> json.none("rank"));
    List<Feature> features =
        Arrays.stream(Feature.values()).filter(all.features()::containsKey).toList();
    json.objects("features", features, this::writeFeature).object("allCourses", this::writeAll);
  }

  private void writeFeature(JsonObjectWriter json, Feature feature) {
    OptionalDouble value = course.features().get(feature);
    Distribution others = Objects.requireNonNull(all.features().get(feature));
    json.text("feature", feature.id())
        .text("label", feature.label())
        .text("unit", feature.unit())
        .exact("value", value);
    if (value.isPresent()) {
      writeRank(json, value.getAsDouble(), others);
    } else {
      json.none("percentile").none("higherThan").none("sameAs");
    }
    Optional.ofNullable(company.features().get(feature))
        .ifPresentOrElse(
            own -> json.object("company", o -> Averages.write(o, own.mean(), own.quartiles())),
            () -> json.none("company"));
    json.object("allCourses", o -> Averages.write(o, others.mean(), others.quartiles()));
  }

  private void writeAll(JsonObjectWriter json) {
    Distribution scores = all.scores();
    json.whole("courses", all.courses())
        .whole("companies", all.companies())
        .object(
            "engagementScore",
            o -> {
              Averages.write(o, scores.mean(), scores.quartiles());
              o.rounded("quantiles", scores.percentiles());
            });
    writeRank(json, course.engagementScore(), scores);
  }

  private static void writeRank(JsonObjectWriter json, double value, Distribution others) {
    json.rounded("percentile", others.percentRank(value))
        .rounded("higherThan", others.percentBelow(value))
        .rounded("sameAs", others.percentUpTo(value) - others.percentBelow(value));
  }
}
