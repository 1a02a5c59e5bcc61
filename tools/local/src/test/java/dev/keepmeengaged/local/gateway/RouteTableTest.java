package dev.keepmeengaged.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.local.template.TemplateRoute;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouteTableTest {

  private final RouteTable<String> routes =
      new RouteTable<>(
          Map.of(
              new TemplateRoute("GET", "/v1/things/{thing}"), "one thing",
              new TemplateRoute("GET", "/v1/things/best"), "the best thing",
              new TemplateRoute("POST", "/v1/things"), "a new thing",
              new TemplateRoute("GET", "/v1/things/{thing}/parts/{part}"), "a part"));

  @Test
  void parameters_stayAsSent() {
    assertThat(routes.match("GET", "/v1/things/a%2Fb/parts/%C3%BC"))
        .hasValueSatisfying(
            match -> {
              assertThat(match.target()).isEqualTo("a part");
              assertThat(match.pathParameters())
                  .isEqualTo(Map.of("thing", "a%2Fb", "part", "%C3%BC"));
            });
  }

  @Test
  void fixedPart_beatsAParameter() {
    assertThat(target("GET", "/v1/things/best")).isEqualTo("the best thing");
    assertThat(target("GET", "/v1/things/worst")).isEqualTo("one thing");
  }

  @Test
  void slashAtTheEnd_doesNotMatter() {
    assertThat(target("POST", "/v1/things/")).isEqualTo("a new thing");
  }

  @Test
  void otherMethod_emptyParameterAndUnknownPath_haveNoRoute() {
    assertThat(target("DELETE", "/v1/things/best")).isEqualTo("none");
    assertThat(target("GET", "/v1/things//parts/1")).isEqualTo("none");
    assertThat(target("GET", "/v1/things")).isEqualTo("none");
    assertThat(target("GET", "/v1/%74hings/best")).isEqualTo("none");
    assertThat(target("GET", "/v1")).isEqualTo("none");
  }

  private String target(String method, String path) {
    return routes.match(method, path).map(RouteTable.Match::target).orElse("none");
  }
}
