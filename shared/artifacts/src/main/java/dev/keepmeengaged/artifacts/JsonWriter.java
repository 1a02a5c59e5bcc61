package dev.keepmeengaged.artifacts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Writes our JSON files: the same bytes for the same values on every platform and JDK, so that
 * equal model versions have equal hashes.
 */
final class JsonWriter {

  // The JDK's own double to text differs between 17 and 19 and later; Jackson's does not.
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

  private final JsonGenerator generator;

  private JsonWriter(JsonGenerator generator) {
    this.generator = generator;
  }

  /** Something that writes and may fail to. */
  @FunctionalInterface
  interface Part {
    void write() throws IOException;
  }

  /** Something that writes the whole of a file. */
  @FunctionalInterface
  interface Content {
    void write(JsonWriter json) throws IOException;
  }

  static byte[] toBytes(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
      DefaultPrettyPrinter printer =
          new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
      printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
      generator.setPrettyPrinter(printer);
      content.write(new JsonWriter(generator));
      generator.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  void object(Part fields) throws IOException {
    generator.writeStartObject();
    fields.write();
    generator.writeEndObject();
  }

  void object(String name, Part fields) throws IOException {
    generator.writeFieldName(name);
    object(fields);
  }

  void array(String name, Part elements) throws IOException {
    generator.writeFieldName(name);
    generator.writeStartArray();
    elements.write();
    generator.writeEndArray();
  }

  void field(String name, String value) throws IOException {
    generator.writeStringField(name, value);
  }

  void field(String name, long value) throws IOException {
    generator.writeNumberField(name, value);
  }

  void field(String name, double value) throws IOException {
    generator.writeNumberField(name, finite(name, value));
  }

  void field(String name, boolean value) throws IOException {
    generator.writeBooleanField(name, value);
  }

  void name(String name) throws IOException {
    generator.writeFieldName(name);
  }

  void numbers(String name, List<? extends Number> values) throws IOException {
    generator.writeFieldName(name);
    generator.writeStartArray();
    for (Number value : values) {
      if (value instanceof Integer) {
        generator.writeNumber(value.intValue());
      } else {
        generator.writeNumber(finite(name, value.doubleValue()));
      }
    }
    generator.writeEndArray();
  }

  /** An object of whole numbers by name, in the map's order. */
  void wholes(String name, Map<String, Integer> values) throws IOException {
    object(
        name,
        () -> {
          for (Map.Entry<String, Integer> value : values.entrySet()) {
            field(value.getKey(), value.getValue());
          }
        });
  }

  private static double finite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " is " + value + ", which JSON cannot say");
    }
    return value;
  }
}
