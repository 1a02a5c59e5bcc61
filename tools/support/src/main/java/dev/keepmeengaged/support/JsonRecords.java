package dev.keepmeengaged.support;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Writes records as JSON objects and parses them. A component becomes a field of its name, an enum
 * the text of its {@code id()} or else its name in lower case, an empty optional null. Equal
 * records give equal bytes on every platform and JDK. Thread-safe.
 */
public final class JsonRecords {

  // Double.toString differs between JDK 17 and 19 and later; Jackson's own writer does not.
  private static final JsonMapper EXACT =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build())
          .addModule(new Jdk8Module())
          .annotationIntrospector(new NamesOfEnums())
          .build();

  private static final JsonMapper PLAIN = EXACT.rebuild().addModule(finiteNumbers()).build();

  private JsonRecords() {}

  /** Indented JSON for people and programs; null stands for a number that is not finite. */
  public static byte[] file(Object value) {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    try {
      return (PLAIN.writer(printer).writeValueAsString(value) + '\n')
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(value.getClass() + " cannot be written as JSON", e);
    }
  }

  /** JSON on one line, without a line break. {@link #parse} restores an equal value. */
  public static String line(Object value) {
    try {
      return EXACT.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(value.getClass() + " cannot be written as JSON", e);
    }
  }

  /**
   * Parses a line.
   *
   * @throws IllegalArgumentException if the line is not JSON of this type
   */
  public static <T> T parse(String line, TypeReference<T> type) {
    try {
      return EXACT.readValue(line, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "not JSON of " + type.getType().getTypeName() + ": " + e.getOriginalMessage(), e);
    }
  }

  private static SimpleModule finiteNumbers() {
    JsonSerializer<Double> finite =
        new JsonSerializer<>() {
          @Override
          public void serialize(Double value, JsonGenerator json, SerializerProvider provider)
              throws IOException {
            if (Double.isFinite(value)) {
              json.writeNumber(value);
            } else {
              json.writeNull();
            }
          }
        };
    return new SimpleModule()
        .addSerializer(Double.class, finite)
        .addSerializer(double.class, finite);
  }

  private static final class NamesOfEnums extends JacksonAnnotationIntrospector {

    @Serial private static final long serialVersionUID = 1;

    @Override
    public Boolean hasAsValue(Annotated member) {
      boolean idOfEnum =
          member instanceof AnnotatedMethod method
              && method.getDeclaringClass().isEnum()
              && method.getName().equals("id")
              && method.getParameterCount() == 0;
      return idOfEnum ? Boolean.TRUE : super.hasAsValue(member);
    }

    @Override
    public String[] findEnumValues(
        MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
      return Arrays.stream(constants)
          .map(constant -> constant.name().toLowerCase(Locale.ROOT))
          .toArray(String[]::new);
    }
  }
}
