package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.CompanyMixes;
import dev.keepmeengaged.domain.CompanyProfile;
import dev.keepmeengaged.domain.CompanySegments;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.RankedCourse;
import dev.keepmeengaged.domain.SearchIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items of a data version without its root. The lists lead to all others: the pages of {@link
 * #companies} and {@link #coursesById} name every item, so write them first and delete them last.
 */
public final class VersionItems {

  private final DataVersion version;
  private final Catalogue catalogue;
  private final List<CompanyProfile> profiles;

  public VersionItems(DataVersion version, Catalogue catalogue) {
    this.version = version;
    this.catalogue = catalogue;
    this.profiles = catalogue.profiles();
  }

  /** The pages of the companies by name, which lead to the companies. */
  public List<Map<String, AttributeValue>> companies() {
    return CatalogueItems.companies(
        version, profiles.stream().map(CompanyProfile::summary).toList());
  }

  /** The pages of every company's courses by id, which lead to the courses. */
  public List<Map<String, AttributeValue>> coursesById() {
    return IntStream.range(0, profiles.size())
        .mapToObj(i -> CatalogueItems.byId(version, profiles.get(i).summary(), scores(i)))
        .flatMap(List::stream)
        .toList();
  }

  /**
   * All other items but the segments and the search index: the courses, and of every company the
   * profile, the courses best first and the page mixes; the statistics over all courses. Each is
   * built on demand.
   */
  public List<Supplier<Map<String, AttributeValue>>> others() {
    List<Supplier<Map<String, AttributeValue>>> items = new ArrayList<>();
    items.add(() -> CatalogueItems.of(version, catalogue.allCourses()));
    for (int i = 0; i < profiles.size(); i++) {
      CompanyProfile profile = profiles.get(i);
      List<Course> courses = catalogue.companies().get(i);
      items.add(() -> CatalogueItems.of(version, profile));
      RankedCourse.of(courses).forEach(c -> items.add(() -> CatalogueItems.of(version, c)));
      CatalogueItems.best(version, profile.summary(), scores(i))
          .forEach(page -> items.add(() -> page));
      CatalogueItems.of(version, profile.summary().company(), CompanyMixes.of(courses))
          .forEach(mixes -> items.add(() -> mixes));
    }
    return items;
  }

  /**
   * The segments.
   *
   * @param ofCompanies of each company, in the order of {@link Catalogue#companies}
   */
  public List<Supplier<Map<String, AttributeValue>>> segments(List<CompanySegments> ofCompanies) {
    return IntStream.range(0, profiles.size())
        .<Supplier<Map<String, AttributeValue>>>mapToObj(
            i ->
                () ->
                    CatalogueItems.of(
                        version, profiles.get(i).summary().company(), ofCompanies.get(i)))
        .toList();
  }

  /**
   * The parts of the search index.
   *
   * @param ofCompanies the segments of each company, in the order of {@link Catalogue#companies}
   */
  public List<Map<String, AttributeValue>> search(List<CompanySegments> ofCompanies) {
    return CatalogueItems.of(version, SearchIndex.of(catalogue, ofCompanies));
  }

  private List<CourseScore> scores(int company) {
    return catalogue.companies().get(company).stream().map(Course::score).toList();
  }
}
