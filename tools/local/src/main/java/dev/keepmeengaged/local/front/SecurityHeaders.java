package dev.keepmeengaged.local.front;

import dev.keepmeengaged.local.template.TemplateNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The headers that CloudFront adds to every answer, as the template's response headers policy has
 * them; all but Strict-Transport-Security, which means nothing without TLS.
 */
final class SecurityHeaders {

  private SecurityHeaders() {}

  /**
   * @param policy the policy's {@code ResponseHeadersPolicyConfig}, evaluated
   */
  static Map<String, String> in(TemplateNode policy) {
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
