package dev.keepmeengaged.local.gateway;

import dev.keepmeengaged.local.template.TemplateRoute;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds who answers a request. As in API Gateway, a fixed part of a path beats a parameter, a slash
 * at the end does not matter, and paths are compared as sent, not decoded.
 *
 * @param <T> who answers
 */
final class RouteTable<T> {

  /** A route with the parameters in the path, not decoded. */
  record Match<T>(TemplateRoute route, Map<String, String> pathParameters, T target) {}

  private record Entry<T>(TemplateRoute route, List<String> parts, T target) {}

  private final List<Entry<T>> entries;

  RouteTable(Map<TemplateRoute, T> targets) {
    List<Entry<T>> found = new ArrayList<>();
    targets.forEach((route, target) -> found.add(new Entry<>(route, parts(route.path()), target)));
    found.sort(Comparator.comparing(RouteTable::fixedPartsFirst));
    entries = List.copyOf(found);
  }

  private static String fixedPartsFirst(Entry<?> entry) {
    return entry.route().path().replace('{', Character.MAX_VALUE);
  }

  Optional<Match<T>> match(String method, String path) {
    List<String> parts = parts(path);
    return entries.stream()
        .filter(e -> e.route().method().equals(method) && matches(e.parts(), parts))
        .findFirst()
        .map(e -> new Match<>(e.route(), parameters(e.parts(), parts), e.target()));
  }

  private static boolean matches(List<String> wanted, List<String> got) {
    return wanted.size() == got.size()
        && IntStream.range(0, wanted.size())
            .allMatch(
                i ->
                    isParameter(wanted.get(i))
                        ? !got.get(i).isEmpty()
                        : wanted.get(i).equals(got.get(i)));
  }

  private static Map<String, String> parameters(List<String> wanted, List<String> got) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      String part = wanted.get(i);
      if (isParameter(part)) {
        parameters.put(part.substring(1, part.length() - 1), got.get(i));
      }
    }
    return parameters;
  }

  private static boolean isParameter(String part) {
    return part.startsWith("{");
  }

  private static List<String> parts(String path) {
    String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return List.of(trimmed.split("/", -1));
  }
}
