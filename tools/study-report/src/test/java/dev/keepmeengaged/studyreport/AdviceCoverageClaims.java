package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.artifacts.ByCompany.GroupedBy;
import dev.keepmeengaged.study.result.AdviceCoverage;
import dev.keepmeengaged.study.result.AdviceCoverage.Unadvised;
import dev.keepmeengaged.study.result.SegmentResult;
import dev.keepmeengaged.study.result.StudyResult;
import java.util.List;
import java.util.function.Predicate;

/** The sentences about what courses and companies get that figures choose. */
final class AdviceCoverageClaims {

  private AdviceCoverageClaims() {}

  static List<Claim> all() {
    return List.of(
        Claim.of(
            "promises",
            "Nothing can be given: the model is not calibrated, so it does not say how much of"
                + " what it expects of a change holds up.",
            f -> f.given().isEmpty()),
        Claim.of(
            "promises",
            "Every course gets an answer: a mix to test, or the reason why there is none.",
            f ->
                !f.given().isEmpty()
                    && f.given().stream().allMatch(AdviceCoverageClaims::answered)),
        Claim.of(
            "promises",
            "Not every course gets an answer.",
            f -> !f.given().stream().allMatch(AdviceCoverageClaims::answered)),
        asked("By company:", g -> g.by() == GroupedBy.COMPANY),
        asked("By profile:", g -> g.by() == GroupedBy.PROFILE),
        asked("which is reached.", g -> g.withMove() > 0 && g.shown() >= 0.3 * g.withMove()),
        asked("which is missed.", g -> g.shown() < 0.3 * g.withMove()),
        begin("No group of courses was looked for.", b -> b.searched() == 0),
        begin(
            "Nowhere does a group of courses score apart from the others by more than chance"
                + " explains.",
            b -> b.searched() != 0 && b.withSegments() == 0),
        begin("one in 20 has such a group, too.", b -> b.searched() != 0),
        begin(
            "There are no more here, so chance may have made them.",
            b ->
                b.searched() != 0
                    && b.withSegments() != 0
                    && b.withSegments() <= 0.05 * b.searched()),
        begin("A group is a place to look at first, not a cause", b -> b.withSegments() > 0),
        begin(
            "The rows have no company ids, so courses of the same company profile stand in for a"
                + " company. Several companies may share a profile, so a group can be the courses"
                + " of one of them.",
            b -> b.by() == GroupedBy.PROFILE),
        begin("Groups that score apart, in those with most", b -> !b.largest().isEmpty()));
  }

  private static boolean answered(AdviceCoverage given) {
    return given.asked()
        == given.mixes() + given.nothing().stream().mapToInt(Unadvised::courses).sum();
  }

  private static Claim asked(String sentence, Predicate<AdviceCoverage> borneOut) {
    return Claim.of("promises", sentence, f -> f.given().stream().anyMatch(borneOut));
  }

  private static Claim begin(String sentence, Predicate<SegmentResult> borneOut) {
    return Claim.of("begin", sentence, (StudyResult f) -> borneOut.test(f.begin()));
  }
}
