package dev.keepmeengaged.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The endpoints by their routes. Immutable. */
public final class Routes {

  private final Map<Route, Endpoint> endpoints;

  private Routes(Map<Route, Endpoint> endpoints) {
    this.endpoints = Map.copyOf(endpoints);
  }

  public static Routes none() {
    return new Routes(Map.of());
  }

  /** These routes with {@code GET resource} added, for callers that are known. */
  public Routes get(String resource, Endpoint endpoint) {
    return and(new Route("GET", resource), knowing(endpoint));
  }

  /** These routes with {@code POST resource} added, for callers that are known. */
  public Routes post(String resource, Endpoint endpoint) {
    return and(new Route("POST", resource), knowing(endpoint));
  }

  /** These routes with {@code GET resource} added, for everybody: it tells nothing of a company. */
  public Routes getForEverybody(String resource, Endpoint endpoint) {
    return and(new Route("GET", resource), endpoint);
  }

  /**
   * These routes with {@code POST resource} added, for everybody: it tells nothing of a company.
   */
  public Routes postForEverybody(String resource, Endpoint endpoint) {
    return and(new Route("POST", resource), endpoint);
  }

  private static Endpoint knowing(Endpoint endpoint) {
    return request -> {
      request.visibility();
      return endpoint.answer(request);
    };
  }

  private Routes and(Route route, Endpoint endpoint) {
    Map<Route, Endpoint> more = new HashMap<>(endpoints);
    more.put(route, endpoint);
    return new Routes(more);
  }

  Set<Route> all() {
    return endpoints.keySet();
  }

  Optional<Endpoint> find(Request request) {
    return Optional.ofNullable(endpoints.get(new Route(request.method(), request.resource())));
  }
}
