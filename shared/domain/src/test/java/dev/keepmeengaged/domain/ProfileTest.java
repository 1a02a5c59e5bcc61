package dev.keepmeengaged.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfileTest {

  @Test
  void profile_isTheSameUpToRounding_andKnowsGaps() {
    Profile profile = rated(33.3);

    assertThat(rated(33.300000000000004)).isEqualTo(profile);
    assertThat(rated(33.31)).isNotEqualTo(profile);
    assertThat(rated(Double.NaN)).isNotEqualTo(profile);
    assertThat(rated(Double.NaN).values()).containsExactly("0", "0", "0", "missing");
  }

  @Test
  void profile_ofFewerValues_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Profile(List.of("20", "40")));
  }

  private static Profile rated(double rating) {
    return Profile.of(Courses.features(Map.of(Feature.COMPANY_RATING, rating)));
  }
}
