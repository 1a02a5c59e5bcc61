package dev.keepmeengaged.local.issuer;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parameters of a query or a form; one without a value counts as missing (RFC 6749, 3.1). */
record Parameters(Map<String, String> values) {

  static final Parameters NONE = new Parameters(Map.of());

  /**
   * Reads what is encoded as a form is.
   *
   * @throws OAuthException when it is not, or a parameter is repeated
   */
  static Parameters parse(String encoded) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : encoded.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      String[] parts = pair.split("=", 2);
      if (values.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1])) != null) {
        throw OAuthException.invalidRequest("a parameter is repeated");
      }
    }
    return new Parameters(values);
  }

  /**
   * Decodes a part of a form.
   *
   * @throws OAuthException when it is not encoded as it should be
   */
  static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw OAuthException.invalidRequest("the parameters are not encoded as a form is");
    }
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
  }

  /**
   * A parameter that is needed.
   *
   * @throws OAuthException when it is missing
   */
  String get(String name) {
    return find(name).orElseThrow(() -> OAuthException.invalidRequest(name + " is missing"));
  }

  /** The words of {@code scope}. */
  List<String> scopes() {
    return find("scope").map(text -> List.of(text.strip().split(" +"))).orElse(List.of());
  }

  /** As the query of an address. */
  String encoded() {
    return values.entrySet().stream()
        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
