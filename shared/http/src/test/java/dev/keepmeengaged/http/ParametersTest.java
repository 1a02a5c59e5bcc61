package dev.keepmeengaged.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.http.testing.Answer;
import dev.keepmeengaged.http.testing.GatewayCall;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {

  private static final DataVersion NOW = new DataVersion("now");

  private static final RequestStreamHandler FUNCTION =
      new HttpFunction(
              Routes.none().get("/v1/things", ParametersTest::answer),
              AccessMode.OPEN,
              new Log("test", new PrintStream(new ByteArrayOutputStream())))
          ::handle;

  private static Response answer(Request request) {
    Parameters parameters = request.parameters("prefix", "all", "limit", "cursor");
    parameters.text("prefix", 5);
    parameters.flag("all");
    Parameters.PageRequest page = parameters.page("things", NOW);
    return Response.ok(json -> json.member("limit", page.limit()).member("after", page.after()));
  }

  private static GatewayCall things() {
    return GatewayCall.get("/v1/things");
  }

  @Test
  void withoutALimit_itIs100() {
    assertThat(things().to(FUNCTION).body()).isEqualTo("{\"limit\":100,\"after\":null}");
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "200, 200", "007, 7"})
  void aLimit_isRead(String text, int limit) {
    assertThat(things().query("limit", text).to(FUNCTION).at("/limit")).isEqualTo(limit);
  }

  @ParameterizedTest
  @CsvSource({
    "limit, 0, out-of-range",
    "limit, 201, out-of-range",
    "limit, -1, out-of-range",
    "limit, 1.0, out-of-range",
    "limit, 99999999999, out-of-range",
    "limit, ten, out-of-range",
    "limit, '', out-of-range",
    "limit, ١, out-of-range",
    "prefix, longer, too-long",
    "all, yes, invalid-value",
    "cursor, '', malformed-cursor",
    "cursor, xyz, malformed-cursor",
    "Limit, 1, unknown-parameter",
    "_, 1, unknown-parameter",
  })
  void aParameterAtFault_isNamed(String name, String value, String code) {
    Answer answer = things().query(name, value).to(FUNCTION);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.places()).containsExactly(name + " " + code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "limit  | 201     | The limit is a whole number from 1 to 200, not \"201\".",
        "limit  | ten     | The limit is a whole number from 1 to 200, not \"ten\".",
        "limit  | ''      | The limit is a whole number from 1 to 200, not \"\".",
        "prefix | longer  | The parameter may have at most 5 characters; this one has 6.",
        "all    | yes     | The parameter is true or false, not \"yes\".",
      })
  void aParameterAtFault_isToldWhatIsAllowedAndWhatItWas(
      String name, String value, String message) {
    assertThat(things().query(name, value).to(FUNCTION).at("/errors/0/message")).isEqualTo(message);
  }

  @Test
  void aLongValue_isRepeatedInPart() {
    assertThat(things().query("limit", "😀".repeat(41)).to(FUNCTION).at("/errors/0/message"))
        .isEqualTo(
            "The limit is a whole number from 1 to 200, not \"" + "😀".repeat(40) + "...\".");
  }

  @Test
  void aTextsLength_isCountedInCodePoints() {
    assertThat(things().query("prefix", "😀".repeat(5)).to(FUNCTION).status()).isEqualTo(200);
  }

  @Test
  void halfASurrogatePair_isNoText() {
    assertThat(things().query("prefix", "a\ud800").to(FUNCTION).places())
        .containsExactly("prefix invalid-value");
    assertThat(things().query("prefix", "a\ud835\udc9c").to(FUNCTION).status()).isEqualTo(200);
  }

  @Test
  void aParameterGivenTwice_isNamed() {
    Answer answer = things().query("limit", "1").query("limit", "2").to(FUNCTION);

    assertThat(answer.places()).containsExactly("limit repeated-parameter");
  }

  @Test
  void allParametersAtFault_areNamedAtOnce() {
    Answer answer =
        things()
            .query("limit", "0")
            .query("cursor", "x")
            .query("colour", "red")
            .query("all", "true")
            .query("all", "false")
            .to(FUNCTION);

    assertThat(answer.places())
        .containsExactlyInAnyOrder(
            "limit out-of-range",
            "cursor malformed-cursor",
            "colour unknown-parameter",
            "all repeated-parameter");
  }

  @Test
  void aCursorOfThisListAndVersion_isItsPosition() {
    String cursor = new Cursor("things", NOW, "42").encoded();

    assertThat(things().query("cursor", cursor).to(FUNCTION).at("/after")).isEqualTo("42");
  }

  @Test
  void aCursorOfAnotherList_isMalformed() {
    String cursor = new Cursor("others", NOW, "42").encoded();

    Answer answer = things().query("cursor", cursor).to(FUNCTION);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.places()).containsExactly("cursor malformed-cursor");
  }

  @Test
  void aCursorOfAnotherVersion_isGone() {
    String cursor = new Cursor("things", new DataVersion("before"), "42").encoded();

    Answer answer = things().query("cursor", cursor).to(FUNCTION);

    assertThat(answer.status()).isEqualTo(410);
    assertThat(answer.problem()).isEqualTo("cursor-gone");
  }
}
