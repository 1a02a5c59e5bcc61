package dev.keepmeengaged.http;

import dev.keepmeengaged.domain.Problem;
import dev.keepmeengaged.domain.Visibility;
import dev.keepmeengaged.json.JsonException;
import dev.keepmeengaged.json.JsonReader;
import dev.keepmeengaged.json.JsonValue;
import dev.keepmeengaged.json.JsonValue.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * Reads a request's body as one strict JSON object: UTF-8, exactly RFC 8259, within limits, no
 * duplicate names in an object, nothing after its end.
 */
final class JsonBody {

  private static final int LONGEST_BODY = 256 * 1024;
  private static final int DEEPEST = 16;
  private static final int LONGEST_TEXT = 4_096;

  /** Names come back in pointers, once for every problem below them. */
  private static final int LONGEST_NAME = 256;

  private static final int LONGEST_NUMBER = 64;

  private static final JsonReader JSON = new JsonReader(DEEPEST);

  private final List<Problem> problems = new ArrayList<>();

  private JsonBody() {}

  static RequestMembers read(Request request) {
    requireJson(request.headers());
    return new JsonBody().members(bytes(request.body()), request.visibility());
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

  private static byte[] bytes(Request.Body body) {
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
    return bytes;
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

  private RequestMembers members(byte[] bytes, Visibility visibility) {
    JsonValue root;
    try {
      root =
          JSON.read(
              bytes,
              duplicate ->
                  refuse(duplicate, "duplicate-field", "The field is given more than once."));
    } catch (JsonException e) {
      throw notJson(e);
    }
    check(root);
    if (root.kind() != Kind.OBJECT) {
      throw ProblemException.malformed(
          "", "wrong-type", "The body has to be an object, not " + called(root) + ".");
    }
    return new RequestMembers(root, visibility, problems);
  }

  private static ProblemException notJson(JsonException e) {
    return switch (e.fault()) {
      case NOT_UTF8 -> notUtf8();
      case EMPTY -> ProblemException.malformed("", "missing", "The request needs a body.");
      case TRAILING ->
          ProblemException.malformed("", "not-json", "Something follows the end of the body.");
      case DEPTH ->
          ProblemException.malformed(
              e.pointer(),
              "too-deep",
              String.format(
                  Locale.ROOT, "The body may nest objects and arrays at most %d deep.", DEEPEST));
      case SYNTAX, VALUE ->
          ProblemException.malformed(e.pointer(), "not-json", "The body " + e.what() + ".");
    };
  }

  private void check(JsonValue value) {
    switch (value.kind()) {
      case OBJECT -> value.members().forEach((name, member) -> checkMember(value, name, member));
      case ARRAY -> value.elements().forEach(this::check);
      case STRING -> checkString(value);
      case NUMBER -> checkNumber(value);
      case BOOLEAN, NULL -> {
        // Nothing about these can be too long.
      }
    }
  }

  private void checkMember(JsonValue object, String name, JsonValue member) {
    if (length(name) > LONGEST_NAME) {
      throw ProblemException.malformed(
          object.pointer(),
          "too-long",
          String.format(
              Locale.ROOT,
              "A field's name may have at most %d characters; this one has %d.",
              LONGEST_NAME,
              length(name)));
    }
    check(member);
  }

  private void checkString(JsonValue value) {
    String string = value.asString();
    if (length(string) > LONGEST_TEXT) {
      refuse(
          value,
          "too-long",
          String.format(
              Locale.ROOT,
              "A text may have at most %,d characters; this one has %,d.",
              LONGEST_TEXT,
              length(string)));
    }
    if (PercentEncoding.hasHalfOfAPair(string)) {
      refuse(value, "invalid-value", "The text has half of a surrogate pair in it.");
    }
  }

  private void checkNumber(JsonValue value) {
    int length = value.asWritten().length();
    if (length > LONGEST_NUMBER) {
      refuse(
          value,
          "too-long",
          String.format(
              Locale.ROOT,
              "A number may have at most %d characters; this one has %d.",
              LONGEST_NUMBER,
              length));
    }
  }

  private void refuse(JsonValue value, String code, String message) {
    problems.add(new Problem(value.pointer(), code, message));
  }

  /** The number; infinite beyond the range of a double, and 0 for one that was refused as long. */
  static double number(JsonValue value) {
    String written = value.asWritten();
    return written.length() > LONGEST_NUMBER ? 0 : Double.parseDouble(written);
  }

  /** The words for a value in messages. */
  static String called(JsonValue value) {
    return value.kind() == Kind.BOOLEAN
        ? Boolean.toString(value.asBoolean())
        : called(value.kind());
  }

  /** The words for a kind of value in messages. */
  static String called(Kind kind) {
    return switch (kind) {
      case OBJECT -> "an object";
      case ARRAY -> "an array";
      case STRING -> "a text";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case NULL -> "null";
    };
  }

  /** In code points, as JSON Schema counts. */
  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
