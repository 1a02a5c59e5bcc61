package dev.keepmeengaged.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanySegments;
import dev.keepmeengaged.domain.CompanySegmentsRepository;
import dev.keepmeengaged.domain.Courses;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.SampleSegments;
import dev.keepmeengaged.domain.VersionGoneException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link CompanySegmentsRepository} does. */
public abstract class CompanySegmentsRepositoryContract {

  private static final DataVersion V1 = new DataVersion("v1");
  private static final DataVersion V2 = new DataVersion("v2");
  private static final Company HERON = new Company("Heron");
  private static final Company EGRET = new Company("Egret");
  private static final Company NOBODY = new Company("nobody");

  /** A repository in which just this data version is published, with these segments. */
  protected abstract CompanySegmentsRepository published(
      DataVersion version, Catalogue courses, Map<Company, CompanySegments> segments);

  @Test
  void segments_areThoseOfTheCompany_byAnyFormOfItsName() {
    CompanySegmentsRepository segments = published();

    assertThat(segments.segments(new Company("HERON"), V1)).contains(SampleSegments.HERON);
    assertThat(segments.segments(EGRET, V1)).contains(SampleSegments.EGRET);
  }

  @Test
  void anUnknownCompany_hasNone() {
    assertThat(published().segments(NOBODY, V1)).isEmpty();
  }

  @Test
  void aReleaseFromBeforeTheyWerePublished_hasNone_evenOfAKnownCompany() {
    assertThat(published(V1, courses(), Map.of()).segments(HERON, V1)).isEmpty();
  }

  @Test
  void aVersionThatIsNotWhole_isGone_ratherThanWithoutSegments() {
    CompanySegmentsRepository segments = published();

    segments.requireWhole(V1);
    assertThatExceptionOfType(VersionGoneException.class)
        .isThrownBy(() -> segments.segments(HERON, V2));
    assertThatExceptionOfType(VersionGoneException.class)
        .isThrownBy(() -> segments.requireWhole(V2));
  }

  private CompanySegmentsRepository published() {
    return published(
        V1, courses(), Map.of(HERON, SampleSegments.HERON, EGRET, SampleSegments.EGRET));
  }

  private static Catalogue courses() {
    return Catalogue.of(
        List.of(Courses.course("Heron", "1", 50), Courses.course("Egret", "1", 50)));
  }
}
