package dev.keepmeengaged.local.front;

import dev.keepmeengaged.local.template.TemplateNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The headers that CloudFront adds to every answer, as the template's response headers policies
 * have them; all but Strict-Transport-Security, which means nothing without TLS.
 */
final class SecurityHeaders {

  private static final String ANYTHING = "*";

  private final Map<String, Map<String, String>> byPattern = new LinkedHashMap<>();

  /**
   * Reads the policies.
   *
   * @param policies each policy's {@code ResponseHeadersPolicyConfig}, evaluated, by the pattern of
   *     the paths that it is for: a path, or a beginning and a {@code *}. The first that matches
   *     counts.
   */
  SecurityHeaders(Map<String, TemplateNode> policies) {
    policies.forEach((pattern, policy) -> byPattern.put(pattern, in(policy)));
  }

  /** The headers of an answer for a path. */
  Map<String, String> of(String path) {
    return byPattern.entrySet().stream()
        .filter(policy -> matches(policy.getKey(), path))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse(Map.of());
  }

  private static boolean matches(String pattern, String path) {
    return pattern.endsWith(ANYTHING)
        ? path.startsWith(pattern.substring(0, pattern.length() - ANYTHING.length()))
        : path.equals(pattern);
  }

  private static Map<String, String> in(TemplateNode policy) {
    Map<String, String> headers = new LinkedHashMap<>();
    TemplateNode security = policy.at("SecurityHeadersConfig");
    security
        .find("ContentSecurityPolicy", "ContentSecurityPolicy")
        .ifPresent(csp -> headers.put("Content-Security-Policy", csp.text()));
    security
        .find("ContentTypeOptions")
        .ifPresent(options -> headers.put("X-Content-Type-Options", "nosniff"));
    security
        .find("ReferrerPolicy", "ReferrerPolicy")
        .ifPresent(referrer -> headers.put("Referrer-Policy", referrer.text()));
    policy
        .find("CustomHeadersConfig", "Items")
        .ifPresent(
            items ->
                items
                    .items()
                    .forEach(i -> headers.put(i.at("Header").text(), i.at("Value").text())));
    return headers;
  }
}
