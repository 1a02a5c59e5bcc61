package dev.keepmeengaged.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cookies are where a browser put them, and nowhere in the values of others. */
class CookiesTest {

  private static final String NAME = "__Host-secret";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "__Host-secret=a",
        "other=1; __Host-secret=a",
        "__Host-secret=a;other=1",
        "other=1;\t __Host-secret=a ; third=3;"
      })
  void aCookie_isFound_amongOthers(String line) {
    assertThat(cookies(line)).containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "theme=x,__Host-secret=planted",
        "theme=x, __Host-secret=planted",
        "theme=__Host-secret=planted",
        "theme=x,__Host-secret=planted; other=1",
        "__host-secret=planted",
        "__Host-secret2=planted",
        "__Host-secret",
        ""
      })
  void whatAnotherCookieHas_isNoCookie(String line) {
    assertThat(cookies(line)).isEmpty();
    assertThat(cookies(line, "__Host-secret=a")).containsExactly("a");
  }

  @Test
  void aValue_isAsItWasSent() {
    assertThat(cookies("__Host-secret=a,b=c")).containsExactly("a,b=c");
    assertThat(cookies("__Host-secret=")).containsExactly("");
  }

  @Test
  void severalOfOneName_areAllThere_onOneLineOrSeveral() {
    assertThat(cookies("__Host-secret=a; __Host-secret=b", "__Host-secret=c"))
        .containsExactly("a", "b", "c");
  }

  @Test
  void aRequestWithoutCookies_hasNone() {
    assertThat(cookies()).isEmpty();
  }

  private static List<String> cookies(String... lines) {
    Headers headers =
        lines.length == 0 ? new Headers(Map.of()) : new Headers(Map.of("cookie", List.of(lines)));
    return new Request(
            "id",
            "id",
            "1",
            "GET",
            "/",
            "/",
            Map.of(),
            Map.of(),
            headers,
            new Request.Body("", false),
            Optional.empty())
        .cookies(NAME);
  }
}
