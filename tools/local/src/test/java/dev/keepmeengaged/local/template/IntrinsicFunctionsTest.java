package dev.keepmeengaged.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IntrinsicFunctionsTest {

  @Test
  void ref_isTheNameHere() {
    assertThat(evaluated("!Ref Table")).isEqualTo("courses");
  }

  @Test
  void getAtt_isTheAttributeHere_inBothForms() {
    assertThat(evaluated("!GetAtt Table.Arn")).isEqualTo("arn:courses");
    assertThat(evaluated("{'Fn::GetAtt': [Table, Arn]}")).isEqualTo("arn:courses");
  }

  @Test
  void sub_replacesReferencesAttributesAndItsOwnVariables() {
    assertThat(evaluated("!Sub '${Table}|${Table.Arn}|${!Table}'"))
        .isEqualTo("courses|arn:courses|${Table}");
    assertThat(evaluated("!Sub ['${Own}/${Table}', {Own: !Ref Table}]"))
        .isEqualTo("courses/courses");
  }

  @Test
  void if_takesTheBranchOfItsCondition() {
    assertThat(evaluated("!If [Large, !Ref Table, small]")).isEqualTo("courses");
    assertThat(evaluated("!If [Small, !Ref Table, large]")).isEqualTo("large");
    assertThat(evaluated("!If [Either, yes, no]")).isEqualTo("yes");
    assertThat(evaluated("!If [Both, yes, no]")).isEqualTo("no");
  }

  @Test
  void if_withoutValue_leavesTheEntryOut() {
    assertThat(evaluated("{kept: 1, dropped: !If [Small, 2, !Ref AWS::NoValue]}"))
        .isEqualTo(Map.of("kept", "1"));
  }

  @Test
  void join_evaluatesItsItems() {
    assertThat(evaluated("!Join ['-', [a, !Ref Table]]")).isEqualTo("a-courses");
  }

  @Test
  void split_givesParts_andSelectOneOfThem() {
    assertThat(evaluated("!Split ['/', 'a/b//c']")).isEqualTo(List.of("a", "b", "", "c"));
    assertThat(evaluated("!Select [1, !Split ['.', 'a.b']]")).isEqualTo("b");
    assertThat(evaluated("!Join ['', !Split ['r', !Ref Table]]")).isEqualTo("couses");
  }

  @Test
  void unknownReference_isRefusedByName() {
    assertThatThrownBy(() -> evaluated("!Ref Nothing"))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("value.Ref")
        .hasMessageContaining("Nothing has no value here");
    assertThatThrownBy(() -> evaluated("!Sub '${Table.Other}'"))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("Table.Other");
  }

  @Test
  void unknownFunction_isRefusedByName() {
    assertThatThrownBy(() -> evaluated("!FindInMap [a, b, c]"))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("Fn::FindInMap is not known here");
  }

  @Test
  void text_thatIsNoYaml_isRefused() {
    assertThatThrownBy(() -> Template.parse("a: [b"))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("not YAML");
  }

  private static Object evaluated(String value) {
    Template template =
        Template.parse(
            """
            Parameters:
              Size: {Type: String, Default: large}
              Needed: {Type: String}
            Conditions:
              Large: !Equals [!Ref Size, large]
              Small: !Not [!Condition Large]
              Either: !Or [!Condition Large, !Condition Small]
              Both: !And [!Condition Large, !Condition Small]
            value: %s
            """
                .formatted(value));
    Map<String, String> references =
        Map.of("Table", "courses", "Size", template.parameterDefaults().get("Size"));
    Object result =
        new IntrinsicFunctions(template, references, Map.of("Table.Arn", "arn:courses"))
            .of(template.root().at("value"))
            .value();
    return result == null ? "nothing" : result;
  }
}
