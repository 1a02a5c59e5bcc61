package dev.keepmeengaged.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.keepmeengaged.json.JsonException.Fault;
import dev.keepmeengaged.json.JsonValue.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as RFC 8259 has it and nothing beyond it: UTF-8 without a byte order mark, one value,
 * nothing after it. Immutable and thread-safe.
 */
public final class JsonReader {

  private final JsonFactory json;
  private final int deepest;

  /**
   * A reader.
   *
   * @param deepest how deep arrays and objects may be nested. Nothing else is limited: the size of
   *     the text bounds strings and numbers
   */
  public JsonReader(int deepest) {
    this.deepest = deepest;
    this.json =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(deepest)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();
  }

  /**
   * The value in a text.
   *
   * @throws JsonException when the text is not JSON, or an object has a name twice
   */
  public JsonValue read(byte[] utf8) {
    return read(
        utf8,
        duplicate -> {
          throw duplicate.refused("is given more than once");
        });
  }

  /**
   * The value in a text. Where an object has a name several times, the last member counts.
   *
   * @param duplicates takes each member whose name was there before
   * @throws JsonException when the text is not JSON
   */
  public JsonValue read(byte[] utf8, Consumer<JsonValue> duplicates) {
    try (JsonParser parser = json.createParser(text(utf8))) {
      return read(parser, duplicates);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory was read", e);
    }
  }

  private static String text(byte[] utf8) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      throw new JsonException("", Fault.NOT_UTF8, "is not UTF-8");
    }
  }

  private JsonValue read(JsonParser parser, Consumer<JsonValue> duplicates) throws IOException {
    try {
      if (parser.nextToken() == null) {
        throw new JsonException("", Fault.EMPTY, "is empty");
      }
      JsonValue root = value(parser, null, "", duplicates);
      if (parser.nextToken() != null) {
        throw new JsonException("", Fault.TRAILING, "has something after its value");
      }
      return root;
    } catch (StreamConstraintsException e) {
      throw new JsonException(
          pointer(parser),
          Fault.DEPTH,
          String.format(Locale.ROOT, "nests arrays and objects more than %d deep", deepest));
    } catch (JsonParseException e) {
      throw new JsonException(
          pointer(parser),
          Fault.SYNTAX,
          String.format(
              Locale.ROOT,
              "is not JSON from line %d, column %d on",
              e.getLocation().getLineNr(),
              e.getLocation().getColumnNr()));
    }
  }

  private static String pointer(JsonParser parser) {
    return parser.getParsingContext().pathAsPointer().toString();
  }

  /** The value that begins with the current token. */
  private static JsonValue value(
      JsonParser parser, @Nullable JsonValue parent, String name, Consumer<JsonValue> duplicates)
      throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        JsonValue object = new JsonValue(parent, name, Kind.OBJECT, members);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String member = parser.currentName();
          parser.nextToken();
          JsonValue value = value(parser, object, member, duplicates);
          if (members.put(member, value) != null) {
            duplicates.accept(value);
          }
        }
        yield object;
      }
      case START_ARRAY -> {
        List<JsonValue> elements = new ArrayList<>();
        JsonValue array = new JsonValue(parent, name, Kind.ARRAY, elements);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          elements.add(value(parser, array, Integer.toString(elements.size()), duplicates));
        }
        yield array;
      }
      case VALUE_STRING -> new JsonValue(parent, name, Kind.STRING, parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new JsonValue(parent, name, Kind.NUMBER, parser.getText());
      case VALUE_TRUE -> new JsonValue(parent, name, Kind.BOOLEAN, true);
      case VALUE_FALSE -> new JsonValue(parent, name, Kind.BOOLEAN, false);
      default -> new JsonValue(parent, name, Kind.NULL, "null");
    };
  }
}
