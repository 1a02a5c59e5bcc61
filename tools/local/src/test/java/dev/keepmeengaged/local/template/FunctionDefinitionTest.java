package dev.keepmeengaged.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunctionDefinitionTest {

  @Test
  void routes_areThoseThatTheBodyOfTheApiSendsToTheFunction() {
    assertThat(functions("all", "functions/${OneFunction.Arn}:live/invocations"))
        .extracting(FunctionDefinition::name, FunctionDefinition::routes)
        .containsExactly(
            tuple("OneFunction", List.of(new TemplateRoute("GET", "/v1/things/{thing}"))),
            tuple("OtherFunction", List.of()));
  }

  @Test
  void functionWhoseConditionDoesNotHold_isNone() {
    assertThat(functions("some", "functions/${OneFunction.Arn}:live/invocations"))
        .extracting(FunctionDefinition::name)
        .containsExactly("OneFunction");
  }

  @Test
  void routeThatLeadsToNoAlias_isRefusedByItsPath() {
    assertThatThrownBy(() -> functions("all", "functions/${OneFunction.Arn}/invocations"))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("/v1/things/{thing}.get")
        .hasMessageContaining("no alias");
  }

  private static List<FunctionDefinition> functions(String parameter, String uri) {
    Template template =
        Template.parse(
            """
            Conditions:
              All: !Equals [!Ref Which, all]
            Resources:
              Api:
                Type: AWS::Serverless::Api
                Properties:
                  DefinitionBody:
                    paths:
                      /v1/things/{thing}:
                        get:
                          x-amazon-apigateway-integration: {uri: !Sub "path/%s"}
              OneFunction:
                Type: AWS::Serverless::Function
                Properties: {Handler: "one.Handler::handle"}
              OtherFunction:
                Type: AWS::Serverless::Function
                Condition: All
                Properties: {Handler: "other.Handler::handle"}
            """
                .formatted(uri));
    return FunctionDefinition.in(
        template, new IntrinsicFunctions(template, Map.of("Which", parameter), Map.of()));
  }
}
