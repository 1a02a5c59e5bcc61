package dev.keepmeengaged.studyreport;

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

/**
 * Writes JSON field by field: the same bytes for the same values on every platform and JDK. A
 * number that JSON cannot say (NaN, or infinite) is null.
 */
final class JsonFields {

  // The JDK's own double to text differs between 17 and 19 and later; Jackson's does not.
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

  private final JsonGenerator generator;

  private JsonFields(JsonGenerator generator) {
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
    void write(JsonFields json) throws IOException;
  }

  /** Something that writes one element of a list. */
  @FunctionalInterface
  interface One<T> {
    void write(T element) throws IOException;
  }

  /** A whole file, one object. */
  static byte[] file(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
      DefaultPrettyPrinter printer =
          new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
      printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
      generator.setPrettyPrinter(printer);
      generator.writeStartObject();
      content.write(new JsonFields(generator));
      generator.writeEndObject();
      generator.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  void object(String name, Part fields) throws IOException {
    generator.writeObjectFieldStart(name);
    fields.write();
    generator.writeEndObject();
  }

  /** A list of objects. */
  <T> void objects(String name, List<T> elements, One<T> fields) throws IOException {
    generator.writeArrayFieldStart(name);
    for (T element : elements) {
      generator.writeStartObject();
      fields.write(element);
      generator.writeEndObject();
    }
    generator.writeEndArray();
  }

  void numbers(String name, List<? extends Number> values) throws IOException {
    generator.writeFieldName(name);
    array(values);
  }

  /** A list of lists of numbers. */
  void table(String name, List<List<Double>> rows) throws IOException {
    generator.writeArrayFieldStart(name);
    for (List<Double> row : rows) {
      array(row);
    }
    generator.writeEndArray();
  }

  void texts(String name, List<String> values) throws IOException {
    generator.writeArrayFieldStart(name);
    for (String value : values) {
      generator.writeString(value);
    }
    generator.writeEndArray();
  }

  void field(String name, String value) throws IOException {
    generator.writeStringField(name, value);
  }

  void field(String name, boolean value) throws IOException {
    generator.writeBooleanField(name, value);
  }

  void field(String name, long value) throws IOException {
    generator.writeNumberField(name, value);
  }

  void field(String name, double value) throws IOException {
    generator.writeFieldName(name);
    number(value);
  }

  /** A field that says that there is nothing. */
  void none(String name) throws IOException {
    generator.writeNullField(name);
  }

  private void array(List<? extends Number> values) throws IOException {
    generator.writeStartArray();
    for (Number value : values) {
      if (value instanceof Double) {
        number(value.doubleValue());
      } else {
        generator.writeNumber(value.longValue());
      }
    }
    generator.writeEndArray();
  }

  private void number(double value) throws IOException {
    if (Double.isFinite(value)) {
      generator.writeNumber(value);
    } else {
      generator.writeNull();
    }
  }
}
