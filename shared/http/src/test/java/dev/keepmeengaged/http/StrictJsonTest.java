package dev.keepmeengaged.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.http.testing.Answer;
import dev.keepmeengaged.http.testing.GatewayCall;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An endpoint that wants {@code {"name": text, "kind"?: text, "sizes"?: {"s": .., "m": ..},
 * "weight"?: 1 to 9, "count"?: 1 to 3, "colours"?: [..], "ranges"?: {"s": [.., ..]}}}.
 */
class StrictJsonTest {

  private static final RequestStreamHandler FUNCTION =
      new HttpFunction(
              Routes.none().post("/v1/things", StrictJsonTest::answer),
              AccessMode.OPEN,
              new Log("test", new PrintStream(new ByteArrayOutputStream())))
          ::handle;

  private static Response answer(Request request) {
    RequestMembers body = request.jsonObject();
    Optional<String> name = body.required("name", StrictJsonTest::shortName);
    Optional<String> kind = body.optional("kind", k -> k);
    Map<String, Double> sizes =
        body.numbers("sizes", n -> Optional.of(n).filter(s -> s.equals("s") || s.equals("m")));
    Optional<Double> weight = body.optionalNumber("weight", 1, 9);
    Optional<Integer> count = body.optionalWhole("count", 1, 3);
    Set<String> colours = body.strings("colours", StrictJsonTest::shortName);
    Map<String, String> ranges =
        body.pairs("ranges", n -> Optional.of(n).filter(s -> s.equals("s")), StrictJsonTest::range);
    body.check();
    return Response.ok(
        json -> {
          json.member("name", name).member("kind", kind);
          json.object("sizes", o -> sizes.forEach(o::member));
          weight.ifPresent(w -> json.member("weight", w));
          count.ifPresent(c -> json.member("count", c));
          json.member("colours", Optional.of(String.join(" ", colours)).filter(c -> !c.isEmpty()));
          json.object("ranges", o -> ranges.forEach(o::member));
        });
  }

  private static String range(double low, double high) {
    if (low > high) {
      throw new IllegalArgumentException("the lower end comes first");
    }
    return low + ".." + high;
  }

