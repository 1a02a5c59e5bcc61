package dev.keepmeengaged.domain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How well an organisation's tried mixes support a page mix, by the distance to the nearest of
 * them. Within a known organisation a model's differences were right on average for mixes near
 * those of its courses, and wrong far from them: the slope of observed on predicted differences
 * fell from 1.1 at distances up to .06 to .9 at .15, .7 at .30 and .3 beyond (courses of the
 * original study; decision 44).
 *
 * <p>Each course counts, whatever its score. Training rows of the same profile stand in only for a
 * better level, and only where the company's own courses give less than medium support. A company
 * that the model did not learn from has no support: a forest knows companies by their four columns
 * alone, and for companies that were held out its differences had no relation to the observed ones
 * (slope .02). A company with an id stays known when its rating or its roles are counted anew after
 * the training, although the forest then judges it as another one.
 *
 * @param distance from the mix to the {@value #NEIGHBOURS}th nearest mix of the basis, 0..1, which
 *     decides the level; empty when there are fewer
 * @param basis the courses whose mixes decided
 * @param precedents the company's own courses nearest to the mix, whatever the basis: at most
 *     {@value #NEIGHBOURS}, none farther than {@link Level#LOW} reaches, nearest first
 * @param reason why there is no support; present exactly where the level is {@link Level#NONE}:
 *     {@code no-mixes-published}, {@code too-few-courses}, {@code no-course-near}, {@code
 *     no-page-mix}, {@code company-not-in-training}, or one that lies beside the mix
 */
public record Support(
    Level level,
    OptionalDouble distance,
    Basis basis,
    List<Precedent> precedents,
    Optional<Reason> reason) {

  /** The number of mixes that must be near: one or two may be near by chance. */
  public static final int NEIGHBOURS = 5;

  /** The reason's code where the model did not learn from the company. */
  public static final String COMPANY_NOT_IN_TRAINING = "company-not-in-training";

  /** The levels of support, best first. */
  public enum Level {
    HIGH(0.06),
    MEDIUM(0.15),
    LOW(0.30),
    NONE(1);

    private final double reach;

    Level(double reach) {
      this.reach = reach;
    }

    /** The largest distance that has this level, 0..1. */
    public double reach() {
      return reach;
    }

    /** The level of a distance of 0..1. */
    public static Level of(double distance) {
      for (Level level : values()) {
        if (distance <= level.reach) {
          return level;
        }
      }
      throw new IllegalArgumentException("a distance is 0 to 1, not " + distance);
    }

    /** The name in answers, in lower case. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this level is as good as that one, or better. */
    public boolean atLeast(Level that) {
      return compareTo(that) <= 0;
    }
  }

  /** The courses whose mixes decide the support. */
  public enum Basis {
    OWN_COURSES("your courses"),
    /** Training rows of companies that cannot be told apart: for the distance and counts only. */
    SAME_PROFILE("courses of organisations with the same profile");

    private final String label;

    Basis(String label) {
      this.label = label;
    }

    /** The name in answers: lower case, with a hyphen. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words for people, in a sentence to the company. */
    public String label() {
      return label;
    }
  }

  /**
   * A course of the company with a mix like the one asked for.
   *
   * @param distance from that mix, 0..1
   */
  public record Precedent(CourseScore course, double distance) {}

  public Support {
    precedents = List.copyOf(precedents);
    if ((level == Level.NONE) != reason.isPresent()) {
      throw new IllegalArgumentException("a reason is given exactly where there is no support");
    }
  }

  /**
   * The support of a mix for a course. The company's own courses decide; rows of the same profile
   * only where they put the mix at a better level.
   *
   * @param own the mixes of the course's company; empty when the release has none
   * @param training the mixes that training rows without company ids had; empty where the rows have
   *     ids
   */
  public static Support of(
      Course course,
      PageMix proposed,
      Optional<CompanyMixes> own,
      Optional<ProfileMixes> training) {
    Support support =
        better(
            own.map(mixes -> ofOwn(course.id(), proposed, mixes))
                .orElseGet(Support::withoutPublishedMixes),
            training
                .map(mixes -> mixes.distance(course, proposed))
                .orElseGet(OptionalDouble::empty));
    return ofKnownCompany(course, training) ? support : support.ofUnknownCompany(course);
  }

  /**
   * Whether the forest can know the course's company. For those that it did not learn from its
   * differences between mixes say nothing, whatever mixes their courses have. Told by the company's
   * id where training rows have ids, else by its profile; taken to be so where neither is known.
   */
  static boolean ofKnownCompany(Course course, Optional<ProfileMixes> training) {
    return course.companyRows().isPresent()
        ? course.companyRows().getAsInt() >= NEIGHBOURS
        : training.map(mixes -> mixes.rows(Profile.of(course.features())) > 0).orElse(true);
  }

  /** No support, since the forest cannot know the company; this reason goes before others. */
  Support ofUnknownCompany(Course course) {
    return none(
        distance,
        precedents,
        new Reason(
            COMPANY_NOT_IN_TRAINING,
            Map.of("needed", (double) NEIGHBOURS),
            String.format(
                Locale.ROOT,
                "The model learned from fewer than %d courses of %s, so what it says of a change is"
                    + " no guide for yours.",
                NEIGHBOURS,
                course.companyRows().isPresent()
                    ? "your company"
                    : "organisations with your profile")));
  }

  /**
   * The support by the company's own courses where it is enough for advice, else the better of that
   * and the support by rows of the same profile.
   */
  static Support better(Support ofOwn, OptionalDouble ofProfile) {
    if (ofProfile.isEmpty()) {
      return ofOwn;
    }
    Level level = Level.of(ofProfile.getAsDouble());
    return ofOwn.level.atLeast(level) || ofOwn.level.atLeast(AdviceRule.SUPPORT)
        ? ofOwn
        : new Support(level, ofProfile, Basis.SAME_PROFILE, ofOwn.precedents, Optional.empty());
  }

  /** The support where the course has no page mix, so that nothing can be near it. */
  public static Support withoutMix() {
    return none(OptionalDouble.empty(), List.of(), noPageMix());
  }

  /** No support, for a reason that lies beside the mix; unchanged where there is none already. */
  public Support withdrawn(Reason why) {
    return level == Level.NONE
        ? this
        : new Support(Level.NONE, distance, basis, precedents, Optional.of(why));
  }

  /** This support, lowered to a level where it is better. */
  Support atMost(Level most) {
    return level.atLeast(most) ? new Support(most, distance, basis, precedents, reason) : this;
  }

  /** The support where the release has no mixes of the company. */
  static Support withoutPublishedMixes() {
    return none(OptionalDouble.empty(), List.of(), noMixesPublished());
  }

  private static Support ofOwn(CourseId course, PageMix proposed, CompanyMixes own) {
    OptionalDouble distance = own.distance(course, proposed);
    return ofOwn(distance, precedents(course, proposed, own, distance), own.others(course));
  }

  /**
   * The support by the company's own courses.
   *
   * @param distance empty when there are too few
   * @param others how many courses there are beside the one that is asked about
   */
  static Support ofOwn(OptionalDouble distance, List<Precedent> precedents, int others) {
    if (distance.isEmpty()) {
      return none(distance, precedents, tooFewCourses(others));
    }
    Level level = Level.of(distance.getAsDouble());
    return level == Level.NONE
        ? none(distance, precedents, noCourseNear(distance.getAsDouble()))
        : new Support(level, distance, Basis.OWN_COURSES, precedents, Optional.empty());
  }

  private static Support none(OptionalDouble distance, List<Precedent> precedents, Reason reason) {
    return new Support(Level.NONE, distance, Basis.OWN_COURSES, precedents, Optional.of(reason));
  }

  /** None is farther than the fifth nearest, so that the few of a large company are sorted. */
  private static List<Precedent> precedents(
      CourseId course, PageMix proposed, CompanyMixes own, OptionalDouble fifth) {
    double reach = Math.min(Level.LOW.reach(), fifth.orElse(1));
    return own.nearest(course, proposed, reach, NEIGHBOURS).stream()
        .map(other -> new Precedent(other.score(), other.mix().distance(proposed)))
        .toList();
  }

  private static Reason noMixesPublished() {
    return new Reason(
        "no-mixes-published",
        "The published data is from before page mixes were published, so it cannot be told"
            + " whether any of your courses has a mix like this.");
  }

  private static Reason tooFewCourses(int others) {
    return new Reason(
        "too-few-courses",
        Map.of("courses", (double) others, "needed", (double) NEIGHBOURS),
        String.format(
            Locale.ROOT,
            "It takes at least %d other courses of yours to tell whether a mix was tried; the number with a known page mix is %d.",
            NEIGHBOURS,
            others));
  }

  private static Reason noCourseNear(double distance) {
    return new Reason(
        "no-course-near",
        Map.of(
            "distance",
            Decimals.distance(distance),
            "limit",
            Level.LOW.reach(),
            "needed",
            (double) NEIGHBOURS),
        String.format(
            Locale.ROOT,
            "Fewer than %d of your other courses have a mix like this, so the model has nothing to go by.",
            NEIGHBOURS));
  }

  private static Reason noPageMix() {
    return new Reason(
        "no-page-mix",
        "The recorded page types of this course do not sum to 100 percent, so it cannot be told"
            + " which of your courses are like it.");
  }
}
