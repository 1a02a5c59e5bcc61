package dev.keepmeengaged.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.DataVersion;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  private static final DataVersion VERSION = new DataVersion("2026-11-22T08-00-00Z");

  @Property
  void aCursor_readsBackAsItWasWritten(@ForAll("positions") String position) {
    Cursor cursor = new Cursor("best-first", VERSION, position);

    assertThat(Cursor.decode(cursor.encoded())).contains(cursor);
    assertThat(cursor.encoded()).matches("[A-Za-z0-9_-]+");
  }

  @Provide
  Arbitrary<String> positions() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars("0123456789|#\n ").ofMinLength(1).ofMaxLength(60),
        Arbitraries.strings().withCharRange('\u00a0', '\ud7ff').ofMinLength(1).ofMaxLength(60));
  }

  @Property
  void aChangedCursor_isNoneOrAnotherWellFormedOne(
      @ForAll("positions") String position, @ForAll int at, @ForAll("characters") char other) {
    StringBuilder changed = new StringBuilder(new Cursor("by-id", VERSION, position).encoded());
    changed.setCharAt(Math.floorMod(at, changed.length()), other);

    assertThat(Cursor.decode(changed.toString()).stream())
        .allSatisfy(c -> assertThat(c.encoded()).isEqualTo(changed.toString()));
  }

  @Provide
  Arbitrary<Character> characters() {
    return Arbitraries.chars().ascii();
  }

  @Property
  void anyText_isReadWithoutFailing(@ForAll String text) {
    assertThat(Cursor.decode(text).stream())
        .allSatisfy(c -> assertThat(c.encoded()).isEqualTo(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2\nbest-first\nv\n7",
        "1\nbest-first\nv",
        "1\nbest-first\nv\n",
        "1\nBest\nv\n7",
        "1\nbest-first\nv/1\n7",
        "best-first"
      })
  void anotherText_isNoCursor(String text) {
    assertThat(
            Cursor.decode(
                Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(text.getBytes(StandardCharsets.UTF_8))))
        .isEmpty();
  }
}
