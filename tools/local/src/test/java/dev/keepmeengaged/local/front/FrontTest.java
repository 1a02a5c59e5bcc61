package dev.keepmeengaged.local.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.keepmeengaged.local.gateway.Gateway;
import dev.keepmeengaged.local.template.FunctionDefinition;
import dev.keepmeengaged.local.template.Template;
import dev.keepmeengaged.local.template.TemplateNode;
import dev.keepmeengaged.local.template.TemplateRoute;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrontTest {

  private static final TemplateNode HEADERS =
      Template.parse(
              """
              SecurityHeadersConfig:
                ContentSecurityPolicy: {ContentSecurityPolicy: "default-src 'none'"}
                ContentTypeOptions: {Override: true}
                ReferrerPolicy: {ReferrerPolicy: same-origin}
                StrictTransportSecurity: {AccessControlMaxAgeSec: 1}
              CustomHeadersConfig:
                Items:
                  - {Header: Permissions-Policy, Value: camera=()}
              """)
          .root();

  private static final TemplateNode OTHER_HEADERS =
      Template.parse(
              """
              SecurityHeadersConfig:
                ContentSecurityPolicy: {ContentSecurityPolicy: "style-src 'self'"}
              """)
          .root();

  private final HttpClient client = HttpClient.newHttpClient();
  private final CountDownLatch both = new CountDownLatch(2);

  private Path site;
  private Front front;

  @BeforeEach
  void start(@TempDir Path temporary) throws IOException {
    site = temporary;
    Files.writeString(site.resolve("index.html"), "<!doctype html>");
    Files.createDirectory(site.resolve("js"));
    Files.writeString(site.resolve("js/main.js"), "// main");
    Files.writeString(site.resolve("notes.secret"), "not part of the site");
    front = front(Site.sources(site), 0);
  }

  private Front front(Site served, int port) throws IOException {
    RequestStreamHandler echo = (in, out, context) -> out.write(result(in.readAllBytes()));
    RequestStreamHandler meeting =
        (in, out, context) -> {
          both.countDown();
          try {
            out.write(result(both.await(10, TimeUnit.SECONDS) ? "met" : "alone"));
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
        };
    RequestStreamHandler varying =
        (in, out, context) ->
            out.write(
                "{\"statusCode\":200,\"headers\":{\"Vary\":\"Origin\"},\"body\":\"%s\"}"
                    .formatted("x".repeat(1_024))
                    .getBytes(StandardCharsets.UTF_8));
    RequestStreamHandler known =
        (in, out, context) ->
            out.write("{\"statusCode\":304,\"body\":\"\"}".getBytes(StandardCharsets.UTF_8));
    Gateway gateway =
        new Gateway(
            new TemplateNode("Api", Map.of("StageName", "live", "MinimumCompressionSize", 1_024)),
            Map.of(
                definition("Echo", new TemplateRoute("GET", "/v1/echo/{text}")), echo,
                definition("EchoPost", new TemplateRoute("POST", "/v1/echo")), echo,
                definition("Meeting", new TemplateRoute("GET", "/v1/meeting")), meeting,
                definition("Varying", new TemplateRoute("GET", "/v1/varying")), varying,
                definition("Known", new TemplateRoute("GET", "/v1/known")), known),
            Clock.systemUTC(),
            line -> {});
    Map<String, TemplateNode> headers = new LinkedHashMap<>();
    headers.put("/v1/*", HEADERS);
    headers.put("/other.html", OTHER_HEADERS);
    headers.put("*", HEADERS);
    return new Front(address -> gateway, served, headers, port);
  }

  @AfterEach
  void stop() {
    front.close();
  }

  @Test
  void slash_isTheStartPage() throws Exception {
    HttpResponse<String> answer = get("/");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("<!doctype html>");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
  }

  @Test
  void everyAnswer_hasTheTemplatesHeaders() throws Exception {
    for (String path : List.of("/", "/js/main.js", "/nothing", "/v1/echo/x", "/v1/nothing")) {
      assertThat(get(path).headers().map())
          .as(path)
          .containsEntry("content-security-policy", List.of("default-src 'none'"))
          .containsEntry("x-content-type-options", List.of("nosniff"))
          .containsEntry("referrer-policy", List.of("same-origin"))
          .containsEntry("permissions-policy", List.of("camera=()"))
          .doesNotContainKey("strict-transport-security")
          .doesNotContainKey("server");
    }
  }

  @Test
  void pathWithAPolicyOfItsOwn_hasThatOne() throws Exception {
    Files.writeString(site.resolve("other.html"), "<!doctype html>");

    assertThat(get("/other.html").headers().map())
        .containsEntry("content-security-policy", List.of("style-src 'self'"))
        .doesNotContainKey("referrer-policy");
  }

  @Test
  void contract_isServedFromBesideTheSources_andNothingElseIs() throws Exception {
    Path sources = Files.createDirectory(site.resolve("static-site"));
    Files.writeString(site.resolve("openapi.yaml"), "openapi: 3.0.3");
    front.close();
    front = front(Site.sources(sources), 0);

    assertThat(get("/openapi.yaml").body()).isEqualTo("openapi: 3.0.3");
    assertThat(get("/index.html").statusCode()).isEqualTo(404);
    assertThat(rawStatus("/../js/main.js")).isNotEqualTo(200);
  }

  @Test
  void deployedSite_hasThePathsAndLifetimesOfTheBucket() throws Exception {
    Files.writeString(site.resolve("index.html"), "<script src=\"js/main.js\"></script>");
    Files.delete(site.resolve("notes.secret"));
    front.close();
    front = front(Site.deployed(site), 0);

    HttpResponse<String> page = get("/");
    Matcher script = Pattern.compile("src=\"(site/[0-9a-f]{12}/js/main.js)\"").matcher(page.body());
    assertThat(script.find()).isTrue();
    HttpResponse<String> part = get("/" + script.group(1));

    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(part.body()).isEqualTo("// main");
    assertThat(part.headers().firstValue("Content-Type"))
        .hasValue("text/javascript; charset=utf-8");
    assertThat(part.headers().firstValue("Cache-Control"))
        .hasValue("public, max-age=31536000, immutable");
    assertThat(get("/index.html").body()).isEqualTo(page.body());
    assertThat(get("/js/main.js").statusCode()).isEqualTo(404);
    assertThat(get("/site/../js/main.js").statusCode()).isEqualTo(404);
  }

  @Test
  void fileThatIsKnown_isA304() throws Exception {
    String tag = get("/js/main.js").headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> known = send(to("/js/main.js").header("If-None-Match", tag));
    Files.writeString(site.resolve("js/main.js"), "// changed");
    HttpResponse<String> changed = send(to("/js/main.js").header("If-None-Match", tag));

    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(known.body()).isEmpty();
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.body()).isEqualTo("// changed");
    assertThat(changed.headers().firstValue("Content-Type"))
        .hasValue("text/javascript; charset=utf-8");
  }

  @Test
  void whatIsLarge_isCompressedForWhoeverAcceptsIt() throws Exception {
    String large = "// main ".repeat(200);
    Files.writeString(site.resolve("js/main.js"), large);

    for (String path : List.of("/js/main.js", "/v1/echo/" + "x".repeat(1_024))) {
      HttpResponse<byte[]> compressed = bytes(to(path).header("Accept-Encoding", "br, gzip"));
      HttpResponse<byte[]> refused = bytes(to(path).header("Accept-Encoding", "gzip;q=0"));

      assertThat(compressed.headers().firstValue("Content-Encoding")).as(path).hasValue("gzip");
      assertThat(compressed.headers().firstValue("Vary")).hasValue("Accept-Encoding");
      assertThat(compressed.body()).hasSizeLessThan(refused.body().length);
      assertThat(refused.headers().firstValue("Content-Encoding")).isEmpty();
      assertThat(unzipped(compressed)).hasSameSizeAs(refused.body());
    }
    assertThat(unzipped(bytes(to("/js/main.js").header("Accept-Encoding", "gzip"))))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(large);
  }

  @Test
  void whatAnAnswerDependsOnBesides_staysInVary() throws Exception {
    HttpResponse<byte[]> answer = bytes(to("/v1/varying").header("Accept-Encoding", "gzip"));

    assertThat(String.join(", ", answer.headers().allValues("Vary")))
        .isEqualTo("Origin, Accept-Encoding");
  }

  @Test
  void a304_variesAsTheAnswerThatItStandsFor() throws Exception {
    for (int times : new int[] {1, 200}) {
      Files.writeString(site.resolve("js/main.js"), "// main ".repeat(times));
      HttpResponse<String> whole = get("/js/main.js");
      String tag = whole.headers().firstValue("ETag").orElseThrow();

      HttpResponse<String> known = send(to("/js/main.js").header("If-None-Match", tag));

      assertThat(known.statusCode()).isEqualTo(304);
      assertThat(known.headers().allValues("Vary")).isEqualTo(whole.headers().allValues("Vary"));
    }
    assertThat(get("/v1/known").headers().allValues("Vary")).containsExactly("Accept-Encoding");
  }

  @Test
  void whatIsSmall_isNotCompressed() throws Exception {
    for (String path : List.of("/js/main.js", "/v1/nothing")) {
      HttpResponse<byte[]> answer = bytes(to(path).header("Accept-Encoding", "gzip"));

      assertThat(answer.headers().firstValue("Content-Encoding")).as(path).isEmpty();
    }
  }

  private HttpResponse<byte[]> bytes(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static byte[] unzipped(HttpResponse<byte[]> answer) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      return in.readAllBytes();
    }
  }

  @Test
  void head_hasLengthAndNoBody() throws Exception {
    HttpResponse<String> answer = send(to("/").method("HEAD", HttpRequest.BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(15);
  }

  @Test
  void whatIsNotPartOfTheSite_isNotServed() throws Exception {
    Files.writeString(site.resolveSibling("outside.txt"), "outside");

    for (String path :
        List.of(
            "/nothing",
            "/js",
            "/js/",
            "/notes.secret",
            "/../outside.txt",
            "/%2e%2e/outside.txt",
            "/..%2foutside.txt",
            "/a%00.txt",
            "/%zz")) {
      assertThat(rawStatus(path)).as(path).isIn(400, 404);
    }
  }

  @Test
  void site_isOnlyRead() throws Exception {
    HttpResponse<String> answer = send(to("/").POST(HttpRequest.BodyPublishers.ofString("x")));

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
  }

  @Test
  void api_getsPathAndBodyAsSent() throws Exception {
    assertThat(get("/v1/echo/a%2Fb%20%25?q=1%202").body())
        .contains("\"text\":\"a%2Fb%20%25\"", "\"q\":\"1 2\"");
    assertThat(send(to("/v1/echo").POST(HttpRequest.BodyPublishers.ofString("Größe"))).body())
        .contains("\"body\":\"Größe\"");
  }

  @Test
  void api_refusesABodyThatIsTooLarge() throws Exception {
    byte[] large = new byte[Gateway.LARGEST_BODY + 1];

    HttpResponse<String> answer =
        send(to("/v1/echo").POST(HttpRequest.BodyPublishers.ofByteArray(large)));

    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void requests_areAnsweredConcurrently() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> answers =
        List.of(sendAsync("/v1/meeting"), sendAsync("/v1/meeting"));

    for (CompletableFuture<HttpResponse<String>> answer : answers) {
      assertThat(answer.get(20, TimeUnit.SECONDS).body()).isEqualTo("met");
    }
  }

  @Test
  void otherHostName_isRefused() throws Exception {
    assertThat(rawAnswer("GET / HTTP/1.1\r\nHost: example.org\r\n")).contains(" 421 ");
    assertThat(rawAnswer("GET / HTTP/1.1\r\nHost: LOCALHOST:8080\r\n")).contains(" 200 ");
  }

  @Test
  void port_isOpenOnTheLoopbackInterfaceOnly() throws Exception {
    int port = front.address().getPort();
    for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
      for (InetAddress address : network.inetAddresses().toList()) {
        if (!address.isLoopbackAddress()) {
          assertThatThrownBy(() -> connect(address, port)).isInstanceOf(ConnectException.class);
        }
      }
    }
    assertThat(front.address().getHost()).isEqualTo("127.0.0.1");
  }

  @Test
  void portInUse_isSaid() {
    int port = front.address().getPort();

    assertThatThrownBy(() -> front(Site.sources(site), port))
        .isInstanceOf(PortInUseException.class)
        .hasMessage("Port " + port + " is in use; choose another with --port.");
  }

  private static void connect(InetAddress address, int port) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 2_000);
    }
  }

  private int rawStatus(String path) throws IOException {
    String answer = rawAnswer("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n");
    return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
  }

  /** Java's HTTP client would tidy paths up, and sets the host itself. */
  private String rawAnswer(String head) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), front.address().getPort())) {
      socket
          .getOutputStream()
          .write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(to(path));
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(front.address() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private CompletableFuture<HttpResponse<String>> sendAsync(String path) {
    return client.sendAsync(to(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static FunctionDefinition definition(String name, TemplateRoute route) {
    return new FunctionDefinition(name, name + "Handler", Map.of(), List.of(route));
  }

  /** A result whose body is the event. */
  private static byte[] result(byte[] event) {
    return result(new String(event, StandardCharsets.UTF_8));
  }

  private static byte[] result(String body) {
    String quoted = body.replace("\\", "\\\\").replace("\"", "\\\"");
    return "{\"statusCode\":200,\"body\":\"%s\"}"
        .formatted(quoted)
        .getBytes(StandardCharsets.UTF_8);
  }
}
