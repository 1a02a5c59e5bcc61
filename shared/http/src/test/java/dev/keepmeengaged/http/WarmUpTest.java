package dev.keepmeengaged.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.domain.NothingPublishedException;
import dev.keepmeengaged.http.WarmUp.Call;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.crac.Core;
import org.junit.jupiter.api.Test;

class WarmUpTest {

  private static final String RESOURCE = "/v1/companies/{company}/courses/{course}";

  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
  private final Log log = new Log("test", new PrintStream(logged, true, StandardCharsets.UTF_8));

  private HttpFunction function(Endpoint own, Endpoint stub, Call... calls) {
    return HttpFunction.warmedUp(
        new WarmUp(
            Routes.none().get(RESOURCE, own).post("/v1/what-if", own),
            () -> Routes.none().get(RESOURCE, stub).post("/v1/what-if", stub),
            List.of(calls)),
        AccessMode.OPEN,
        log);
  }

  @Test
  void beforeASnapshot_theStoresAreAskedForAnUnknownName_andStubDataIsAnswered() throws Exception {
    List<String> asked = new ArrayList<>();
    List<String> stubbed = new ArrayList<>();
    HttpFunction function =
        function(
            request -> {
              asked.add(request.pathParameter("company") + "/" + request.pathParameter("course"));
              return Response.ok(json -> {});
            },
            request -> {
              stubbed.add(request.pathParameter("company"));
              return Response.ok(json -> {});
            },
            Call.get(RESOURCE));

    function.beforeCheckpoint(Core.getGlobalContext());

    assertThat(asked).isNotEmpty().containsOnly(WarmUp.UNKNOWN_NAME + "/" + WarmUp.UNKNOWN_NAME);
    assertThat(stubbed).isNotEmpty();
  }

  @Test
  void aBody_reachesTheEndpoint() throws Exception {
    List<String> bodies = new ArrayList<>();
    Endpoint endpoint =
        request -> {
          bodies.add(request.body().text());
          return Response.ok(json -> {});
        };
    HttpFunction function =
        function(endpoint, endpoint, Call.post("/v1/what-if", "{\"company\":\"x\"}"));

    function.beforeCheckpoint(Core.getGlobalContext());

    assertThat(bodies).isNotEmpty().containsOnly("{\"company\":\"x\"}");
  }

  @Test
  void withNothingPublished_theSnapshotIsTakenAllTheSame() {
    Endpoint nothing =
        request -> {
          throw new NothingPublishedException();
        };
    HttpFunction function = function(nothing, nothing, Call.get(RESOURCE));

    assertThatNoException().isThrownBy(() -> function.beforeCheckpoint(Core.getGlobalContext()));
  }

  @Test
  void requestsOfItsOwn_areNotInTheLog() throws Exception {
    Endpoint broken =
        request -> {
          throw new IllegalStateException("broken");
        };
    HttpFunction function = function(broken, broken, Call.get(RESOURCE));

    function.beforeCheckpoint(Core.getGlobalContext());

    assertThat(logged.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
