package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.Profile;
import dev.keepmeengaged.domain.ScoreKind;
import dev.keepmeengaged.json.JsonValue;
import dev.keepmeengaged.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a model is not to be used for.
 *
 * @param code stable, for programs
 * @param text a sentence or two for people
 */
public record LimitOfUse(String code, String text) {

  /** What {@link #weights} names: who takes a course, how long it is, whose it is. */
  private static final List<Feature> SURROUNDINGS =
      Stream.concat(Stream.of(Feature.USERS, Feature.LENGTH_HOURS), Profile.FEATURES.stream())
          .toList();

  /**
   * The limits of a model. A sentence with a figure is of this model's data; what was measured
   * elsewhere says where.
   *
   * @param data that it was trained on
   * @param byCompany what it is worth for companies that it has not seen, where that was measured
   * @param importances of its features, where they are known
   */
  public static List<LimitOfUse> all(
      TrainingData data, Optional<ByCompany> byCompany, Optional<Importances> importances) {
    List<LimitOfUse> limits = new ArrayList<>();
    if (data.madeUp()) {
      limits.add(
          new LimitOfUse(
              "made-up-data", "It was trained on made-up courses: nothing here is of a real one."));
    }
    limits.addAll(ofEveryModel(data.scoreKind(), byCompany, importances));
    if (data.format().equals(Optional.of(TrainingData.PUBLISHED_FILES))) {
      limits.add(
          new LimitOfUse(
              "demonstration-data",
              "It was trained on de-identified demonstration data: the files that the original study"
                  + " published, in which companies and courses are not named as they are."));
    }
    return List.copyOf(limits);
  }

  private static List<LimitOfUse> ofEveryModel(
      ScoreKind scoreKind, Optional<ByCompany> byCompany, Optional<Importances> importances) {
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
            "known-companies",
            "On the courses of the original study, a predicted difference was right on average at"
                + " best, even for companies that the model knew: their courses differed on average"
                + " about as predicted; in single companies the relation ranged from none to"
                + " reversed; for unknown companies there was no usable signal. That was measured"
                + " there, not on this version's data."),
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
            smallSamples(scoreKind) + " Courses like that are among the rows it was trained on."),
        new LimitOfUse(
            "outside-scope",
            switch (scoreKind) {
                  case SHARE -> "Not for courses that nobody or everybody completed";
                  case RECORDED -> "Not for courses with a score of 0 or 100";
                }
                + ": it knows scores above 0 and below 100 only."),
        new LimitOfUse(
            "not-about-people",
            "Not for judging people, and not for judging instructors. Its rows are courses; they say"
                + " nothing of a single learner or instructor."
                + importances.map(LimitOfUse::weights).orElse("")));
  }

  /** Of a recorded score nobody knows how far one learner moves it. */
  private static String smallSamples(ScoreKind scoreKind) {
    String course =
        String.format(
            Locale.ROOT,
            "The score of a course with fewer than %d learners",
            CourseScore.SMALL_SAMPLE_BELOW);
    return course
        + switch (scoreKind) {
          case SHARE -> " can move by ten points or more with a single one of them.";
          case RECORDED -> " rests on few people: that of its next edition can be far from it.";
        };
  }

  /**
   * What the trees rely on, in shares of the decrease of squared error, which is their impurity.
   */
  private static String weights(Importances importances) {
    return String.format(
        Locale.ROOT,
        " How many learners a course has, how long it is and which company it belongs to account"
            + " for %.0f %% of the decrease in impurity in this model's trees, and its page mix for"
            + " %.0f %%; that measure favours columns with many different values.",
        percent(importances, SURROUNDINGS),
        percent(importances, Feature.PAGE_TYPES));
  }

  private static double percent(Importances importances, List<Feature> features) {
    return 100 * features.stream().mapToDouble(importances::of).sum();
  }

  private static String measured(ByCompany byCompany) {
    double percent = 100 * byCompany.accuracy().r2().mean();
    return String.format(
        Locale.ROOT,
        " With %s held out as a whole, forests like it explained %s of the differences between"
            + " scores (R2 on this data, no promise for other companies).",
        switch (byCompany.groupedBy()) {
          case COMPANY -> "companies";
          case PROFILE -> "all courses that share their company features";
        },
        percent < 0.5 ? "none" : String.format(Locale.ROOT, "about %.0f %%", percent));
  }

  static LimitOfUse read(JsonValue node) {
    return new LimitOfUse(node.get("code").asString(), node.get("text").asString());
  }

  void write(JsonWriter json) {
    json.member("code", code).member("text", text);
  }
}
