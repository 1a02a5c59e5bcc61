package dev.keepmeengaged.coursescores;

import dev.keepmeengaged.domain.Aggregate;
import dev.keepmeengaged.domain.AllCourses;
import dev.keepmeengaged.domain.CompanyProfile;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.Distribution;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.Rank;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.http.ReleaseMembers;
import dev.keepmeengaged.json.JsonWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The answer about one course.
 *
 * @param features those of the published model that any course has
 * @param all courses to compare it with, where there are enough for this caller
 */
record CourseDetailAnswer(
    Release release,
    Course course,
    Optional<Rank> rank,
    CompanyProfile company,
    Set<Feature> features,
    Optional<AllCourses> all)
    implements Consumer<JsonWriter> {

  @Override
  public void accept(JsonWriter json) {
    ReleaseMembers.write(json, release)
        .member("company", company.summary().company().name())
        .member("course", course.id().value())
        .member("title", course.description().title())
        .member("edition", course.description().edition())
        .member("pages", course.description().pages())
        .member("engagementScore", course.engagementScore())
        .member("users", course.score().users())
        .member("smallSample", course.score().smallSample())
        .member("inModelScope", course.inModelScope());
    rank.ifPresentOrElse(
        found ->
            json.object(
                "rank",
                r ->
                    r.member("place", found.place())
                        .member("tied", found.tied())
                        .member("of", found.of())),
        () -> json.nullMember("rank"));
    List<Feature> inOrder = Arrays.stream(Feature.values()).filter(features::contains).toList();
    json.objects("features", inOrder, this::writeFeature).object("allCourses", all, this::writeAll);
  }

  private void writeFeature(JsonWriter json, Feature feature) {
    OptionalDouble value = course.features().get(feature);
    Optional<Distribution> others =
        all.map(found -> found.features().get(feature)).map(Aggregate::values);
    json.member("feature", feature.id())
        .member("label", feature.label())
        .member("unit", feature.unit())
        .member("value", value);
    if (value.isPresent() && others.isPresent()) {
      writeRank(json, value.getAsDouble(), others.get());
    } else {
      json.nullMember("percentile").nullMember("higherThan").nullMember("sameAs");
    }
    Optional.ofNullable(company.features().get(feature))
        .ifPresentOrElse(
            own -> json.object("company", o -> Averages.write(o, own.mean(), own.quartiles())),
            () -> json.nullMember("company"));
    json.object(
        "allCourses", others, (o, found) -> Averages.write(o, found.mean(), found.quartiles()));
  }

  private void writeAll(JsonWriter json, AllCourses all) {
    Distribution scores = all.scores().values();
    json.member("courses", all.courses())
        .member("companies", all.companies())
        .object(
            "engagementScore",
            o -> {
              Averages.write(o, scores.mean(), scores.quartiles());
              o.rounded("quantiles", scores.percentiles());
            });
    writeRank(json, course.engagementScore(), scores);
  }

  private static void writeRank(JsonWriter json, double value, Distribution others) {
    json.rounded("percentile", others.percentRank(value))
        .rounded("higherThan", others.percentBelow(value))
        .rounded("sameAs", others.percentUpTo(value) - others.percentBelow(value));
  }
}
