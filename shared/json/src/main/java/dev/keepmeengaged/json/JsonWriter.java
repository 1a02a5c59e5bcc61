package dev.keepmeengaged.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.io.NumberOutput;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Writes the members of a JSON object, in the order of the calls: the same text for the same values
 * on every platform and JDK. A number is the shortest decimal that reads back as the same double;
 * JSON has none for NaN and infinity, which are refused. Not thread-safe.
 *
 * <p>A type says its members once, for a file and for an answer. An answer says null for what is
 * absent and spares its reader work; a file says only what it takes to read the same value back.
 */
public final class JsonWriter {

  private static final JsonStringEncoder STRINGS = JsonStringEncoder.getInstance();

  /** Below this every double without a fraction is written without an exponent. */
  private static final double WHOLE_BELOW = 1e15;

  private final StringBuilder out = new StringBuilder();
  private final boolean file;

  /** Objects around what is written next. */
  private int depth;

  /** Whether nothing was written yet into the innermost object or array. */
  private boolean empty;

  private JsonWriter(boolean file) {
    this.file = file;
  }

  /** An object without white space. A double without a fraction is written as a whole number. */
  public static String write(Consumer<JsonWriter> members) {
    return write(false, members).toString();
  }

  /** As {@link #write}, with escapes for all that is not ASCII, even for half a surrogate pair. */
  public static String writeAscii(Consumer<JsonWriter> members) {
    String text = write(members);
    StringBuilder ascii = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        ascii.append(c);
      } else {
        ascii.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          ascii.append(Character.forDigit(c >> shift & 0xF, 16));
        }
      }
    }
    return ascii.toString();
  }

  /**
   * An object as the content of a file: UTF-8, indented, with a line break at its end. A double
   * keeps its fraction, as in {@code 33.0}.
   *
   * @throws IllegalArgumentException when a string has half of a surrogate pair in it
   */
  public static byte[] writeFile(Consumer<JsonWriter> members) {
    CharBuffer text = CharBuffer.wrap(write(true, members).append('\n'));
    try {
      ByteBuffer utf8 = StandardCharsets.UTF_8.newEncoder().encode(text);
      byte[] bytes = new byte[utf8.remaining()];
      utf8.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("a string has half of a surrogate pair in it", e);
    }
  }

  private static StringBuilder write(boolean file, Consumer<JsonWriter> members) {
    JsonWriter json = new JsonWriter(file);
    json.object(members);
    return json.out;
  }

  public JsonWriter member(String name, String value) {
    name(name);
    string(value);
    return this;
  }

  /** A string; where there is none, null in an answer and nothing in a file. */
  public JsonWriter member(String name, Optional<String> value) {
    return value.isPresent() ? member(name, value.get()) : absent(name);
  }

  public JsonWriter member(String name, long value) {
    name(name);
    out.append(value);
    return this;
  }

  /** A whole number; where there is none, null in an answer and nothing in a file. */
  public JsonWriter member(String name, OptionalInt value) {
    return value.isPresent() ? member(name, value.getAsInt()) : absent(name);
  }

  /** A whole number; where there is none, null in an answer and nothing in a file. */
  public JsonWriter member(String name, OptionalLong value) {
    return value.isPresent() ? member(name, value.getAsLong()) : absent(name);
  }

  /** A number that reads back as the very same. */
  public JsonWriter member(String name, double value) {
    name(name);
    number(name, value);
    return this;
  }

  /**
   * A number that reads back as the very same; where there is none, null in an answer and nothing
   * in a file.
   */
  public JsonWriter member(String name, OptionalDouble value) {
    return value.isPresent() ? member(name, value.getAsDouble()) : absent(name);
  }

  public JsonWriter member(String name, boolean value) {
    name(name);
    out.append(value);
    return this;
  }

  /** True or false; a file leaves out false. */
  public JsonWriter flag(String name, boolean value) {
    return file && !value ? this : member(name, value);
  }

  /** What follows from other members; a file leaves it out. */
  public JsonWriter implied(String name, boolean value) {
    return file ? this : member(name, value);
  }

  private JsonWriter absent(String name) {
    return file ? this : nullMember(name);
  }

  public JsonWriter nullMember(String name) {
    name(name);
    out.append("null");
    return this;
  }

  /**
   * A measured number: to six significant digits in an answer; one that reads back as the very same
   * in a file.
   */
  public JsonWriter measured(String name, double value) {
    return file ? member(name, value) : rounded(name, value);
  }

  /** A measured number; where there is none, null in an answer and nothing in a file. */
  public JsonWriter measured(String name, OptionalDouble value) {
    return value.isPresent() ? measured(name, value.getAsDouble()) : absent(name);
  }

  /** A derived number, to six significant digits. */
  public JsonWriter rounded(String name, double value) {
    return member(name, SixDigits.of(value));
  }

  /** A derived number to six significant digits, or null. */
  public JsonWriter rounded(String name, OptionalDouble value) {
    return value.isPresent() ? rounded(name, value.getAsDouble()) : nullMember(name);
  }

  /** An array of derived numbers, each to six significant digits. */
  public JsonWriter rounded(String name, double[] values) {
    startArray(name);
    for (double value : values) {
      nextElement();
      number(name, SixDigits.of(value));
    }
    return endArray();
  }

  /** An array of derived numbers, each to six significant digits. */
  public JsonWriter rounded(String name, List<Double> values) {
    return rounded(name, values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** An array of numbers: integers and doubles. */
  public JsonWriter numbers(String name, List<? extends Number> values) {
    startArray(name);
    for (Number value : values) {
      nextElement();
      if (value instanceof Integer) {
        out.append(value.intValue());
      } else {
        number(name, value.doubleValue());
      }
    }
    return endArray();
  }

  /** An array of strings. */
  public JsonWriter strings(String name, List<String> values) {
    startArray(name);
    for (String value : values) {
      nextElement();
      string(value);
    }
    return endArray();
  }

  /** An object. */
  public JsonWriter object(String name, Consumer<JsonWriter> members) {
    name(name);
    object(members);
    return this;
  }

  /** An object; where there is none, null in an answer and nothing in a file. */
  public <T> JsonWriter object(String name, Optional<T> value, BiConsumer<JsonWriter, T> members) {
    return value.isPresent()
        ? object(name, json -> members.accept(json, value.get()))
        : absent(name);
  }

  /** An array with an object for each item. */
  public <T> JsonWriter objects(String name, Iterable<T> items, BiConsumer<JsonWriter, T> members) {
    startArray(name);
    for (T item : items) {
      nextElement();
      object(json -> members.accept(json, item));
    }
    return endArray();
  }

  private void object(Consumer<JsonWriter> members) {
    out.append('{');
    empty = true;
    depth++;
    members.accept(this);
    depth--;
    if (file && empty) {
      out.append(' ');
    } else if (file) {
      newLine();
    }
    out.append('}');
    empty = false;
  }

  private void startArray(String name) {
    name(name);
    out.append('[');
    empty = true;
  }

  private JsonWriter endArray() {
    out.append(file ? " ]" : "]");
    empty = false;
    return this;
  }

  private void name(String name) {
    separate();
    if (file) {
      newLine();
    }
    string(name);
    out.append(file ? ": " : ":");
  }

  private void nextElement() {
    separate();
    if (file) {
      out.append(' ');
    }
  }

  private void separate() {
    if (!empty) {
      out.append(',');
    }
    empty = false;
  }

  private void newLine() {
    out.append('\n').append("  ".repeat(depth));
  }

  private void string(String value) {
    out.append('"');
    STRINGS.quoteAsString(value, out);
    out.append('"');
  }

  private void number(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " is " + value + ", which JSON cannot say");
    }
    if (!file && value == Math.rint(value) && Math.abs(value) < WHOLE_BELOW) {
      out.append((long) value);
    } else {
      // The JDK's own double to text differs between 17 and 19 and later; Jackson's does not.
      out.append(NumberOutput.toString(value, true));
    }
  }
}
