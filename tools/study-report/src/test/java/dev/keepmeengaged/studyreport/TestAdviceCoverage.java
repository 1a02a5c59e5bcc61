package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.artifacts.ByCompany.GroupedBy;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.Segment;
import dev.keepmeengaged.domain.Segment.Bound;
import dev.keepmeengaged.domain.Segment.Condition;
import dev.keepmeengaged.study.result.AdviceCoverage;
import dev.keepmeengaged.study.result.AdviceCoverage.Unadvised;
import dev.keepmeengaged.study.result.AdviceCoverage.WhyNothing;
import dev.keepmeengaged.study.result.SegmentResult;
import dev.keepmeengaged.study.result.SegmentResult.Found;
import java.util.List;

/** Made-up figures of what courses and companies get. */
final class TestAdviceCoverage {

  private TestAdviceCoverage() {}

  /** What some thousand courses might get. */
  static List<AdviceCoverage> plausible() {
    return List.of(
        new AdviceCoverage(
            GroupedBy.PROFILE,
            24_551,
            3_000,
            2_310,
            1_604,
            530,
            171,
            702,
            533,
            613,
            List.of(
                new Unadvised(WhyNothing.TOO_FEW_LEARNERS, 301),
                new Unadvised(WhyNothing.COMPANY_NOT_IN_TRAINING, 6),
                new Unadvised(WhyNothing.NO_MIXES_PUBLISHED, 400),
                new Unadvised(WhyNothing.NO_COURSE_NEAR, 381),
                new Unadvised(WhyNothing.TOO_LITTLE_PROMISED, 1_102),
                new Unadvised(WhyNothing.TOO_UNCERTAIN, 197))),
        new AdviceCoverage(
            GroupedBy.COMPANY,
            2_507,
            2_507,
            1_811,
            1_207,
            341,
            153,
            419,
            388,
            402,
            List.of(
                new Unadvised(WhyNothing.OUTSIDE_MODEL_SCOPE, 603),
                new Unadvised(WhyNothing.NO_COURSE_NEAR, 418),
                new Unadvised(WhyNothing.TOO_LITTLE_PROMISED, 1_031),
                new Unadvised(WhyNothing.OWN_COURSES_SAY_OTHERWISE, 53))));
  }

  /** With a move so many, of whom so many are shown a mix; and so many mixes of 103 courses. */
  static AdviceCoverage company(int withMove, int shown, int mixes) {
    return new AdviceCoverage(
        GroupedBy.COMPANY,
        103,
        103,
        80,
        withMove,
        shown,
        shown,
        shown,
        shown,
        mixes,
        List.of(new Unadvised(WhyNothing.TOO_FEW_COURSES, 3)));
  }

  /** What might be found in some hundred profiles. */
  static SegmentResult begin() {
    return new SegmentResult(
        GroupedBy.PROFILE,
        1_874,
        157,
        38,
        List.of(
            new Found(
                "administrators 1 %, company rating 4",
                613,
                List.of(
                    new Segment(
                        List.of(
                            new Condition(Feature.PRICE, Bound.AT_LEAST, 38),
                            new Condition(Feature.GRADED_ASSESSMENT, Bound.NONE, 0)),
                        74,
                        420,
                        41.4,
                        -13.2,
                        0.01),
                    new Segment(
                        List.of(new Condition(Feature.USES_SCORM, Bound.SOME, 0)),
                        112,
                        382,
                        71,
                        7.6,
                        0.03)))));
  }

  static SegmentResult begin(GroupedBy by, int companies, int searched, int withSegments) {
    return new SegmentResult(
        by, companies, searched, withSegments, withSegments == 0 ? List.of() : begin().largest());
  }
}
