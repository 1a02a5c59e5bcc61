package dev.keepmeengaged.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CompanyNamesTest {

  @Test
  void next_manyTimes_neverRepeats() {
    CompanyNames names = new CompanyNames(Draws.seeded(7));

    assertThat(Stream.generate(names::next).limit(20_000)).doesNotHaveDuplicates();
  }
}
