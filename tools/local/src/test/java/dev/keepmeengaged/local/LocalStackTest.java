package dev.keepmeengaged.local;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.local.template.FunctionDefinition;
import dev.keepmeengaged.local.template.Template;
import dev.keepmeengaged.local.template.TemplateRoute;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalStackTest {

  private static final Template TEMPLATE = ProjectFolder.find().template();
  private static final String AUTHORIZER = "AuthorizerFunction";
  private static final String LTI = "LtiFunction";

  @Test
  void withoutParameters_isOpen() {
    assertThat(new LocalStack(TEMPLATE).functions())
        .isNotEmpty()
        .allSatisfy(
            function -> {
              assertThat(function.environment()).containsEntry("ACCESS_MODE", "open");
              assertThat(function.authorizes()).isEmpty();
            })
        .extracting(FunctionDefinition::name)
        .doesNotContain(AUTHORIZER);
  }

  private static LocalStack tokens() {
    return new LocalStack(
        TEMPLATE,
        Map.of(
            "AccessMode", "token",
            "TokenIssuer", "http://127.0.0.1:9000",
            "TokenAudiences", "kme"));
  }

  @Test
  void withTokens_whereItsSiteIsKnown_isOpenedFromLearningPlatforms() {
    LocalStack stack = tokens().at(URI.create("http://127.0.0.1:8080"));

    assertThat(tokens().functions()).extracting(FunctionDefinition::name).doesNotContain(LTI);
    assertThat(stack.functions())
        .filteredOn(function -> function.name().equals(LTI))
        .singleElement()
        .satisfies(
            lti -> {
              assertThat(lti.environment())
                  .containsEntry("SITE_ORIGIN", "http://127.0.0.1:8080")
                  .containsEntry("SIGNING_KEY_ID", "lti-key");
              assertThat(lti.routes()).contains(new TemplateRoute("POST", "/v1/lti/launch"));
            });
    assertThat(stack.functions())
        .filteredOn(function -> function.name().equals(AUTHORIZER))
        .allSatisfy(
            authorizer ->
                assertThat(authorizer.environment())
                    .containsEntry("SITE_ORIGIN", "http://127.0.0.1:8080"));
    assertThat(new LocalStack(TEMPLATE).at(URI.create("http://127.0.0.1:8080")).functions())
        .as("in open mode nobody is signed in")
        .extracting(FunctionDefinition::name)
        .doesNotContain(LTI);
  }

  @Test
  void policy_letsScriptsFetchFromTheSiteAlone_andFromTheIssuerWherePeopleSignIn() {
    Map<String, String> token =
        Map.of(
            "AccessMode", "token",
            "TokenIssuer", "https://login.example.com:8443/realms/learning",
            "TokenAudiences", "kme");

    assertThat(fetched(Map.of(), "*")).isEqualTo("'self'");
    assertThat(fetched(token, "*")).isEqualTo("'self'");
    Map<String, String> site = new HashMap<>(token);
    site.put("SiteClientId", "kme-site");
    assertThat(fetched(site, "*")).isEqualTo("'self' https://login.example.com:8443");
    site.put("SignInOrigins", "https://tokens.example.com");
    assertThat(fetched(site, "*"))
        .isEqualTo("'self' https://login.example.com:8443 https://tokens.example.com");
    assertThat(fetched(site, "/reference.html")).isEqualTo("'self'");
  }

  private static String fetched(Map<String, String> parameters, String pattern) {
    String policy =
        requireNonNull(new LocalStack(TEMPLATE, parameters).responseHeaders().get(pattern))
            .at("SecurityHeadersConfig", "ContentSecurityPolicy", "ContentSecurityPolicy")
            .text();
    return policy.replaceFirst(".*connect-src ([^;]*);.*", "$1");
  }

  @Test
  void withTokens_asksTheAuthorizer() {
    LocalStack stack = tokens();

    assertThat(stack.functions())
        .allSatisfy(f -> assertThat(f.environment()).containsEntry("ACCESS_MODE", "token"))
        .filteredOn(function -> function.name().equals(AUTHORIZER))
        .singleElement()
        .satisfies(
            authorizer -> {
              assertThat(authorizer.environment())
                  .containsEntry("TABLE_NAME", stack.tableName())
                  .containsEntry("TOKEN_ISSUER", "http://127.0.0.1:9000")
                  .containsEntry("TOKEN_AUDIENCES", "kme")
                  .containsEntry("COMPANY_CLAIM", "company")
                  .containsEntry("SHARED_USAGE_KEY", "0".repeat(32))
                  .doesNotContainKeys("TOKEN_KEYS_URL", "SITE_ORIGIN");
              assertThat(authorizer.authorizes())
                  .contains(new TemplateRoute("GET", "/v1/companies"))
                  .doesNotContain(new TemplateRoute("GET", "/v1/health"));
            });
  }
}
