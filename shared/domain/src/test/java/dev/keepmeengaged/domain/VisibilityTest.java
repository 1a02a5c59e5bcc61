package dev.keepmeengaged.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibilityTest {

  private static final Company HERON = new Company("Heron");
  private static final Company KITE = new Company("Kite");

  @Test
  void ofAll_includesEveryCompany_asItIsNamed() {
    assertThat(Visibility.ofAll().includes(KITE)).isTrue();
    assertThat(Visibility.ofAll().seen(KITE)).isEqualTo(KITE);
  }

  @Test
  void ofOne_includesItHoweverItIsWritten_andNoOther() {
    Visibility heron = Visibility.of(HERON);

    assertThat(heron.includes(new Company("HERON"))).isTrue();
    assertThat(heron.seen(new Company("heron")).isHidden()).isFalse();
    assertThat(heron.includes(KITE)).isFalse();
    assertThat(heron.includes(new Company("Heron 2"))).isFalse();
  }

  @Test
  void aHiddenCompany_keepsItsName_andEqualsNone() {
    Company hidden = Visibility.of(HERON).seen(KITE);

    assertThat(hidden.name()).isEqualTo("Kite");
    assertThat(hidden).isNotEqualTo(KITE).isEqualTo(new Company("KITE").hidden());
    assertThat(hidden.key()).isNotEqualTo(KITE.key());
    assertThat(Visibility.of(KITE).includes(hidden)).isFalse();
  }

  @Test
  void keys_areEqual_forCallersWhoSeeTheSame() {
    assertThat(Visibility.of(HERON).key()).isEqualTo(Visibility.of(new Company("heron")).key());
    assertThat(Visibility.of(HERON).key()).isNotEqualTo(Visibility.of(KITE).key());
    assertThat(Visibility.ofAll().key()).isNotEqualTo(Visibility.of(HERON).key());
  }
}