  private static String shortName(String name) {
    if (name.length() > 5_000) {
      throw new IllegalArgumentException("a name has 5,000 characters");
    }
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a name is not empty");
    }
    return name;
  }

  private static Answer post(String body) {
    return GatewayCall.post("/v1/things", body).to(FUNCTION);
  }

  @Test
  void aBody_isRead() {
    Answer answer =
        post("{\"name\":\"a\\u00e9\",\"kind\":\"k\",\"sizes\":{\"s\":1.5e1,\"m\":-0.1}}");

    assertThat(answer.body())
        .isEqualTo(
            "{\"name\":\"aé\",\"kind\":\"k\",\"sizes\":{\"s\":15,\"m\":-0.1},\"colours\":null,\"ranges\":{}}");
  }

  @Test
  void numbersTextsAndPairs_areRead() {
    Answer answer =
        post(
            "{\"name\":\"a\",\"weight\":8.5,\"count\":3,\"colours\":[\"red\",\"blue\"],"
                + "\"ranges\":{\"s\":[0,1.5]}}");

    assertThat(answer.body())
        .isEqualTo(
            "{\"name\":\"a\",\"kind\":null,\"sizes\":{},\"weight\":8.5,\"count\":3,"
                + "\"colours\":\"red blue\",\"ranges\":{\"s\":\"0.0..1.5\"}}");
  }

  @Test
  void aBase64Body_isRead() {
    Answer answer =
        GatewayCall.post("/v1/things", "")
            .binary("{\"name\":\"é\"}".getBytes(StandardCharsets.UTF_8))
            .to(FUNCTION);

    assertThat(answer.at("/name")).isEqualTo("é");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                       | /name missing",
        "{'name':1}                               | /name wrong-type",
        "{'name':null}                            | /name wrong-type",
        "{'name':''}                              | /name invalid-value",
        "{'name':'a','nmae':'b'}                  | /nmae unknown-field",
        "{'name':'a','a/b~c':1}                   | /a~1b~0c unknown-field",
        "{'name':'a','name':'a'}                  | /name duplicate-field",
        "{'name':'a','sizes':{'s':1,'s':2}}       | /sizes/s duplicate-field",
        "{'name':'a','sizes':{'xl':1}}            | /sizes/xl unknown-field",
        "{'name':'a','sizes':{'s':'1'}}           | /sizes/s wrong-type",
        "{'name':'a','sizes':{'s':true}}          | /sizes/s wrong-type",
        "{'name':'a','weight':'8'}                | /weight wrong-type",
        "{'name':'a','weight':0.9}                | /weight out-of-range",
        "{'name':'a','weight':1e999}              | /weight not-finite",
        "{'name':'a','count':4}                   | /count out-of-range",
        "{'name':'a','count':1.5}                 | /count invalid-value",
        "{'name':'a','colours':'red'}             | /colours wrong-type",
        "{'name':'a','colours':['red',1]}         | /colours/1 wrong-type",
        "{'name':'a','colours':['']}              | /colours/0 invalid-value",
        "{'name':'a','colours':['red','red']}     | /colours/1 duplicate",
        "{'name':'a','ranges':[]}                 | /ranges wrong-type",
        "{'name':'a','ranges':{'m':[0,1]}}        | /ranges/m unknown-field",
        "{'name':'a','ranges':{'s':1}}            | /ranges/s wrong-type",
        "{'name':'a','ranges':{'s':[1]}}          | /ranges/s invalid-value",
        "{'name':'a','ranges':{'s':[1,'2']}}      | /ranges/s/1 wrong-type",
        "{'name':'a','ranges':{'s':[2,1]}}        | /ranges/s invalid-value",
        "{'name':'a','sizes':{'s':null}}          | /sizes/s wrong-type",
        "{'name':'a','sizes':{'s':1e999}}         | /sizes/s not-finite",
        "{'name':'a','sizes':{'s':-1e999}}        | /sizes/s not-finite",
        "{'name':'a','sizes':[1]}                 | /sizes wrong-type",
        "{'name':'\\ud800'}                       | /name invalid-value",
      })
  void aBody_thatIsAtFault_isRefusedWithThePlace(String body, String place) {
    Answer answer = post(body.replace('\'', '"'));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("malformed-request");
    assertThat(answer.places()).containsExactly(place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'name':'a','sizes':{'s':1e999}}  | A number may be -1.8e308 to 1.8e308, not 1e999.",
        "{'name':'a','sizes':{'s':-1E999}} | A number may be -1.8e308 to 1.8e308, not -1E999.",
        "{'name':'a','sizes':{'s':1234567890123456789012345678901234567890123456789012345678901234567}}"
            + " | A number may have at most 64 characters; this one has 67.",
      })
  void aNumberAtFault_isToldWhatIsAllowedAndWhatItWas(String body, String message) {
    assertThat(post(body.replace('\'', '"')).at("/errors/0/message")).isEqualTo(message);
  }

  @Test
  void allPlaces_areNamedAtOnce() {
    Answer answer =
        post("{\"kind\":7,\"kind\":8,\"sizes\":{\"s\":1e999,\"xl\":0,\"m\":\"\"},\"other\":[]}");

    assertThat(answer.places())
        .containsExactlyInAnyOrder(
            "/kind duplicate-field",
            "/kind wrong-type",
            "/name missing",
            "/sizes/s not-finite",
            "/sizes/xl unknown-field",
            "/sizes/m wrong-type",
            "/other unknown-field");
    assertThat(answer.at("/detail")).isEqualTo("The request is at fault in 7 places.");
  }

  @Test
  void atMost100Places_areNamed() {
    String fields =
        IntStream.range(0, 500).mapToObj(i -> "\"f" + i + "\":1").collect(Collectors.joining(","));

    assertThat(post("{" + fields + "}").places()).hasSize(100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"name\":\"a\"",
        "{\"name\":\"a\"} x",
        "{\"name\":\"a\"}{}",
        "{\"name\":\"a\",}",
        "{'name':\"a\"}",
        "{name:\"a\"}",
        "{\"name\":\"a\"/*c*/}",
        "{\"name\":NaN}",
        "{\"name\":+1}",
        "{\"name\":01}",
        "{\"name\":.5}",
        "{\"name\":\"a\nb\"}",
        "{\"name\":\"\\x\"}",
        "\uFEFF{\"name\":\"a\"}",
        "nul"
      })
  void whatIsNotJson_isRefused(String body) {
    Answer answer = post(body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.places()).singleElement().asString().endsWith(" not-json");
    assertThat(answer.body()).doesNotContain("com.fasterxml", "StreamReadFeature", "Source");
  }

  @Test
  void whatIsNotJson_isRefusedWithLineAndColumn() {
    assertThat(post("{\n \"name\": x}").at("/errors/0/message"))
        .isEqualTo("The body is not JSON from line 2, column 10 on.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "7", "\"name\"", "true", "null"})
  void whatIsNoObject_isRefused(String body) {
    assertThat(post(body).places()).containsExactly(" wrong-type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n"})
  void anEmptyBody_isMissing(String body) {
    assertThat(post(body).places()).containsExactly(" missing");
  }

  @Test
  void aBodyThatIsNull_isMissing() {
    assertThat(GatewayCall.post("/v1/things", "").event("body", null).to(FUNCTION).places())
        .containsExactly(" missing");
  }

  @Test
  void depth_isLimitedTo16() {
    assertThat(post(nested(16)).places()).contains("/x unknown-field");
    Answer tooDeep = post(nested(17));
    assertThat(tooDeep.status()).isEqualTo(400);
    assertThat(tooDeep.places()).singleElement().asString().endsWith(" too-deep");
    assertThat(tooDeep.body()).doesNotContain("StreamReadConstraints");
  }

  private static String nested(int depth) {
    return "{\"x\":" + "[".repeat(depth - 1) + "]".repeat(depth - 1) + "}";
  }

  @Test
  void texts_areLimitedTo4096Characters() {
    assertThat(post("{\"name\":\"" + "a".repeat(4_096) + "\"}").status()).isEqualTo(200);
    assertThat(post("{\"name\":\"" + "😀".repeat(2_400) + "\"}").status()).isEqualTo(200);
    Answer tooLong = post("{\"name\":\"" + "a".repeat(4_097) + "\"}");
    assertThat(tooLong.places()).containsExactly("/name too-long");
    assertThat(tooLong.at("/errors/0/message"))
        .isEqualTo("A text may have at most 4,096 characters; this one has 4,097.");
  }

  @Test
  void names_areLimitedTo256Characters() {
    assertThat(post("{\"sizes\":{\"" + "a".repeat(256) + "\":1}}").places())
        .contains("/sizes/" + "a".repeat(256) + " unknown-field");
    assertThat(post("{\"sizes\":{\"" + "a".repeat(257) + "\":1}}").places())
        .containsExactly("/sizes too-long");
  }

  @Test
  void numbers_areLimitedTo64Characters() {
    assertThat(post("{\"name\":\"a\",\"sizes\":{\"s\":" + "1".repeat(64) + "}}").status())
        .isEqualTo(200);
    assertThat(post("{\"name\":\"a\",\"sizes\":{\"s\":" + "1".repeat(65) + "}}").places())
        .containsExactly("/sizes/s too-long");
    assertThat(post("{\"name\":\"a\",\"sizes\":{\"s\":1." + "0".repeat(9_999) + "}}").places())
        .containsExactly("/sizes/s too-long");
  }

  @Test
  void bodies_areLimitedTo262144Bytes() {
    String start = "{\"name\":\"a\"";
    String longest = start + " ".repeat(262_144 - start.length() - 1) + "}";

    assertThat(post(longest).status()).isEqualTo(200);
    Answer tooLarge = post(longest + " ");
    assertThat(tooLarge.status()).isEqualTo(413);
    assertThat(tooLarge.problem()).isEqualTo("body-too-large");
    assertThat(post("é".repeat(131_073)).status()).isEqualTo(413);
    assertThat(
            GatewayCall.post("/v1/things", "")
                .binary((longest + " ").getBytes(StandardCharsets.UTF_8))
                .to(FUNCTION)
                .status())
        .isEqualTo(413);
  }

  @Test
  void bytesThatAreNotUtf8_areRefused() {
    byte[] latin1 = "{\"name\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(GatewayCall.post("/v1/things", "").binary(latin1).to(FUNCTION).places())
        .containsExactly(" not-utf-8");
    byte[] utf16 = "{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_16);
    assertThat(GatewayCall.post("/v1/things", "").binary(utf16).to(FUNCTION).status())
        .isEqualTo(400);
  }

  @Test
  void halfASurrogatePair_outsideOfAnEscape_isNotUtf8() {
    assertThat(post("{\"name\":\"\ud800\"}").places()).containsExactly(" not-utf-8");
  }

  @Test
  void aBodyThatClaimsToBeBase64_hasToBe() {
    assertThat(
            GatewayCall.post("/v1/things", "%%")
                .event("isBase64Encoded", true)
                .to(FUNCTION)
                .places())
        .containsExactly(" not-base64");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/json; charset=latin1",
        "application/jsonp",
        "application/problem+json",
        ""
      })
  void anotherContentType_isUnsupported(String type) {
    Answer answer =
        GatewayCall.post("/v1/things", "{\"name\":\"a\"}")
            .without("Content-Type")
            .header("Content-Type", type)
            .to(FUNCTION);

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.problem()).isEqualTo("unsupported-media-type");
  }

  @Test
  void noContentType_isUnsupported() {
    assertThat(GatewayCall.post("/v1/things", "{}").without("Content-Type").to(FUNCTION).status())
        .isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "APPLICATION/JSON",
        "application/json;charset=UTF-8",
        "application/json; charset=\"utf-8\""
      })
  void jsonInUtf8_isSupported(String type) {
    assertThat(
            GatewayCall.post("/v1/things", "{\"name\":\"a\"}")
                .without("Content-Type")
                .header("content-type", type)
                .to(FUNCTION)
                .status())
        .isEqualTo(200);
  }

  @Test
  void aCompressedBody_isUnsupported() {
    assertThat(
            GatewayCall.post("/v1/things", "{\"name\":\"a\"}")
                .header("Content-Encoding", "gzip")
                .to(FUNCTION)
                .status())
        .isEqualTo(415);
  }
}
