package dev.keepmeengaged.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.http.testing.Answer;
import dev.keepmeengaged.http.testing.GatewayCall;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {

  private static final DataVersion ONE = new DataVersion("one");

  private static RequestStreamHandler function(DataVersion version, Endpoint endpoint) {
    return function(AccessMode.OPEN, version, endpoint);
  }

  private static RequestStreamHandler function(
      AccessMode access, DataVersion version, Endpoint endpoint) {
    Endpoint cached =
        request ->
            Caching.COMPANY_DATA.answer(
                request, EntityTag.of(request, version), () -> endpoint.answer(request));
    return new HttpFunction(
            Routes.none().get("/v1/things/{thing}", cached),
            access,
            new Log("test", new PrintStream(new ByteArrayOutputStream())))
        ::handle;
  }

  private static RequestStreamHandler function(DataVersion version) {
    return function(version, request -> Response.ok(json -> json.member("a", "b")));
  }

  private static GatewayCall thing(String thing) {
    return GatewayCall.get("/v1/things/{thing}").path("thing", thing);
  }

  private static String tagOf(Answer answer) {
    return Objects.requireNonNull(answer.headers().get("ETag"));
  }

  @Test
  void anAnswer_hasAWeakTag_andIsNotKeptWithoutAsking() {
    Answer answer = thing("a").to(function(ONE));

    assertThat(tagOf(answer)).matches("W/\"[A-Za-z0-9_-]{20}\"");
    assertThat(answer.headers()).containsEntry("Cache-Control", "private, no-cache");
  }

  @Test
  void theSameQuestionToTheSameVersion_hasTheSameTag() {
    assertThat(tagOf(thing("a").to(function(ONE)))).isEqualTo(tagOf(thing("a").to(function(ONE))));
  }

  @Test
  void anotherVersionPathOrQuery_hasAnotherTag() {
    List<String> tags =
        List.of(
            tagOf(thing("a").to(function(ONE))),
            tagOf(thing("a").to(function(new DataVersion("two")))),
            tagOf(thing("b").to(function(ONE))),
            tagOf(thing("a").query("limit", "1").to(function(ONE))),
            tagOf(thing("a").query("limit", "2").to(function(ONE))));

    assertThat(tags).doesNotHaveDuplicates();
  }

  @Test
  void anotherCaller_hasAnotherTag() {
    RequestStreamHandler token =
        function(AccessMode.TOKEN, ONE, request -> Response.ok(json -> json.member("a", "b")));
    List<String> tags =
        Stream.of("heron", "kite", "HERON").map(c -> tagOf(thing("a").as(c).to(token))).toList();

    assertThat(tags.get(0)).isNotEqualTo(tags.get(1)).isEqualTo(tags.get(2));
  }

  @Test
  void aKnownTag_isNotModified_andNothingIsRead() {
    String tag = tagOf(thing("a").to(function(ONE)));
    RequestStreamHandler outage =
        function(
            ONE,
            request -> {
              throw new UnavailableException("nothing can be read");
            });

    Answer answer = thing("a").header("If-None-Match", tag).to(outage);

    assertThat(answer.status()).isEqualTo(304);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers())
        .containsEntry("ETag", tag)
        .containsEntry("Cache-Control", "private, no-cache")
        .containsEntry("X-Request-Id", "gateway-id")
        .doesNotContainKey("Content-Type");
  }

  @Test
  void theStar_isNotModified_whereThereIsAnAnswer() {
    assertThat(thing("a").header("If-None-Match", "*").to(function(ONE)).status()).isEqualTo(304);
  }

  @Test
  void theStar_doesNotHideAFailure() {
    RequestStreamHandler outage =
        function(
            ONE,
            request -> {
              throw new UnavailableException("nothing can be read");
            });

    assertThat(thing("a").header("If-None-Match", "*").to(outage).status()).isEqualTo(503);
  }

  @Test
  void anotherTag_isAnswered() {
    assertThat(thing("a").header("If-None-Match", "W/\"x\"").to(function(ONE)).status())
        .isEqualTo(200);
  }

  @Test
  void tagsInSeveralLines_areOneList() {
    String tag = tagOf(thing("a").to(function(ONE)));

    assertThat(
            thing("a")
                .header("If-None-Match", "\"x\"")
                .header("if-none-match", tag)
                .to(function(ONE))
                .status())
        .isEqualTo(304);
  }

  @Property
  void aTag_isFoundInAnyListThatHasIt_weakOrStrong(
      @ForAll("tags") List<String> others, @ForAll("opaque") String tag, @ForAll boolean weak) {
    String list =
        others.stream().collect(Collectors.joining(" , ", "", others.isEmpty() ? "" : ",\t"))
            + (weak ? "W/" : "")
            + '"'
            + tag
            + '"';

    assertThat(IfNoneMatch.parse(list).names(new EntityTag(tag))).isTrue();
  }

  @Property
  void aTag_isNotFoundInAListWithoutIt(@ForAll("tags") List<String> others) {
    assertThat(IfNoneMatch.parse(String.join(",", others)).names(new EntityTag("not there")))
        .isFalse();
  }

  @Property
  void anyHeader_isReadWithoutFailing(@ForAll String header) {
    assertThat(IfNoneMatch.parse(header).names(new EntityTag("some-tag"))).isFalse();
  }

  @Provide
  Arbitrary<String> opaque() {
    return Arbitraries.strings().withCharRange('#', '~').ofMaxLength(30);
  }

  @Provide
  Arbitrary<List<String>> tags() {
    return opaque()
        .flatMap(o -> Arbitraries.of("\"" + o + "\"", "W/\"" + o + "\""))
        .list()
        .ofMaxSize(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "\"x", "x\"", "w/\"x\"", "\"x\" \"y\"", "*, \"x\"", "\"x\", y"})
  void aHeaderThatIsNotWellFormed_namesNothing(String header) {
    IfNoneMatch read = IfNoneMatch.parse(header);

    assertThat(read.any()).isFalse();
    assertThat(read.opaqueTags()).isEmpty();
  }

  @Test
  void aHugeList_isRead() {
    assertThat(IfNoneMatch.parse("\"x\",".repeat(4_000) + "\"y\"").names(new EntityTag("y")))
        .isTrue();
  }
}
