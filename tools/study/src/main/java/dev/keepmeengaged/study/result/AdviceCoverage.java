package dev.keepmeengaged.study.result;

import dev.keepmeengaged.artifacts.ByCompany.GroupedBy;
import java.util.List;
import java.util.Locale;

/**
 * What today's courses get that ask for mixes to test, with everything left to the defaults.
 *
 * @param by whose courses tell what is supported: those of the course's company, or of its company
 *     profile where rows have no ids
 * @param courses that could ask
 * @param asked how many of them did, drawn by chance where not all
 * @param enoughLearners of these, those with enough learners
 * @param withMove of these, those with a move of medium support
 * @param shown of these, those that are shown a mix
 * @param withPlan of these, those that are shown a plan and not ideas alone
 * @param shownUnlocked of those with a move, those that are shown a mix with graded assessments
 *     unlocked
 * @param shownWithoutVeto of those with a move, those that would be shown a mix if their company's
 *     own courses had no veto
 * @param mixes of all that asked, those that are shown a mix
 * @param nothing of all that asked, those that are not, by the reason that they are given
 */
public record AdviceCoverage(
    GroupedBy by,
    int courses,
    int asked,
    int enoughLearners,
    int withMove,
    int shown,
    int withPlan,
    int shownUnlocked,
    int shownWithoutVeto,
    int mixes,
    List<Unadvised> nothing) {

  public AdviceCoverage {
    nothing = List.copyOf(nothing);
  }

  /** How many courses are shown nothing for a reason. */
  public record Unadvised(WhyNothing reason, int courses) {}

  /** Why a course is shown nothing. */
  public enum WhyNothing {
    OUTSIDE_MODEL_SCOPE,
    TOO_FEW_LEARNERS,
    NO_PAGE_MIX,
    COMPANY_NOT_IN_TRAINING,
    /** By profile: too few rows have it. */
    NO_MIXES_PUBLISHED,
    TOO_FEW_COURSES,
    NOTHING_BESIDE_GRADED_ASSESSMENTS,
    NO_COURSE_NEAR,
    TOO_LITTLE_PROMISED,
    TOO_UNCERTAIN,
    OWN_COURSES_SAY_OTHERWISE;

    /** The code of the reason in the answer to a course. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The reason of this code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static WhyNothing of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
