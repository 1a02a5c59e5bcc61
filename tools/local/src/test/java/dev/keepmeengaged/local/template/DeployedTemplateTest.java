package dev.keepmeengaged.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.keepmeengaged.aws.Settings;
import dev.keepmeengaged.aws.TableSchema;
import dev.keepmeengaged.domain.Deadline;
import dev.keepmeengaged.http.FunctionHandler;
import dev.keepmeengaged.http.HttpFunction;
import dev.keepmeengaged.http.Route;
import dev.keepmeengaged.lti.LtiHandler;
import dev.keepmeengaged.tokens.LocalTokenSigner;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The template of the project itself, held against the code, the contract and our own rules. */
class DeployedTemplateTest {

  private static final Path PROJECT = Path.of("../..");
  private static final Template TEMPLATE = Template.read(PROJECT.resolve("template.yaml"));
  private static final TemplateNode CONTRACT =
      Template.read(PROJECT.resolve("openapi.yaml")).root();
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^!}][^}]*)}");

  /** Resources whose wildcards cannot be narrowed: the objects below a prefix of one bucket. */
  private static final Set<String> OBJECTS =
      Set.of("${ModelBucket.Arn}/models/*", "${SiteBucket.Arn}/*");

  @Test
  void routes_areThoseOfTheContract() {
    Set<TemplateRoute> promised = new HashSet<>();
    CONTRACT
        .at("paths")
        .entries()
        .forEach(
            (path, item) ->
                item.entries().keySet().stream()
                    .filter(METHODS::contains)
                    .forEach(
                        m -> promised.add(new TemplateRoute(m.toUpperCase(Locale.ROOT), path))));

    assertThat(routesIn("token")).containsExactlyInAnyOrderElementsOf(promised);
    assertThat(routesIn("open"))
        .as("without a token there is nothing that a launch could open")
        .containsExactlyInAnyOrderElementsOf(
            promised.stream().filter(route -> !route.path().startsWith("/v1/lti/")).toList());
  }

  private static Stream<TemplateRoute> routesIn(String accessMode) {
    return FunctionDefinition.in(TEMPLATE, evaluation(accessMode)).stream()
        .flatMap(f -> f.routes().stream());
  }

  @Test
  void routes_areThoseOfTheHandlers() throws Exception {
    List<FunctionDefinition> answering =
        FunctionDefinition.in(TEMPLATE, evaluation("token")).stream()
            .filter(function -> function.authorizes().isEmpty())
            .toList();
    assertThat(answering).hasSize(6);
    for (FunctionDefinition function : answering) {
      assertThat(handlerRoutes(function))
          .as(function.name())
          .containsExactlyInAnyOrderElementsOf(function.routes());
    }
  }

  /** Made, but never called: the endpoints lead nowhere. */
  private static List<TemplateRoute> handlerRoutes(FunctionDefinition function) throws Exception {
    Map<String, String> environment =
        Map.of(
            "ACCESS_MODE", "open",
            "TABLE_NAME", "courses-table",
            "BUCKET_NAME", "model-bucket",
            "SITE_ORIGIN", "https://kme.example.com",
            "AWS_REGION", "us-east-1",
            "AWS_ACCESS_KEY_ID", "local",
            "AWS_SECRET_ACCESS_KEY", "local",
            "AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:9",
            "AWS_ENDPOINT_URL_S3", "http://127.0.0.1:9");
    Class<? extends RequestStreamHandler> type =
        Class.forName(function.handlerClass()).asSubclass(RequestStreamHandler.class);
    Object handler =
        type.equals(LtiHandler.class)
            ? new LtiHandler(environment, LocalTokenSigner.withNewKey())
            : type.getConstructor(Settings.class)
                .newInstance(Settings.fromEnvironment(environment));
    Field field = FunctionHandler.class.getDeclaredField("function");
    field.setAccessible(true);
    Set<Route> routes = ((HttpFunction) field.get(handler)).routes();
    return routes.stream().map(r -> new TemplateRoute(r.method(), r.resource())).toList();
  }

  @Test
  void handlers_areInTheZipOfTheirFunction() {
    TEMPLATE
        .resources("AWS::Serverless::Function")
        .forEach(
            (name, function) -> {
              String zip = function.at("Properties", "CodeUri").text();
              String handler = function.at("Properties", "Handler").text();
              String module = zip.replaceAll("functions/(.+)/target/.*", "$1");
              assertThat(zip).isEqualTo("functions/%s/target/%s.zip".formatted(module, module));
              assertThat(PROJECT.resolve("functions").resolve(module).resolve("pom.xml")).exists();
              assertThat(handler)
                  .as(name)
                  .startsWith("dev.keepmeengaged." + module.replace("-", "") + ".")
                  .endsWith("::handleRequest");
            });
  }

  @Test
  void everyReference_isToSomethingInTheTemplate() {
    Set<String> known = new HashSet<>(TEMPLATE.root().at("Parameters").entries().keySet());
    known.addAll(TEMPLATE.root().at("Resources").entries().keySet());

    assertThat(references(TEMPLATE.root()).filter(name -> !name.startsWith("AWS::")))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(known).contains(name));
  }

  /** The names in Ref, Fn::GetAtt, Fn::Sub and DependsOn. */
  private static Stream<String> references(TemplateNode part) {
    if (part.isList()) {
      return part.items().stream().flatMap(DeployedTemplateTest::references);
    }
    if (!part.isMapping()) {
      return Stream.of();
    }
    return part.entries().entrySet().stream()
        .flatMap(
            entry ->
                switch (entry.getKey()) {
                  case "Ref", "DependsOn" ->
                      entry.getValue().items().stream()
                          .map(name -> name.text().replaceFirst("\\.(Alias|Stage)$", ""));
                  case "Fn::GetAtt" -> Stream.of(entry.getValue().items().get(0).text());
                  case "Fn::Sub" -> substituted(entry.getValue().items());
                  default -> references(entry.getValue());
                });
  }

  /** The names in a text and in what it gets values of its own from. */
  private static Stream<String> substituted(List<TemplateNode> text) {
    Stream<String> named = variables(text.get(0).text());
    if (text.size() == 1) {
      return named;
    }
    TemplateNode own = text.get(1);
    return Stream.concat(
        named.filter(name -> own.find(name).isEmpty()),
        own.entries().values().stream().flatMap(DeployedTemplateTest::references));
  }

  private static Stream<String> variables(String text) {
    return VARIABLE.matcher(text).results().map(m -> m.group(1).replaceFirst("\\..*", ""));
  }

  @Test
  void everyParameter_isUsed() {
    Set<String> used = references(TEMPLATE.root()).collect(Collectors.toSet());

    assertThat(used).containsAll(TEMPLATE.root().at("Parameters").entries().keySet());
  }

  @Test
  void everyFunction_hasARoleOfItsOwn() {
    List<String> roles =
        TEMPLATE.resources("AWS::Serverless::Function").values().stream()
            .map(f -> f.at("Properties", "Role", "Fn::GetAtt").items().get(0).text())
            .toList();

    assertThat(roles).doesNotHaveDuplicates().hasSize(7);
  }

  @Test
  void openMode_hasNoAuthorizer_andNoRouteThatNeedsOne() {
    IntrinsicFunctions open = evaluation("open");

    assertThat(made(open))
        .filteredOn(name -> name.startsWith("Authorizer") || name.startsWith("Lti"))
        .isEmpty();
    assertThat(securitySchemes(open)).isEmpty();
    assertThat(securities(open).values()).isNotEmpty().containsOnly(List.of());
  }

  @Test
  void tokenMode_needsATokenOnEveryRouteButHealthAndThoseOfLearningPlatforms() {
    IntrinsicFunctions token = evaluation("token");

    assertThat(made(token))
        .filteredOn(name -> name.startsWith("Authorizer"))
        .containsExactlyInAnyOrder(
            "AuthorizerFunction",
            "AuthorizerPermission",
            "AuthorizerLogs",
            "AuthorizerRole",
            "AuthorizerRefused");
    assertThat(securitySchemes(token)).containsOnlyKeys("token", "api_key");
    assertThat(securities(token))
        .isNotEmpty()
        .allSatisfy(
            (route, security) ->
                assertThat(security)
                    .as(route)
                    .isEqualTo(
                        route.matches("GET /v1/health(/[a-z-]+)?") || LTI_ROUTES.contains(route)
                            ? List.of()
                            : List.of(Map.of("token", List.of()), Map.of("api_key", List.of()))));
  }

  /** A caller of them comes from a learning platform; the function checks what they bring. */
  private static final Set<String> LTI_ROUTES =
      Set.of(
          "GET /v1/lti/login",
          "POST /v1/lti/login",
          "POST /v1/lti/launch",
          "POST /v1/lti/course",
          "GET /v1/lti/register",
          "GET /v1/lti/keys");

  @Test
  void contract_hasATokenWhereTokenModeNeedsOne_andSaysWhatIsAnsweredWithoutIt() {
    securities(evaluation("token"))
        .forEach(
            (route, security) -> {
              String[] parts = route.split(" ", 2);
              TemplateNode operation =
                  CONTRACT.at("paths").at(parts[1]).at(parts[0].toLowerCase(Locale.ROOT));
              TemplateNode said =
                  operation.find("security").orElseGet(() -> CONTRACT.at("security"));
              Set<String> answers = operation.at("responses").entries().keySet();
              if (LTI_ROUTES.contains(route)) {
                assertThat(said.value())
                    .as(route)
                    .isEqualTo(
                        route.equals("POST /v1/lti/course")
                            ? List.of(Map.of("launch", List.of()))
                            : List.of());
              } else if (security.equals(List.of())) {
                assertThat(said.value()).as(route).isEqualTo(List.of());
                assertThat(answers).as(route).doesNotContain("401", "403");
              } else {
                assertThat(said.value())
                    .as(route)
                    .isEqualTo(List.of(Map.of(), Map.of("token", List.of())));
                assertThat(answers).as(route).contains("401", "403");
              }
            });
    assertThat(CONTRACT.at("components", "securitySchemes", "token", "scheme").text())
        .isEqualTo("bearer");
  }

  @Test
  void tokenMode_asksTheAuthorizer() {
    assertThat(FunctionDefinition.in(TEMPLATE, evaluation("token")))
        .filteredOn(function -> !function.authorizes().isEmpty())
        .singleElement()
        .satisfies(
            authorizer -> {
              assertThat(authorizer.name()).isEqualTo("AuthorizerFunction");
              assertThat(authorizer.routes()).isEmpty();
              assertThat(authorizer.authorizes())
                  .contains(new TemplateRoute("POST", "/v1/what-if"))
                  .doesNotContain(new TemplateRoute("GET", "/v1/health"));
            });
  }

  /** The parts of a policy that decide what it allows. */
  @Test
  void authorizer_mayReadWhatAccessDependsOn_andNoCourse() {
    List<TemplateNode> statements =
        statements(TEMPLATE.root().at("Resources", "AuthorizerRole", "Properties", "Policies"))
            .toList();

    assertThat(statements)
        .extracting(s -> s.at("Sid").text())
        .containsExactlyInAnyOrder("Log", "ReadAccess");
    TemplateNode read =
        statements.stream()
            .filter(s -> s.at("Sid").text().equals("ReadAccess"))
            .findFirst()
            .orElseThrow();
    assertThat(read.at("Action").value()).isEqualTo(List.of("dynamodb:BatchGetItem"));
    assertThat(text(read.at("Resource"))).isEqualTo("CoursesTable.Arn");
    assertThat(read.at("Condition").value())
        .isEqualTo(
            Map.of("ForAllValues:StringLike", Map.of("dynamodb:LeadingKeys", List.of("ACCESS#*"))));
  }

  /** The names of all resources of the stack. */
  private static Set<String> made(IntrinsicFunctions evaluation) {
    return TEMPLATE.root().at("Resources").entries().entrySet().stream()
        .filter(resource -> evaluation.makes(resource.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static Map<String, TemplateNode> securitySchemes(IntrinsicFunctions evaluation) {
    return evaluation.of(body().at("components", "securitySchemes")).entries();
  }

  /** What each route needs, by method and path. */
  private static Map<String, Object> securities(IntrinsicFunctions evaluation) {
    Map<String, Object> securities = new HashMap<>();
    body()
        .at("paths")
        .entries()
        .forEach(
            (path, methods) ->
                evaluation
                    .branch(methods)
                    .entries()
                    .forEach(
                        (method, operation) ->
                            securities.put(
                                method.toUpperCase(Locale.ROOT) + " " + path,
                                operation
                                    .find("security")
                                    .flatMap(s -> Optional.ofNullable(evaluation.of(s).value()))
                                    .orElse(List.of()))));
    return securities;
  }

  private static TemplateNode body() {
    return TEMPLATE.root().at("Resources", "Api", "Properties", "DefinitionBody");
  }

  @Test
  void noPermission_isForAnyActionOrResource() {
    for (TemplateNode statement : allowed()) {
      assertThat(statement.at("Action").items())
          .extracting(TemplateNode::text)
          .noneMatch(action -> action.contains("*"))
          .doesNotContain("dynamodb:Scan");
      statement
          .find("Resource")
          .ifPresent(
              resource ->
                  assertThat(resource.items())
                      .extracting(DeployedTemplateTest::text)
                      .allMatch(r -> !r.contains("*") || OBJECTS.contains(r)));
    }
  }

  /** What LTI may write is in {@code PermissionsTest}. */
  @Test
  void noFunction_mayWriteData() {
    List<String> actions =
        TEMPLATE.resources("AWS::IAM::Role").entrySet().stream()
            .filter(role -> !Set.of("ApiLogsRole", "LtiRole").contains(role.getKey()))
            .flatMap(role -> statements(role.getValue().at("Properties", "Policies")))
            .filter(s -> s.at("Effect").text().equals("Allow"))
            .flatMap(s -> s.at("Action").items().stream())
            .map(TemplateNode::text)
            .distinct()
            .toList();

    assertThat(actions)
        .containsExactlyInAnyOrder(
            "logs:CreateLogStream",
            "logs:PutLogEvents",
            "dynamodb:GetItem",
            "dynamodb:BatchGetItem",
            "dynamodb:Query",
            "s3:GetObject");
  }

  /** A local index could never be altered, and each write pays for every index. */
  @Test
  void table_hasNoIndex() {
    assertThat(TEMPLATE.root().at("Resources", "CoursesTable", "Properties").entries())
        .doesNotContainKeys("LocalSecondaryIndexes", "GlobalSecondaryIndexes");
  }

  @Test
  void managedPolicies_areTheOneThatApiGatewayAsksFor() {
    assertThat(
            TEMPLATE.resources("AWS::IAM::Role").values().stream()
                .flatMap(r -> r.find("Properties", "ManagedPolicyArns").stream())
                .flatMap(p -> p.items().stream())
                .map(DeployedTemplateTest::text))
        .singleElement()
        .asString()
        .endsWith("AmazonAPIGatewayPushToCloudWatchLogs");
  }

  private static List<TemplateNode> allowed() {
    List<TemplateNode> statements = new ArrayList<>(statements(TEMPLATE.root()).toList());
    statements.removeIf(s -> !s.at("Effect").text().equals("Allow"));
    // In a key's policy the only resource is the key, and KMS's own one lets roles say who may
    // what.
    statements.removeAll(statements(TEMPLATE.root().at("Resources", "LtiKey")).toList());
    assertThat(statements).hasSizeGreaterThan(10);
    return statements;
  }

  /** Every policy statement below this part. */
  private static Stream<TemplateNode> statements(TemplateNode part) {
    if (part.isList()) {
      return part.items().stream().flatMap(DeployedTemplateTest::statements);
    }
    if (!part.isMapping()) {
      return Stream.of();
    }
    return part.entries().entrySet().stream()
        .flatMap(
            entry ->
                entry.getKey().equals("Statement")
                    ? entry.getValue().items().stream()
                    : statements(entry.getValue()));
  }

  /** A text, or what Fn::Sub is given, or the attribute that Fn::GetAtt names. */
  private static String text(TemplateNode part) {
    return part.find("Fn::Sub")
        .map(TemplateNode::text)
        .or(
            () ->
                part.find("Fn::GetAtt")
                    .map(
                        a ->
                            a.items().stream()
                                .map(TemplateNode::text)
                                .collect(Collectors.joining("."))))
        .orElseGet(part::text);
  }

  @Test
  void gatewayResponses_areProblemDocumentsOfTheContract() {
    String types = CONTRACT.at("info", "description").text();

    assertThat(gatewayResponses())
        .allSatisfy(
            (name, response) -> {
              String status = response.at("StatusCode").text();
              String body = response.at("ResponseTemplates", "application/json").text();
              String type = body.replaceAll("(?s).*\"type\":\"([^\"]+)\".*", "$1");
              assertThat(types).as(name).contains("`%s` | %s |".formatted(type, status));
              assertThat(body)
                  .as(name)
                  .contains("\"title\":", "\"detail\":", "$context.requestId")
                  .contains("\"status\":" + status + ",");
              assertThat(header(response, "Content-Type")).isEqualTo("'application/problem+json'");
              assertThat(header(response, "Cache-Control")).isEqualTo("'no-store'");
              assertThat(header(response, "X-Request-Id")).isEqualTo("context.requestId");
            });
  }

  @Test
  void gatewayResponses_thatMayBeTriedAgain_sayWhen() {
    assertThat(gatewayResponses())
        .allSatisfy(
            (name, response) -> {
              String status = response.at("StatusCode").text();
              boolean mayBeTriedAgain = status.equals("429") || status.startsWith("5");
              assertThat(response.find("ResponseParameters", "Headers", "Retry-After"))
                  .as(name)
                  .matches(after -> after.isPresent() == mayBeTriedAgain);
            });
  }

  private static Map<String, TemplateNode> gatewayResponses() {
    return TEMPLATE.root().at("Resources", "Api", "Properties", "GatewayResponses").entries();
  }

  private static String header(TemplateNode response, String name) {
    return response.at("ResponseParameters", "Headers", name).text();
  }

  @Test
  void frameAncestors_cannotBeginAnotherDirective() {
    Pattern allowed = allowedPattern("FrameAncestors");

    assertThat(
            List.of(
                "'none'",
                "'self'",
                "https://lms.example.com",
                "https://lms.example.com:8443",
                "https://*.example.com 'self' https://other.example.org"))
        .allMatch(allowed.asMatchPredicate());
    assertThat(
            List.of(
                "",
                "*",
                "https:",
                "https://*",
                "http://lms.example.com",
                "'none' 'self'",
                "'none'; script-src *",
                "https://lms.example.com;script-src *",
                "https://lms.example.com, https://other.example.org",
                "https://lms.example.com\r\nSet-Cookie: a=b",
                "https://lms.example.com/path"))
        .noneMatch(allowed.asMatchPredicate());
  }

  @Test
  void domainAndCertificate_mayBeLeftOut() {
    assertThat(List.of("", "engagement.example.com"))
        .allMatch(allowedPattern("DomainName").asMatchPredicate());
    assertThat(List.of("https://engagement.example.com", "example", "-a.example.com", "a.example."))
        .noneMatch(allowedPattern("DomainName").asMatchPredicate());
    assertThat(List.of("", "arn:aws:acm:us-east-1:123456789012:certificate/12ab-34cd"))
        .allMatch(allowedPattern("CertificateArn").asMatchPredicate());
    assertThat(List.of("arn:aws:acm:eu-central-1:123456789012:certificate/12ab-34cd"))
        .noneMatch(allowedPattern("CertificateArn").asMatchPredicate());
  }

  @Test
  void tokens_haveAnIssuerThatIsAskedByHttps() {
    assertThat(
            List.of(
                "",
                "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbC",
                "https://login.microsoftonline.com/00000000-0000-0000-0000-000000000000/v2.0",
                "https://tenant.example.auth0.com/"))
        .allMatch(allowedPattern("TokenIssuer").asMatchPredicate())
        .allMatch(allowedPattern("TokenKeysUrl").asMatchPredicate());
    assertThat(
            List.of(
                "https://a.com;script-src", "https://a.com,b.com", "https://me@a.com", "https://'"))
        .noneMatch(allowedPattern("TokenIssuer").asMatchPredicate());
    assertThat(List.of("http://login.example.com", "login.example.com", "https://a.com/b c"))
        .noneMatch(allowedPattern("TokenIssuer").asMatchPredicate())
        .noneMatch(allowedPattern("TokenKeysUrl").asMatchPredicate());
    assertThat(List.of("", "kme", "api://kme,4f6c"))
        .allMatch(allowedPattern("TokenAudiences").asMatchPredicate());
    assertThat(List.of(",", "kme,", "kme, other"))
        .noneMatch(allowedPattern("TokenAudiences").asMatchPredicate());
    assertThat(List.of("company", "custom:company", "app.company", "https://example/company"))
        .allMatch(allowedPattern("CompanyClaim").asMatchPredicate());
    assertThat(List.of("", ".company", "a..b", "the company"))
        .noneMatch(allowedPattern("CompanyClaim").asMatchPredicate());
  }

  @Test
  void whereTheSiteFetchesTokens_cannotBeginAnotherDirective() {
    assertThat(
            List.of(
                "",
                "https://kme.auth.eu-central-1.amazoncognito.com",
                "https://login.example.com:8443 https://other.example.org"))
        .allMatch(allowedPattern("SignInOrigins").asMatchPredicate());
    assertThat(
            List.of(
                "*",
                "https://*",
                "http://login.example.com",
                "https://login.example.com/path",
                "https://login.example.com; script-src *",
                "https://login.example.com 'unsafe-inline'"))
        .noneMatch(allowedPattern("SignInOrigins").asMatchPredicate());
  }

  /** CloudFormation's patterns are Java's, and the whole value has to match. */
  private static Pattern allowedPattern(String parameter) {
    return Pattern.compile(TEMPLATE.root().at("Parameters", parameter, "AllowedPattern").text());
  }

  @Test
  void site_mayLoadOnlyFromItself() {
    assertThat(contentSecurityPolicy("SiteHeaders").split("; ?"))
        .containsExactlyInAnyOrder(
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'${Issuer}${Others}",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors ${FrameAncestors}");
  }

  @Test
  void reference_mayHaveStylesInItsHtml_andNothingElseMoreThanTheSite() {
    assertThat(contentSecurityPolicy("ReferenceHeaders"))
        .isEqualTo(
            contentSecurityPolicy("SiteHeaders")
                .replace("${Issuer}${Others}", "")
                .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"));
    assertThat(
            TEMPLATE
                .root()
                .at("Resources", "Site", "Properties", "DistributionConfig", "CacheBehaviors")
                .items())
        .filteredOn(
            behavior ->
                behavior.at("ResponseHeadersPolicyId", "Ref").text().equals("ReferenceHeaders"))
        .extracting(behavior -> behavior.at("PathPattern").text())
        .containsExactly("/reference.html");
  }

  @Test
  void pagesOfPlatforms_mayRunTheirOneScript_andSendTheirOwnFormAlone() throws Exception {
    byte[] script =
        Files.readAllBytes(
            Path.of("../../functions/lti/src/main/resources/dev/keepmeengaged/lti/pages.js"));
    String hash =
        Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(script));

    assertThat(contentSecurityPolicy("PlatformHeaders").split("; ?"))
        .containsExactlyInAnyOrder(
            "default-src 'none'",
            "script-src 'sha256-" + hash + "'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors ${FrameAncestors}");
    assertThat(
            TEMPLATE
                .root()
                .at("Resources", "Site", "Properties", "DistributionConfig", "CacheBehaviors")
                .items())
        .extracting(
            behavior -> behavior.at("PathPattern").text(),
            behavior -> behavior.at("ResponseHeadersPolicyId", "Ref").text())
        .as("the first that matches counts")
        .startsWith(tuple("/v1/lti/*", "PlatformHeaders"), tuple("/v1/*", "SiteHeaders"));
  }

  private static String contentSecurityPolicy(String headers) {
    TemplateNode text =
        TEMPLATE
            .root()
            .at("Resources", headers, "Properties", "ResponseHeadersPolicyConfig")
            .at("SecurityHeadersConfig", "ContentSecurityPolicy", "ContentSecurityPolicy")
            .at("Fn::Sub");
    return (text.isList() ? text.items().get(0) : text).text();
  }

  /** Or Lambda ends an invocation, or API Gateway gives up at 29 s, before the answer is there. */
  @Test
  void functions_haveTimeForTheLongestAnswer_withinThatOfTheGateway() {
    Duration timeout =
        Duration.ofSeconds(
            Long.parseLong(TEMPLATE.root().at("Globals", "Function", "Timeout").text()));

    assertThat(timeout)
        .isGreaterThan(Deadline.LONGEST.plusSeconds(1))
        .isLessThan(Duration.ofSeconds(29));
  }

  @Test
  void refusedCalls_raiseAnAlarm_whicheverFunctionMakesThem() {
    String metric =
        text(TEMPLATE.root().at("Resources", "CallRefusedAlarm", "Properties", "MetricName"));
    Set<String> watched =
        TEMPLATE.resources("AWS::Logs::MetricFilter").values().stream()
            .map(filter -> filter.at("Properties"))
            .filter(f -> f.at("FilterPattern").text().equals("{ $.refused IS TRUE }"))
            .filter(
                f ->
                    f.at("MetricTransformations").items().stream()
                        .allMatch(m -> text(m.at("MetricName")).equals(metric)))
            .map(f -> f.at("LogGroupName", "Ref").text())
            .collect(Collectors.toSet());

    assertThat(watched)
        .containsExactlyInAnyOrderElementsOf(
            TEMPLATE.resources("AWS::Serverless::Function").values().stream()
                .map(f -> f.at("Properties", "LoggingConfig", "LogGroup", "Ref").text())
                .toList());
  }

  @Test
  void signingKey_isUsedByRolesOfTheAccount_andOutlivesTheStack() {
    TemplateNode key = TEMPLATE.root().at("Resources", "LtiKey");

    assertThat(statements(key.at("Properties", "KeyPolicy")))
        .singleElement()
        .satisfies(
            statement ->
                assertThat(text(statement.at("Principal", "AWS")))
                    .isEqualTo("arn:${AWS::Partition}:iam::${AWS::AccountId}:root"));
    assertThat(key.at("DeletionPolicy").text()).startsWith("Retain");
    assertThat(key.at("UpdateReplacePolicy").text()).isEqualTo("Retain");
  }

  @Test
  void logins_areDeletedWhenTheyHaveExpired() {
    TemplateNode expiry =
        TEMPLATE.root().at("Resources", "CoursesTable", "Properties", "TimeToLiveSpecification");

    assertThat(expiry.at("AttributeName").text()).isEqualTo(TableSchema.EXPIRES);
    assertThat(expiry.at("Enabled").text()).isEqualTo("true");
  }

  @Test
  void siteOrigin_isAnOriginByHttps() {
    assertThat(List.of("", "https://d111111abcdef8.cloudfront.net"))
        .allMatch(allowedPattern("SiteOrigin").asMatchPredicate());
    assertThat(
            List.of(
                "http://kme.example.com",
                "https://kme.example.com/",
                "https://kme.example.com:8443",
                "https://localhost",
                "kme.example.com"))
        .noneMatch(allowedPattern("SiteOrigin").asMatchPredicate());
  }

  @Test
  void data_outlivesTheStack() {
    Map<String, TemplateNode> stores = new HashMap<>(TEMPLATE.resources("AWS::DynamoDB::Table"));
    stores.putAll(TEMPLATE.resources("AWS::S3::Bucket"));

    assertThat(stores)
        .hasSize(3)
        .allSatisfy(
            (name, store) -> {
              assertThat(store.at("DeletionPolicy").text()).startsWith("Retain");
              assertThat(store.at("UpdateReplacePolicy").text()).isEqualTo("Retain");
            });
  }

  /** Every resource has its logical id for a name. */
  private static IntrinsicFunctions evaluation(String accessMode) {
    Map<String, String> references = new HashMap<>(TEMPLATE.parameterDefaults());
    references.put("AccessMode", accessMode);
    references.put("SiteOrigin", "https://kme.example.com");
    references.put("AWS::Partition", "aws");
    references.put("AWS::Region", "us-east-1");
    references.put("AWS::StackId", "arn:aws:cloudformation:us-east-1:0:stack/test/1-2");
    Map<String, String> attributes = new HashMap<>();
    for (String id : TEMPLATE.root().at("Resources").entries().keySet()) {
      references.put(id, id);
      attributes.put(id + ".Arn", "arn:" + id);
    }
    return new IntrinsicFunctions(TEMPLATE, references, attributes);
  }
}
