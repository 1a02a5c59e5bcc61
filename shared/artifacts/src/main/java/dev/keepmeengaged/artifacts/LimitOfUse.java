package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.artifacts.Json.Node;
import dev.keepmeengaged.domain.CourseScore;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a model is not to be used for.
 *
 * @param code stable, for programs
 * @param text a sentence or two for people
 */
public record LimitOfUse(String code, String text) {

  /**
   * The limits of every model so far.
   *
   * @param byCompany what it is worth for companies that it has not seen, where that was measured
   */
  public static List<LimitOfUse> all(Optional<ByCompany> byCompany) {
    return List.of(
        new LimitOfUse(
            "associations-not-causes",
            "Predictions are associations in past data, not causes: courses like this one scored"
                + " so. Nothing here says that a change brings a course there."),
        new LimitOfUse(
            "unseen-companies",
            "Not for a company whose courses it was not trained on."
                + byCompany
                    .map(LimitOfUse::measured)
                    .orElse(" What it is worth there was not measured for this version.")),
        new LimitOfUse(
            "new-courses",
            "Not for brand-new courses. It was trained on courses that learners had been through,"
                + " and some features, such as the number of learners, come only with them."),
        new LimitOfUse(
            "may-be-results",
            "Certificates and teacher comments may be results of learners completing a course"
                + " rather than reasons for it: certificates are given after completion."),
        new LimitOfUse(
            "small-samples",
            "The score of a course with fewer than %d learners can move by ten points or more with a"
                    .formatted(CourseScore.SMALL_SAMPLE_BELOW)
                + " single one of them. Courses like that are among the rows it was trained on."),
        new LimitOfUse(
            "outside-scope",
            "Not for courses that nobody or everybody completed: it knows scores above 0 and below"
                + " 100 only."),
        new LimitOfUse(
            "not-about-people",
            "Not for judging people. Its rows are courses; they say nothing of a single learner or"
                + " instructor."));
  }

  private static String measured(ByCompany byCompany) {
    Estimate r2 = byCompany.accuracy().r2();
    return String.format(
        Locale.ROOT,
        " With %s held out as a whole, R2 is %.2f (95 %% interval %.2f to %.2f).",
        switch (byCompany.groupedBy()) {
          case COMPANY -> "companies";
          case PROFILE -> "all courses that share their company features";
        },
        r2.mean(),
        r2.low(),
        r2.high());
  }

  static LimitOfUse read(Node node) {
    return new LimitOfUse(node.get("code").asString(), node.get("text").asString());
  }

  void write(JsonWriter json) throws IOException {
    json.object(
        () -> {
          json.field("code", code);
          json.field("text", text);
        });
  }
}
