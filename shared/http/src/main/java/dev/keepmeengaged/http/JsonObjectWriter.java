package dev.keepmeengaged.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.keepmeengaged.domain.Release;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Writes the fields of a JSON object. A number is the shortest decimal that reads back as the same
 * double, without a fraction where it is whole. Not thread-safe.
 */
public final class JsonObjectWriter {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

  /** What a derived figure is rounded to: more than anybody reads, less than noise. */
  private static final MathContext SIX_DIGITS = new MathContext(6);

  /** Between these, the value in units of its sixth digit is had by one multiplication. */
  private static final double SMALLEST_SCALED = 1e-10;

  private static final double LARGEST_SCALED = 1e6;

  /** Closer to a half than this, the multiplication may have rounded to the wrong side. */
  private static final double NEAR_HALF = 1e-6;

  private static final double[] POWERS_OF_TEN =
      IntStream.rangeClosed(0, 16).mapToDouble(n -> Double.parseDouble("1e" + n)).toArray();

  private final JsonGenerator json;

  private JsonObjectWriter(JsonGenerator json) {
    this.json = json;
  }

  /** The text of an object. */
  public static String text(Consumer<JsonObjectWriter> content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      content.accept(new JsonObjectWriter(json));
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory was written", e);
    }
    return text.toString();
  }

  /** A text. */
  public JsonObjectWriter text(String name, String value) {
    return field(name, () -> json.writeString(value));
  }

  /** A text, or null. */
  public JsonObjectWriter text(String name, Optional<String> value) {
    return value.isPresent() ? text(name, value.get()) : none(name);
  }

  /**
   * The versions of the model and of the courses that the answer was made from, and what the scores
   * are made of.
   */
  public JsonObjectWriter release(Release release) {
    return text("model", release.model().value())
        .text("data", release.data().value())
        .text("scoreKind", release.scoreKind().id());
  }

  /** A whole number. */
  public JsonObjectWriter whole(String name, long value) {
    return field(name, () -> json.writeNumber(value));
  }

  /** A whole number, or null. */
  public JsonObjectWriter whole(String name, OptionalInt value) {
    return value.isPresent() ? whole(name, value.getAsInt()) : none(name);
  }

  /** A whole number, or null. */
  public JsonObjectWriter whole(String name, OptionalLong value) {
    return value.isPresent() ? whole(name, value.getAsLong()) : none(name);
  }

  /** True or false. */
  public JsonObjectWriter flag(String name, boolean value) {
    return field(name, () -> json.writeBoolean(value));
  }

  /** A null. */
  public JsonObjectWriter none(String name) {
    return field(name, json::writeNull);
  }

  /** A recorded number: it reads back as the very same. */
  public JsonObjectWriter exact(String name, double value) {
    return field(name, () -> number(value));
  }

  /** A recorded number, or null. */
  public JsonObjectWriter exact(String name, OptionalDouble value) {
    return value.isPresent() ? exact(name, value.getAsDouble()) : none(name);
  }

  /** A derived number, to six significant digits. */
  public JsonObjectWriter rounded(String name, double value) {
    return field(name, () -> number(sixDigits(value)));
  }

  /** A derived number, or null. */
  public JsonObjectWriter rounded(String name, OptionalDouble value) {
    return value.isPresent() ? rounded(name, value.getAsDouble()) : none(name);
  }

  /** An array of derived numbers, to six significant digits. */
  public JsonObjectWriter rounded(String name, double[] values) {
    return field(
        name,
        () -> {
          json.writeStartArray();
          for (double value : values) {
            number(sixDigits(value));
          }
          json.writeEndArray();
        });
  }

  /** An array of derived numbers, to six significant digits. */
  public JsonObjectWriter rounded(String name, List<Double> values) {
    return rounded(name, values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** An array of whole numbers. */
  public JsonObjectWriter wholes(String name, List<Integer> values) {
    return field(
        name,
        () -> {
          json.writeStartArray();
          for (int value : values) {
            json.writeNumber(value);
          }
          json.writeEndArray();
        });
  }

  /** An array of texts. */
  public JsonObjectWriter texts(String name, List<String> values) {
    return field(
        name,
        () -> {
          json.writeStartArray();
          for (String value : values) {
            json.writeString(value);
          }
          json.writeEndArray();
        });
  }

  /** An object. */
  public JsonObjectWriter object(String name, Consumer<JsonObjectWriter> content) {
    return field(
        name,
        () -> {
          json.writeStartObject();
          content.accept(this);
          json.writeEndObject();
        });
  }

  /** An object, or null. */
  public <T> JsonObjectWriter object(
      String name, Optional<T> value, BiConsumer<JsonObjectWriter, T> content) {
    return value.isPresent() ? object(name, json -> content.accept(json, value.get())) : none(name);
  }

  /** An array with an object for each item. */
  public <T> JsonObjectWriter objects(
      String name, Iterable<T> items, BiConsumer<JsonObjectWriter, T> content) {
    return field(
        name,
        () -> {
          json.writeStartArray();
          for (T item : items) {
            json.writeStartObject();
            content.accept(this, item);
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private interface Step {
    void write() throws IOException;
  }

  private JsonObjectWriter field(String name, Step value) {
    try {
      json.writeFieldName(name);
      value.write();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory was written", e);
    }
    return this;
  }

  private void number(double value) throws IOException {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("JSON has no number " + value);
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      json.writeNumber((long) value);
    } else {
      json.writeNumber(value);
    }
  }

  /** The double nearest to the value's six leading digits, rounded half up. */
  static double sixDigits(double value) {
    double size = Math.abs(value);
    if (!(size >= SMALLEST_SCALED && size < LARGEST_SCALED)) {
      return sixDigitsExactly(value);
    }
    // A power of ten up to 10^22 is a double, and so is the quotient's correct rounding.
    // The logarithm of what is just below a million is rounded to 6.
    double unit = POWERS_OF_TEN[Math.max(0, 5 - (int) Math.floor(Math.log10(size)))];
    double scaled = size * unit;
    double digits = Math.floor(scaled + 0.5);
    boolean sixDigits = digits >= 1e5 && digits <= 1e6;
    boolean near = Math.abs(scaled - Math.floor(scaled) - 0.5) < NEAR_HALF;
    return sixDigits && !near ? Math.copySign(digits / unit, value) : sixDigitsExactly(value);
  }

  private static double sixDigitsExactly(double value) {
    return Double.isFinite(value) ? new BigDecimal(value).round(SIX_DIGITS).doubleValue() : value;
  }
}
