package dev.keepmeengaged.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.keepmeengaged.local.gateway.HttpRequest.Header;
import dev.keepmeengaged.local.template.TemplateRoute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The events beside this class have the form of API Gateway's documentation. */
class GatewayEventTest {

  @Test
  void event_ofARequestWithEverything() {
    HttpRequest request =
        Requests.get(
            "/v1/companies/a%2Fb%20c/courses?prefix=x%20y+z&limit=10&limit=20&flag",
            new Header("Host", "localhost:8080"),
            new Header("User-Agent", "test"),
            new Header("Accept", "text/html"),
            new Header("accept", "application/json"),
            new Header("Connection", "keep-alive"));

    assertThat(
            event(
                request,
                new TemplateRoute("GET", "/v1/companies/{company}/courses"),
                Map.of("company", "a%2Fb%20c")))
        .isEqualTo(golden("get-with-everything.json"));
  }

  @Test
  void event_ofARequestWithNothing_hasNullsForEmptyMapsAndBody() {
    assertThat(event(Requests.get("/v1/health"), new TemplateRoute("GET", "/v1/health"), Map.of()))
        .isEqualTo(golden("get-with-nothing.json"));
  }

  @Test
  void event_ofAPost_hasItsBodyAsText() {
    HttpRequest request = Requests.post("/v1/what-if", "{\"company\":\"Müller\"}");

    assertThat(event(request, new TemplateRoute("POST", "/v1/what-if"), Map.of()))
        .isEqualTo(golden("post.json"));
  }

  @Test
  void event_ofAQueryThatIsNotEncoded_isRefused() {
    assertThatThrownBy(
            () ->
                event(
                    Requests.get("/v1/health?a=%zz"),
                    new TemplateRoute("GET", "/v1/health"),
                    Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Map<String, Object> event(
      HttpRequest request, TemplateRoute route, Map<String, String> pathParameters) {
    byte[] json =
        new GatewayEvent(
                request,
                route,
                pathParameters,
                "live",
                "d6f3c3a8-0b1c-4c6e-9a5e-3f1c5f0a7a11",
                Instant.parse("2026-11-22T08:00:00Z"))
            .toJson(Map.of());
    try {
      return JSON.std.mapFrom(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> golden(String name) {
    try (InputStream in = GatewayEventTest.class.getResourceAsStream(name)) {
      return JSON.std.mapFrom(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
