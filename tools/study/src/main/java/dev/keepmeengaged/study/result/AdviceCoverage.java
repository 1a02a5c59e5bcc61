package dev.keepmeengaged.study.result;

import dev.keepmeengaged.artifacts.ByCompany.GroupedBy;
import java.util.List;
import java.util.Locale;

/**
 * How many of today's courses get mixes to test, with the defaults of every option.
 *
 * @param by source of evidence: the course's company, or its company profile for rows without ids
 * @param courses all of them
 * @param asked all courses, or a random sample
 * @param enoughLearners of the asked, those with enough learners
 * @param withMove of those with enough learners, those with a move of medium support
 * @param shown of those with a move, those that are shown a mix
 * @param withPlan of the shown, those that get a plan and not only ideas
 * @param shownUnlocked of those with a move, those that are shown a mix with graded assessments
 *     unlocked
 * @param shownWithoutVeto of those with a move, those that would be shown a mix if their company's
 *     own courses had no veto
 * @param mixes of the asked, those that are shown a mix
 * @param nothing of the asked, those that are shown nothing, by the given reason
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

  /** The number of courses that are shown nothing for a reason. */
  public record Unadvised(WhyNothing reason, int courses) {}

  /** A reason to show a course nothing. */
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
     * @throws IllegalArgumentException if no reason has this code
     */
    public static WhyNothing of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
