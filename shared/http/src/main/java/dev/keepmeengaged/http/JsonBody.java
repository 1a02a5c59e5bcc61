package dev.keepmeengaged.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.keepmeengaged.domain.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a request's body as one strict JSON object: UTF-8, RFC 8259 and nothing beyond it, within
 * limits, no name twice in an object, nothing after its end.
 */
final class JsonBody {

  static final int LONGEST_BODY = 256 * 1024;
  static final int DEEPEST = 16;
  static final int LONGEST_TEXT = 4_096;

  /** Names come back in pointers, once for every problem below them. */
  static final int LONGEST_NAME = 256;

  static final int LONGEST_NUMBER = 64;

  /** The body as a whole bounds what a text or a number can take; this is for the depth. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxDocumentLength(LONGEST_BODY)
                  .maxStringLength(LONGEST_BODY)
                  .maxNameLength(LONGEST_BODY)
                  .maxNumberLength(LONGEST_BODY)
                  .build())
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  private final JsonParser parser;
  private final List<Problem> problems = new ArrayList<>();

  private JsonBody(JsonParser parser) {
    this.parser = parser;
  }

  static JsonObjectReader read(Request request) {
    requireJson(request.headers());
    return parse(text(request.body()));
  }

  private static void requireJson(Headers headers) {
    String type = headers.get("Content-Type").orElse("none");
    if (!type.toLowerCase(Locale.ROOT)
        .matches("application/json\\s*(;\\s*charset\\s*=\\s*(utf-8|\"utf-8\")\\s*)?")) {
      throw new ProblemException(
          ProblemDocument.of(
              ProblemKind.UNSUPPORTED_MEDIA_TYPE,
              "The header Content-Type has to be application/json, in UTF-8."));
    }
    if (!headers.get("Content-Encoding").orElse("identity").equalsIgnoreCase("identity")) {
      throw new ProblemException(
          ProblemDocument.of(
              ProblemKind.UNSUPPORTED_MEDIA_TYPE, "The body has to be sent without compression."));
    }
  }

  private static String text(Request.Body body) {
    // Base64 takes four characters for three bytes; what is longer need not be decoded.
    if (body.text().length() > LONGEST_BODY / 3 * 4 + 4) {
      throw tooLarge();
    }
    if (PercentEncoding.hasHalfOfAPair(body.text())) {
      throw notUtf8();
    }
    byte[] bytes =
        body.base64() ? decoded(body.text()) : body.text().getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LONGEST_BODY) {
      throw tooLarge();
    }
    return PercentEncoding.utf8(bytes).orElseThrow(JsonBody::notUtf8);
  }

  private static ProblemException notUtf8() {
    return ProblemException.malformed("", "not-utf-8", "The body is not UTF-8 text.");
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw ProblemException.malformed(
          "", "not-base64", "The body is marked as Base64, but it is not.");
    }
  }

  private static ProblemException tooLarge() {
    return new ProblemException(
        ProblemDocument.of(
            ProblemKind.BODY_TOO_LARGE,
            String.format(Locale.ROOT, "The body may have at most %,d bytes.", LONGEST_BODY)));
  }

  static JsonObjectReader parse(String text) {
    try (JsonParser parser = JSON.createParser(text)) {
      JsonBody body = new JsonBody(parser);
      JsonValue root = body.whole();
      if (root instanceof JsonValue.Fields fields) {
        return new JsonObjectReader("", fields, body.problems);
      }
      throw ProblemException.malformed(
          "", "wrong-type", "The body has to be an object, not " + root.kind() + ".");
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory was read", e);
    }
  }

  private JsonValue whole() throws IOException {
    try {
      if (parser.nextToken() == null) {
        throw ProblemException.malformed("", "missing", "The request needs a body.");
      }
      JsonValue root = value("");
      if (parser.nextToken() != null) {
        throw ProblemException.malformed("", "not-json", "Something follows the end of the body.");
      }
      return root;
    } catch (StreamConstraintsException e) {
      throw ProblemException.malformed(
          parser.getParsingContext().pathAsPointer().toString(),
          "too-deep",
          String.format(
              Locale.ROOT, "The body may nest objects and arrays at most %d deep.", DEEPEST));
    } catch (JsonParseException e) {
      throw notJson(e);
    }
  }

  private ProblemException notJson(JsonProcessingException e) {
    return ProblemException.malformed(
        parser.getParsingContext().pathAsPointer().toString(),
        "not-json",
        String.format(
            Locale.ROOT,
            "The body is not JSON from line %d, column %d on.",
            e.getLocation().getLineNr(),
            e.getLocation().getColumnNr()));
  }

  private JsonValue value(String pointer) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(pointer);
      case START_ARRAY -> array(pointer);
      case VALUE_STRING -> text(pointer);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(pointer);
      case VALUE_TRUE -> new JsonValue.Truth(true);
      case VALUE_FALSE -> new JsonValue.Truth(false);
      default -> new JsonValue.Nothing();
    };
  }

  private JsonValue object(String pointer) throws IOException {
    Map<String, JsonValue> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      if (length(name) > LONGEST_NAME) {
        throw ProblemException.malformed(
            pointer,
            "too-long",
            String.format(
                Locale.ROOT,
                "A field's name may have at most %d characters; this one has %d.",
                LONGEST_NAME,
                length(name)));
      }
      String place = pointer + "/" + JsonObjectReader.escaped(name);
      parser.nextToken();
      if (fields.put(name, value(place)) != null) {
        problems.add(new Problem(place, "duplicate-field", "The field is given more than once."));
      }
    }
    return new JsonValue.Fields(fields);
  }

  private JsonValue array(String pointer) throws IOException {
    List<JsonValue> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(pointer + "/" + values.size()));
    }
    return new JsonValue.Sequence(values);
  }

  private JsonValue text(String pointer) throws IOException {
    String text = parser.getText();
    if (length(text) > LONGEST_TEXT) {
      problems.add(
          new Problem(
              pointer,
              "too-long",
              String.format(
                  Locale.ROOT,
                  "A text may have at most %,d characters; this one has %,d.",
                  LONGEST_TEXT,
                  length(text))));
    }
    if (PercentEncoding.hasHalfOfAPair(text)) {
      problems.add(
          new Problem(pointer, "invalid-value", "The text has half of a surrogate pair in it."));
    }
    return new JsonValue.Text(text);
  }

  private JsonValue number(String pointer) throws IOException {
    if (parser.getTextLength() > LONGEST_NUMBER) {
      problems.add(
          new Problem(
              pointer,
              "too-long",
              String.format(
                  Locale.ROOT,
                  "A number may have at most %d characters; this one has %d.",
                  LONGEST_NUMBER,
                  parser.getTextLength())));
      return new JsonValue.Numeral(0, "0");
    }
    return new JsonValue.Numeral(Double.parseDouble(parser.getText()), parser.getText());
  }

  /** In code points, as JSON Schema counts. */
  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
