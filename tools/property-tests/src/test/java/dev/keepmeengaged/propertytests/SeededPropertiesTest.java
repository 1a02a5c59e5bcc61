package dev.keepmeengaged.propertytests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

class SeededPropertiesTest {

  private static final List<Long> DRAWN = new ArrayList<>();

  private String before = "";

  /** Properties that this test runs, and nobody else. */
  static class Examples {

    @Property(tries = 20)
    void one(@ForAll long value) {
      DRAWN.add(value);
    }
  }

  static class OtherExamples {

    @Property(tries = 20)
    void one(@ForAll long value) {
      DRAWN.add(value);
    }
  }

  static class SeededExamples {

    @Property(tries = 20, seed = "7")
    void one(@ForAll long value) {
      DRAWN.add(value);
    }
  }

  @BeforeEach
  void remember() {
    before = System.getProperty(SeededProperties.SEED, "");
  }

  @AfterEach
  void restore() {
    System.setProperty(SeededProperties.SEED, before);
  }

  @Test
  void sameText_drawsTheSame() {
    assertThat(drawn("abc", Examples.class)).isEqualTo(drawn("abc", Examples.class)).hasSize(20);
  }

  @Test
  void anotherText_drawsOthers() {
    assertThat(drawn("abc", Examples.class)).isNotEqualTo(drawn("abd", Examples.class));
  }

  @Test
  void anotherProperty_drawsOthers() {
    assertThat(drawn("abc", Examples.class)).isNotEqualTo(drawn("abc", OtherExamples.class));
  }

  @Test
  void newSeeds_drawOthersEachTime() {
    assertThat(drawn("new", Examples.class)).isNotEqualTo(drawn("new", Examples.class));
  }

  @Test
  void seedOfTheProperty_wins() {
    assertThat(drawn("abc", SeededExamples.class)).isEqualTo(drawn("abd", SeededExamples.class));
  }

  private static List<Long> drawn(String seed, Class<?> properties) {
    System.setProperty(SeededProperties.SEED, seed);
    DRAWN.clear();
    EngineTestKit.engine("jqwik")
        .configurationParameter("jqwik.reporting.onlyfailures", "true")
        .configurationParameter("jqwik.database", "")
        .selectors(selectClass(properties))
        .execute()
        .testEvents()
        .assertStatistics(events -> events.succeeded(1));
    return List.copyOf(DRAWN);
  }
}
