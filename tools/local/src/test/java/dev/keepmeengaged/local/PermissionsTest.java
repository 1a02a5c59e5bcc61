package dev.keepmeengaged.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keepmeengaged.local.template.FunctionDefinition;
import dev.keepmeengaged.local.template.IntrinsicFunctions;
import dev.keepmeengaged.local.template.Template;
import dev.keepmeengaged.local.template.TemplateException;
import dev.keepmeengaged.local.template.TemplateNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The role of each function allows what the function does, and nothing else. */
class PermissionsTest {

  private static final ProjectFolder PROJECT = new ProjectFolder(Path.of("../.."));
  private static final Template TEMPLATE = PROJECT.template();
  private static final LocalStack STACK = new LocalStack(TEMPLATE);
  private static final LocalStack WITH_TOKENS =
      new LocalStack(
          TEMPLATE,
          Map.of(
              "AccessMode",
              "token",
              "TokenIssuer",
              "https://issuer.example.com",
              "TokenAudiences",
              "kme"));
  private static final String LTI = "LtiFunction";

  /** What Lambda does in a function's name. */
  private static final List<String> LOGGING = List.of("logs:CreateLogStream", "logs:PutLogEvents");

  /** Beside the actions of the other roles. */
  private static final List<String> FOREIGN_ACTIONS =
      List.of("dynamodb:Scan", "dynamodb:PutItem", "dynamodb:*", "s3:PutObject", "s3:ListBucket");

  private static Map<String, Set<Permission>> needed = Map.of();

  @BeforeAll
  static void askForEverything() {
    needed = new HashMap<>(EveryOutcome.needed(STACK));
    needed.put(LTI, EveryLaunch.needed(WITH_TOKENS, arn("LtiKey")));
  }

