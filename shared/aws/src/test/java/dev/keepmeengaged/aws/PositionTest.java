package dev.keepmeengaged.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keepmeengaged.domain.BadPositionException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

  @Property
  void key_ofAPosition_isTheOneThatItWasMadeOf(@ForAll String key) {
    Assume.that(isText(key));

    assertThat(Position.key('c', Position.of('c', key))).isEqualTo(key);
  }

  private static boolean isText(String key) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "c=", "c===", "c*", "Y2F0", "iY2F0", "cY2F0=", "cY2F1a", "c_w", "cat", "c Y2F0"
      })
  void key_ofWhatIsNoPositionOfTheList_isRefused(String position) {
    assertThatExceptionOfType(BadPositionException.class)
        .isThrownBy(() -> Position.key('c', position));
  }
}
