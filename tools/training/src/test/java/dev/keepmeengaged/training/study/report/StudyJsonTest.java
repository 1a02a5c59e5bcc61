package dev.keepmeengaged.training.study.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.training.study.findings.Findings;
import dev.keepmeengaged.training.study.findings.ShapSample;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StudyJsonTest {

  @Test
  void everyFigureOfTheFindings_isInTheFile() throws Exception {
    Findings findings = TestFindings.plausible(40);
    Set<Object> written = values(StudyJson.bytes(findings));

    Set<Object> found = new HashSet<>();
    collect(findings, found);

    assertThat(found).hasSizeGreaterThan(1_000);
    assertThat(written).containsAll(found);
  }

  @Test
  void whatJsonCannotSay_isNull() {
    String json = new String(StudyJson.bytes(TestFindings.extreme()), StandardCharsets.UTF_8);

    assertThat(json).doesNotContain("NaN", "Infinity").contains("\"largestError\": null");
  }

  @Test
  void equalFindings_giveEqualBytesInEveryLocale() {
    byte[] expected = StudyJson.bytes(TestFindings.plausible(40));
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(StudyJson.bytes(TestFindings.plausible(40))).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void emptyFindings_areWritten() throws Exception {
    assertThat(values(StudyJson.bytes(TestFindings.empty()))).contains("<none> & nothing");
  }

  @Test
  void examples_haveTheirRowInTheTableAndEveryFeature() {
    String json = new String(StudyJson.bytes(TestFindings.plausible(40)), StandardCharsets.UTF_8);

    assertThat(json).contains("\"row\": 1,").contains("\"row\": 21,").contains("\"row\": 40,");
    for (Feature feature : Feature.values()) {
      assertThat(json).contains("\"" + feature.id() + "\": ");
    }
  }

  private static Set<Object> values(byte[] json) throws IOException {
    Set<Object> values = new HashSet<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isNumeric()) {
          values.add(parser.getDoubleValue());
        } else if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
          values.add(parser.getText());
        }
      }
    }
    return values;
  }

  /** Every number and text that is reachable through records, lists and maps; rows but examples. */
  private static void collect(Object part, Set<Object> into) throws ReflectiveOperationException {
    if (part instanceof Number number) {
      into.add(number.doubleValue());
    } else if (part instanceof String text) {
      into.add(text);
    } else if (part instanceof Duration duration) {
      into.add((double) duration.toSeconds());
    } else if (part instanceof Feature feature) {
      into.add(feature.id());
    } else if (part instanceof FeatureVector features) {
      for (double value : features.toArray()) {
        into.add(value);
      }
    } else if (part instanceof Optional<?> optional) {
      if (optional.isPresent()) {
        collect(optional.get(), into);
      }
    } else if (part instanceof Collection<?> collection) {
      for (Object element : collection) {
        collect(element, into);
      }
    } else if (part instanceof Map<?, ?> map) {
      collect(map.keySet(), into);
      collect(map.values(), into);
    } else if (part instanceof ShapSample sample) {
      into.add(sample.largestError());
      into.add((double) sample.rows().size());
      for (int example : sample.examples()) {
        collect(sample.rows().get(example), into);
      }
    } else if (part instanceof Record) {
      for (RecordComponent component : part.getClass().getRecordComponents()) {
        collect(component.getAccessor().invoke(part), into);
      }
    }
  }
}
