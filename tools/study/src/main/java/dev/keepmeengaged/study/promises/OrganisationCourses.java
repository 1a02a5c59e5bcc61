package dev.keepmeengaged.study.promises;

import dev.keepmeengaged.domain.CompanyMixes;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseMix;
import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.domain.Evidence;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.PageMix;
import dev.keepmeengaged.training.calibration.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The courses of one half of the rows, grouped by organisation for {@link Evidence}. */
final class OrganisationCourses {

  private final Rows rows;
  private final Map<Integer, CompanyMixes> mixes;

  OrganisationCourses(Rows rows) {
    this.rows = rows;
    Map<Integer, List<CourseMix>> byOrganisation = new HashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      byOrganisation
          .computeIfAbsent(rows.organisations()[row], organisation -> new ArrayList<>())
          .add(course(row));
    }
    this.mixes = new HashMap<>();
    byOrganisation.forEach((number, courses) -> mixes.put(number, new CompanyMixes(courses)));
  }

  /** A row as a course. Its id is the row's number, which is unique within the half. */
  CourseMix course(int row) {
    FeatureVector features = rows.features().get(row);
    return new CourseMix(
        new CourseScore(
            new CourseId(Integer.toString(row)), rows.scores()[row], features.raw(Feature.USERS)),
        OptionalDouble.of(features.raw(Feature.LENGTH_HOURS)),
        rows.mix(row));
  }

  /** The evidence from an organisation's courses in this half for a change of a course. */
  Evidence evidence(int organisation, CourseMix course, PageMix proposed) {
    return Evidence.of(
        course, proposed, mixes.getOrDefault(organisation, new CompanyMixes(List.of())));
  }
}
