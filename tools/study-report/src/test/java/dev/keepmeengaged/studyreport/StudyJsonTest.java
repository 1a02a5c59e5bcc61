package dev.keepmeengaged.studyreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.keepmeengaged.domain.Confidence;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.Segment;
import dev.keepmeengaged.study.findings.AdviceGiven.WhyNothing;
import dev.keepmeengaged.study.findings.Findings;
import dev.keepmeengaged.study.findings.ShapSample;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class StudyJsonTest {

  @Test
  void everyFigureOfTheFindings_isInItsField() throws Exception {
    Findings findings = TestFindings.plausible(40);

    int figures = Figures.compare(findings, parsed(StudyJson.bytes(findings)));

    assertThat(figures).isGreaterThan(5_000);
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
    Findings empty = TestFindings.empty();

    assertThat(Figures.compare(empty, parsed(StudyJson.bytes(empty)))).isPositive();
  }

  @Test
  void research_isCounted_andEachFindingNamed() {
    String json = new String(StudyJson.bytes(TestFindings.empty()), StandardCharsets.UTF_8);

    assertThat(json)
        .contains("\"agree\": 0,", "\"disagree\": 0,", "\"silent\": 13,")
        .containsPattern("\"id\": \"jordan-2015-length\",\\s+\"feature\": \"lengthHours\",")
        .containsPattern("\"direction\": \"lowers\",\\s+\"agreement\": \"silent\"");
  }

  @Test
  void examples_haveTheirRowInTheTableAndEveryFeature() {
    String json = new String(StudyJson.bytes(TestFindings.plausible(40)), StandardCharsets.UTF_8);

    assertThat(json).contains("\"row\": 1,").contains("\"row\": 21,").contains("\"row\": 40,");
    for (Feature feature : Feature.values()) {
      assertThat(json).contains("\"" + feature.id() + "\": ");
    }
  }

  private static Object parsed(byte[] json) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      return value(parser);
    }
  }

  /** Maps, lists, texts, numbers as doubles, truths, and an empty optional for null. */
  private static Object value(JsonParser parser) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          fields.put(name, value(parser));
        }
        return fields;
      }
      case START_ARRAY -> {
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          elements.add(value(parser));
        }
        return elements;
      }
      case VALUE_STRING -> {
        return parser.getText();
      }
      case VALUE_TRUE, VALUE_FALSE -> {
        return parser.getBooleanValue();
      }
      case VALUE_NULL -> {
        return Optional.empty();
      }
      default -> {
        return parser.getDoubleValue();
      }
    }
  }

  /** Holds findings against their file: a record's components are fields of the same names. */
  private static final class Figures {

    /** Where the file says it in other words. */
    private static final Map<String, String> NAMES = Map.of("subject.budget", "budgetSeconds");

    private int compared;

    /** How many figures and texts were compared. */
    static int compare(Findings findings, Object json) throws ReflectiveOperationException {
      Figures figures = new Figures();
      figures.compare("", findings, json);
      return figures.compared;
    }

    private void compare(String path, Object part, Object json)
        throws ReflectiveOperationException {
      if (part instanceof Optional<?> optional && optional.isPresent()) {
        compare(path, optional.get(), json);
      } else if (part instanceof Collection<?> collection) {
        assertThat(json).as(path).asInstanceOf(LIST).hasSameSizeAs(collection);
        Iterator<?> elements = ((List<?>) json).iterator();
        for (Object element : collection) {
          compare(path, element, elements.next());
        }
      } else if (part instanceof Map<?, ?> map) {
        assertThat(json).as(path).asInstanceOf(MAP).hasSameSizeAs(map);
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          Object name = entry.getKey() instanceof Feature feature ? feature.id() : entry.getKey();
          compare(path, entry.getValue(), field(path, json, name));
        }
      } else if (part instanceof ShapSample sample) {
        assertThat(field(path, json, "rows")).isEqualTo((double) sample.rows().size());
        assertThat(field(path, json, "largestError"))
            .isEqualTo(written(path, sample.largestError()));
        List<?> examples = (List<?>) field(path, json, "examples");
        assertThat(examples).hasSameSizeAs(sample.examples());
        for (int i = 0; i < examples.size(); i++) {
          compare(path, sample.rows().get(sample.examples().get(i)), examples.get(i));
        }
      } else if (part instanceof ShapSample.Row row) {
        assertThat(field(path, json, "observed")).isEqualTo(row.observed());
        assertThat(field(path, json, "base")).isEqualTo(row.base());
        assertThat(field(path, json, "prediction")).isEqualTo(row.prediction());
        assertThat(field(path, json, "pageMix")).isEqualTo(row.pageMix());
        for (Feature feature : Feature.values()) {
          assertThat(field(path, field(path, json, "features"), feature.id()))
              .isEqualTo(row.features().raw(feature));
          assertThat(field(path, field(path, json, "contributions"), feature.id()))
              .isEqualTo(row.contributions().get(feature.ordinal()));
        }
      } else if (part instanceof Record && !(part instanceof ModelVersion)) {
        for (RecordComponent component : part.getClass().getRecordComponents()) {
          String name = (path + "." + component.getName()).replaceFirst("^\\.", "");
          String field = NAMES.getOrDefault(name, component.getName());
          Method accessor = component.getAccessor();
          boolean unwrapped = accessor.isAnnotationPresent(JsonUnwrapped.class);
          compare(name, accessor.invoke(part), unwrapped ? json : field(path, json, field));
        }
      } else {
        assertThat(json).as(path).isEqualTo(written(path, part));
        compared++;
      }
    }

    private static Object field(String path, Object json, Object name) {
      assertThat(json).as(path).asInstanceOf(MAP).containsKey(name);
      return Objects.requireNonNull(((Map<?, ?>) json).get(name));
    }

    private static Object written(String path, Object part) {
      if (part instanceof Number number) {
        return Double.isFinite(number.doubleValue()) ? number.doubleValue() : Optional.empty();
      }
      if (part instanceof OptionalDouble optional) {
        return optional.isPresent() ? optional.getAsDouble() : Optional.empty();
      }
      if (part instanceof OptionalInt optional) {
        return optional.isPresent() ? (double) optional.getAsInt() : Optional.empty();
      }
      if (part instanceof Feature feature) {
        return feature.id();
      }
      if (part instanceof WhyNothing reason) {
        return reason.id();
      }
      if (part instanceof Segment.Bound bound) {
        return bound.id();
      }
      if (part instanceof Confidence word) {
        return word.id();
      }
      if (part instanceof Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
      }
      if (part instanceof Duration duration) {
        return (double) duration.toSeconds();
      }
      if (part instanceof ModelVersion version) {
        return version.value();
      }
      assertThat(part).as(path).isInstanceOfAny(String.class, Boolean.class, Optional.class);
      return part;
    }
  }
}
