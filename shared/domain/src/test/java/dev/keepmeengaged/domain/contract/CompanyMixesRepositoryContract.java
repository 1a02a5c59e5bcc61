package dev.keepmeengaged.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyMixes;
import dev.keepmeengaged.domain.CompanyMixesRepository;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseMix;
import dev.keepmeengaged.domain.Courses;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.Mixes;
import dev.keepmeengaged.domain.VersionGoneException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link CompanyMixesRepository} does. */
public abstract class CompanyMixesRepositoryContract {

  private static final DataVersion V1 = new DataVersion("v1");
  private static final DataVersion V2 = new DataVersion("v2");
  private static final Company ACME = new Company("Acme");
  private static final Company NOBODY = new Company("nobody");

  /** A repository in which these data versions, and no others, are published. */
  protected abstract CompanyMixesRepository published(Map<DataVersion, Catalogue> versions);

  /** A repository in which this data version was published before page mixes were. */
  protected abstract CompanyMixesRepository publishedWithoutMixes(
      DataVersion version, Catalogue courses);

  @Test
  void mixes_areThoseOfTheCompanysCourses() {
    CompanyMixesRepository mixes =
        published(
            Map.of(
                V1,
                Catalogue.of(
                    List.of(
                        course("Acme", "1", 33.3, 14.7, 37.67722222),
                        course("Acme", "𝒜 é", 0, 0, 0),
                        course("Acme", "length unknown", 100, 100, Double.NaN),
                        course("Other", "1", 50, 30, 5)))));

    CompanyMixes found = mixes.mixes(new Company("ACME"), V1).orElseThrow();

    assertThat(found.courses())
        .containsExactlyInAnyOrder(
            Mixes.course("1", 33.3, 14.7, 37.67722222, 20),
            Mixes.course("𝒜 é", 0, 0, 0, 20),
            new CourseMix(
                Courses.course("Acme", "length unknown", 100).score(),
                OptionalDouble.empty(),
                Mixes.interactive(100)));
  }

  @Test
  void coursesWithoutAPageMix_areLeftOut_andTheirCompanyHasMixesStill() {
    CompanyMixesRepository mixes =
        published(
            Map.of(
                V1,
                Catalogue.of(
                    List.of(Courses.course("Acme", "1", 50, Map.of(Feature.CONTENT, 50.0))))));

    assertThat(mixes.mixes(ACME, V1)).contains(new CompanyMixes(List.of()));
  }

  @Test
  void mixesOfSeveralCompanies_areEachUnderTheCompanyAskedFor() {
    CompanyMixesRepository mixes =
        published(
            Map.of(
                V1,
                Catalogue.of(
                    List.of(course("Acme", "1", 50, 10, 1), course("Other", "1", 60, 20, 1))),
                V2,
                Catalogue.of(List.of(course("Acme", "new", 70, 30, 1)))));

    assertThat(mixes.mixes(Set.of(new Company("acme"), new Company("Other"), NOBODY), V1))
        .isEqualTo(
            Map.of(
                ACME,
                new CompanyMixes(List.of(Mixes.course("1", 50, 10, 1, 20))),
                new Company("other"),
                new CompanyMixes(List.of(Mixes.course("1", 60, 20, 1, 20)))));
    assertThat(mixes.mixes(Set.of(), V1)).isEmpty();
  }

  @Test
  void anUnknownCompany_hasNone() {
    CompanyMixesRepository mixes =
        published(Map.of(V1, Catalogue.of(List.of(course("Acme", "1", 50, 10, 1)))));

    assertThat(mixes.mixes(NOBODY, V1)).isEmpty();
  }

  @Test
  void aReleaseFromBeforeTheyWerePublished_hasNone_evenOfAKnownCompany() {
    CompanyMixesRepository mixes =
        publishedWithoutMixes(V1, Catalogue.of(List.of(course("Acme", "1", 50, 10, 1))));

    assertThat(mixes.mixes(ACME, V1)).isEmpty();
    assertThat(mixes.mixes(Set.of(ACME, NOBODY), V1)).isEmpty();
  }

  /** Ids as long as may be, so that one item of a store does not hold them. */
  @Test
  void mixesOfAVeryLargeCompany_areAllThere_besideThoseOfMoreCompaniesThanAreReadAtOnce() {
    List<Course> large =
        IntStream.range(0, 1_300)
            .mapToObj(i -> course("Large", "𝒜".repeat(60) + (1_000 + i), 50, i % 100, i))
            .toList();
    List<Course> small =
        IntStream.range(0, 120).mapToObj(i -> course("small " + i, "1", 50, i % 100, 1)).toList();
    Map<Company, CompanyMixes> expected = new HashMap<>();
    small.forEach(course -> expected.put(course.company(), CompanyMixes.of(List.of(course))));
    List<Course> all = new ArrayList<>(large);
    all.addAll(small);
    CompanyMixesRepository mixes = published(Map.of(V1, Catalogue.of(all)));
    Set<Company> asked = new HashSet<>(expected.keySet());
    asked.add(new Company("large"));

    Map<Company, CompanyMixes> found = new HashMap<>(mixes.mixes(asked, V1));

    assertThat(Optional.ofNullable(found.remove(new Company("large"))).orElseThrow().courses())
        .containsExactlyInAnyOrderElementsOf(CompanyMixes.of(large).courses());
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void aVersionThatIsNotWhole_isGone_ratherThanWithoutMixes() {
    CompanyMixesRepository mixes =
        published(Map.of(V1, Catalogue.of(List.of(course("Acme", "1", 50, 10, 1)))));

    mixes.requireWhole(V1);
    assertThatExceptionOfType(VersionGoneException.class).isThrownBy(() -> mixes.mixes(ACME, V2));
    assertThatExceptionOfType(VersionGoneException.class).isThrownBy(() -> mixes.requireWhole(V2));
  }

  private static Course course(
      String company, String id, double score, double interactive, double lengthHours) {
    Map<Feature, Double> features = new HashMap<>(Mixes.features(interactive));
    features.put(Feature.LENGTH_HOURS, lengthHours);
    return Courses.course(company, id, score, features);
  }
}