  /** Those that answer requests; what the authorizer may do is in DeployedTemplateTest. */
  static Set<String> functions() {
    return Stream.concat(STACK.functions().stream().map(FunctionDefinition::name), Stream.of(LTI))
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("functions")
  void role_allowsExactlyWhatItsFunctionDoes(String function) {
    assertThat(allowed(statements(function))).isEqualTo(needed(function));
  }

  /** Every function with every statement of its role and every action of that. */
  static Stream<Arguments> allowedActions() {
    return functions().stream()
        .flatMap(
            function ->
                allowing(function)
                    .flatMap(
                        statement ->
                            statement.at("Action").items().stream()
                                .map(a -> Arguments.of(function, sid(statement), a.text()))));
  }

  @ParameterizedTest
  @MethodSource("allowedActions")
  void role_withoutOneOfItsActions_allowsTooLittle(String function, String sid, String action) {
    List<TemplateNode> edited =
        withActions(
            function, sid, actions -> actions.stream().filter(a -> !a.equals(action)).toList());

    assertThat(allowed(edited).containsAll(needed(function))).isFalse();
  }

  /** Every function with every statement of its role and every action that it does not have. */
  static Stream<Arguments> otherActions() {
    List<String> all =
        Stream.concat(
                FOREIGN_ACTIONS.stream(),
                functions().stream()
                    .flatMap(PermissionsTest::allowing)
                    .flatMap(s -> actions(s).stream()))
            .distinct()
            .toList();
    return functions().stream()
        .flatMap(
            function ->
                allowing(function)
                    .flatMap(
                        statement ->
                            all.stream()
                                .filter(action -> !actions(statement).contains(action))
                                .map(action -> Arguments.of(function, sid(statement), action))));
  }

  @ParameterizedTest
  @MethodSource("otherActions")
  void role_withAnotherAction_allowsTooMuch(String function, String sid, String action) {
    List<TemplateNode> edited =
        withActions(
            function, sid, actions -> Stream.concat(actions.stream(), Stream.of(action)).toList());

    assertThat(needed(function).containsAll(allowed(edited))).isFalse();
  }

  /** Every function with every statement of its role that allows something. */
  static Stream<Arguments> statements() {
    return functions().stream().flatMap(f -> allowing(f).map(s -> Arguments.of(f, sid(s))));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void role_forAnyResource_allowsTooMuch(String function, String sid) {
    List<TemplateNode> edited = edited(function, sid, "Resource", resource -> "*");

    assertThat(needed(function).containsAll(allowed(edited))).isFalse();
  }

  /** Every function with every statement of its role that denies something. */
  static Stream<Arguments> denials() {
    return functions().stream()
        .flatMap(
            f -> statements(f).stream().filter(s -> isDeny(s)).map(s -> Arguments.of(f, sid(s))));
  }

  @ParameterizedTest
  @MethodSource("denials")
  void role_thatDeniesLess_allowsTooMuch(String function, String sid) {
    List<TemplateNode> forOneAction =
        withActions(function, sid, actions -> List.of("dynamodb:DescribeTable"));
    List<TemplateNode> elsewhere = edited(function, sid, "Resource", resource -> "arn:other");
    List<TemplateNode> ofClientsAlone =
        edited(
            function,
            sid,
            "Condition",
            condition ->
                Map.of(
                    "ForAnyValue:StringLike",
                    Map.of("dynamodb:LeadingKeys", List.of("ACCESS#CLIENT#*"))));

    assertThat(List.of(forOneAction, elsewhere, ofClientsAlone))
        .noneMatch(statements -> needed(function).containsAll(allowed(statements)));
  }

  /** SAM makes statements of them that are in no role of the template. */
  @Test
  void functions_haveNoPoliciesBesideTheirRoles() {
    for (String function : functions()) {
      assertThat(TEMPLATE.root().at("Resources", function, "Properties").entries())
          .containsKey("Role")
          .doesNotContainKey("Policies");
    }
  }

  @Test
  void aStatementThatIsNotUnderstood_isNotTakenForNone() {
    TemplateNode deny =
        new TemplateNode("", Map.of("Effect", "Deny", "Action", "s3:GetObject", "Resource", "*"));

    assertThatExceptionOfType(TemplateException.class).isThrownBy(() -> allowed(List.of(deny)));
  }

  /** What a function does on AWS, its logging included. */
  private static Set<Permission> needed(String function) {
    String logs =
        TEMPLATE
            .root()
            .at("Resources", function, "Properties", "LoggingConfig", "LogGroup", "Ref")
            .text();
    Set<Permission> all = new HashSet<>(byFolder(needed.getOrDefault(function, Set.of())));
    LOGGING.forEach(action -> all.add(new Permission(action, arn(logs))));
    return all;
  }

  /** Objects of one bucket are allowed together: all of the folder that those needed share. */
  private static Set<Permission> byFolder(Set<Permission> permissions) {
    Set<Permission> result = new HashSet<>();
    permissions.stream()
        .collect(Collectors.groupingBy(Permission::action))
        .forEach(
            (action, several) -> {
              if (action.startsWith("s3:")) {
                String shared =
                    several.stream()
                        .map(Permission::resource)
                        .reduce(PermissionsTest::sharedStart)
                        .orElseThrow();
                String folder = shared.substring(0, shared.lastIndexOf('/') + 1);
                result.add(new Permission(action, folder + "*"));
              } else {
                result.addAll(several);
              }
            });
    return result;
  }

  private static String sharedStart(String one, String other) {
    int length = 0;
    while (length < Math.min(one.length(), other.length())
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return one.substring(0, length);
  }

  private static Set<Permission> allowed(List<TemplateNode> statements) {
    Map<String, String> references = new HashMap<>(TEMPLATE.parameterDefaults());
    Map<String, String> attributes = new HashMap<>();
    for (String id : TEMPLATE.root().at("Resources").entries().keySet()) {
      references.put(id, id);
      attributes.put(id + ".Arn", arn(id));
    }
    return Permission.allowed(statements, new IntrinsicFunctions(TEMPLATE, references, attributes));
  }

  private static String arn(String logicalId) {
    return switch (logicalId) {
      case "CoursesTable" -> Permission.tableArn(STACK.tableName());
      case "ModelBucket" -> Permission.bucketArn(STACK.bucketName());
      default -> "arn:" + logicalId;
    };
  }

  private static List<TemplateNode> statements(String function) {
    String role =
        TEMPLATE
            .root()
            .at("Resources", function, "Properties", "Role", "Fn::GetAtt")
            .items()
            .get(0)
            .text();
    return TEMPLATE.root().at("Resources", role, "Properties", "Policies").items().stream()
        .flatMap(policy -> policy.at("PolicyDocument", "Statement").items().stream())
        .toList();
  }

  /** Those that allow something. */
  private static Stream<TemplateNode> allowing(String function) {
    return statements(function).stream().filter(statement -> !isDeny(statement));
  }

  private static boolean isDeny(TemplateNode statement) {
    return statement.at("Effect").text().equals("Deny");
  }

  private static String sid(TemplateNode statement) {
    return statement.at("Sid").text();
  }

  private static List<String> actions(TemplateNode statement) {
    return statement.at("Action").items().stream().map(TemplateNode::text).toList();
  }

  private static List<TemplateNode> withActions(
      String function, String sid, UnaryOperator<List<String>> edit) {
    return edited(function, sid, "Action", statement -> edit.apply(actions(statement)));
  }

  /** The statements of a role, one of them with another value in one of its fields. */
  private static List<TemplateNode> edited(
      String function, String sid, String field, Function<TemplateNode, Object> value) {
    List<TemplateNode> edited = new ArrayList<>();
    for (TemplateNode statement : statements(function)) {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      statement.entries().forEach((name, part) -> fields.put(name, part.value()));
      if (sid(statement).equals(sid)) {
        fields.put(field, value.apply(statement));
      }
      edited.add(new TemplateNode(statement.where(), fields));
    }
    return edited;
  }
}
