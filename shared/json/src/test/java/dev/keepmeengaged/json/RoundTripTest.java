package dev.keepmeengaged.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What the writer writes, the reader reads back: names, strings and numbers of any kind. */
class RoundTripTest {

  private static final JsonReader READER = new JsonReader(16);

  @Property(edgeCases = EdgeCasesMode.NONE)
  void anObject_readsBack(@ForAll("objects") Map<String, Object> object) {
    assertThat(read(JsonWriter.write(json -> write(json, object)).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(object);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void anObjectInAscii_readsBack(@ForAll("objects") Map<String, Object> object) {
    String text = JsonWriter.writeAscii(json -> write(json, object));

    assertThat(text).matches("\\p{ASCII}*");
    assertThat(read(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(object);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void aFile_readsBack(@ForAll("objects") Map<String, Object> object) {
    assertThat(read(JsonWriter.writeFile(json -> write(json, object)))).isEqualTo(object);
  }

  @Provide
  Arbitrary<Map<String, Object>> objects() {
    return objects(2);
  }

  private static Arbitrary<Map<String, Object>> objects(int depth) {
    Arbitrary<Object> value =
        depth == 0
            ? leaves()
            : Arbitraries.frequencyOf(
                Tuple.of(3, leaves()),
                Tuple.of(1, objects(depth - 1).map(Object.class::cast)),
                Tuple.of(1, objects(depth - 1).list().ofMaxSize(3).map(Object.class::cast)));
    return Arbitraries.maps(strings(), value).ofMaxSize(5).map(LinkedHashMap::new);
  }

  private static Arbitrary<Object> leaves() {
    return Arbitraries.oneOf(
        strings().map(Object.class::cast),
        numbers().map(Object.class::cast),
        Arbitraries.longs().between(-(1L << 53), 1L << 53).map(Long::doubleValue),
        Arbitraries.of(true, false),
        Arbitraries.just("null").map(none -> Nothing.NULL),
        strings().list().ofMinSize(1).ofMaxSize(3).map(Object.class::cast),
        numbers().list().ofMinSize(1).ofMaxSize(3).map(Object.class::cast));
  }

  private enum Nothing {
    NULL
  }

  private static Arbitrary<String> strings() {
    return Arbitraries.strings()
        .withChars("\"\\/~ \b\n\r\t\u0000\u001f\u007f\u2028é漢")
        .withCharRange('a', 'z')
        .ofMaxLength(8)
        .map(text -> text + (text.length() % 2 == 0 ? "😀" : ""));
  }

  /** Zero has no sign in an answer. */
  private static Arbitrary<Double> numbers() {
    return Arbitraries.oneOf(
            Arbitraries.doubles(), Arbitraries.doubles().between(-1e20, 1e20).map(Math::rint))
        .map(number -> number + 0.0);
  }

  private static void write(JsonWriter json, Map<?, ?> members) {
    members.forEach((name, value) -> write(json, String.valueOf(name), value));
  }

  private static void write(JsonWriter json, String name, Object value) {
    if (value instanceof String text) {
      json.member(name, text);
    } else if (value instanceof Double number) {
      json.member(name, number);
    } else if (value instanceof Boolean truth) {
      json.member(name, truth);
    } else if (value instanceof Map<?, ?> members) {
      json.object(name, object -> write(object, members));
    } else if (value instanceof List<?> items) {
      writeArray(json, name, items);
    } else {
      json.nullMember(name);
    }
  }

  private static void writeArray(JsonWriter json, String name, List<?> items) {
    if (!items.isEmpty() && items.get(0) instanceof String) {
      json.strings(name, items.stream().map(String.class::cast).toList());
    } else if (!items.isEmpty() && items.get(0) instanceof Double) {
      json.numbers(name, items.stream().map(Double.class::cast).toList());
    } else {
      json.objects(name, items, (object, item) -> write(object, (Map<?, ?>) item));
    }
  }

  private static Object read(byte[] text) {
    return plain(READER.read(text));
  }

  private static Object plain(JsonValue value) {
    return switch (value.kind()) {
      case OBJECT -> new LinkedHashMap<>(value.members(RoundTripTest::plain));
      case ARRAY -> new ArrayList<>(value.elements(RoundTripTest::plain));
      case STRING -> value.asString();
      case NUMBER -> value.asDouble() + 0.0;
      case BOOLEAN -> value.asBoolean();
      case NULL -> Nothing.NULL;
    };
  }
}
