package dev.keepmeengaged.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The parameters of a form, and the token of a request. */
class FormTest {

  private static final String FORM = "application/x-www-form-urlencoded";

  @Test
  void values_areDecoded_andOtherNamesPassedOver() {
    Parameters form = request("a=1+%26+%C3%BC&b&c=x&c=y", false).form("a", "b");

    assertThat(form.text("a", 10)).contains("1 & ü");
    assertThat(form.text("b", 10)).contains("");
    assertThat(form.text("c", 10)).isEmpty();
    form.check();
  }

  @Test
  void aBodyInBase64_isTheSameForm() {
    String body = Base64.getEncoder().encodeToString("a=1".getBytes(StandardCharsets.US_ASCII));

    assertThat(request(body, true).form("a").text("a", 10)).contains("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%", "a=%zz", "%ff=1", "a=%C3"})
  void aFormThatIsNotEncoded_isMalformed(String body) {
    assertRefused(ProblemKind.MALFORMED_REQUEST, request(body, false));
  }

  @Test
  void aFormThatIsTooLong_orNoForm_isRefused() {
    assertRefused(
        ProblemKind.BODY_TOO_LARGE, request("a=" + "x".repeat(FormBody.LONGEST_BODY), false));
    assertRefused(ProblemKind.MALFORMED_REQUEST, request("*", true));
    assertRefused(ProblemKind.MALFORMED_REQUEST, request("application/json", "{}", false));
  }

  @Test
  void theLimit_isOfTheBytesThatWereSent() {
    String longest = "c=" + "x".repeat(FormBody.LONGEST_BODY - 2);
    byte[] bytes = longest.getBytes(StandardCharsets.US_ASCII);

    request(longest, false).form("a").check();
    request(Base64.getEncoder().encodeToString(bytes), true).form("a").check();
    assertRefused(ProblemKind.BODY_TOO_LARGE, request(longest + "x", false));
    assertRefused(
        ProblemKind.BODY_TOO_LARGE, request("c=" + "ü".repeat(FormBody.LONGEST_BODY / 2), false));
  }

  @Test
  void aBearerToken_isFound_inItsOwnFormAlone() {
    assertThat(BearerToken.in("bearer  a.b-c_d~e+f/g==")).contains("a.b-c_d~e+f/g==");
    assertThat(BearerToken.in("Basic abc")).isEmpty();
    assertThat(BearerToken.in("Bearer a, Bearer b")).isEmpty();
    assertThat(BearerToken.in("Bearer " + "x".repeat(10_000))).isEmpty();
    assertThat(request("", false).bearerToken()).isEqualTo(Optional.empty());
  }

  private static void assertRefused(ProblemKind kind, Request request) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> request.form("a"))
        .satisfies(e -> assertThat(e.problem().kind()).isEqualTo(kind));
  }

  private static Request request(String body, boolean base64) {
    return request(FORM + "; charset=UTF-8", body, base64);
  }

  private static Request request(String type, String body, boolean base64) {
    return new Request(
        "id",
        "id",
        "1",
        "POST",
        "/form",
        "/form",
        Map.of(),
        Map.of(),
        new Headers(Map.of("Content-Type", List.of(type))),
        new Request.Body(body, base64),
        Optional.empty());
  }
}
