package dev.keepmeengaged.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a body of the type application/x-www-form-urlencoded, in UTF-8. */
final class FormBody {

  /** In bytes; ID tokens of learning platforms have up to 10,000. */
  static final int LONGEST_BODY = 64 * 1024;

  private FormBody() {}

  static Map<String, List<String>> read(Request request) {
    String type = request.headers().get("Content-Type").orElse("none");
    if (!type.toLowerCase(Locale.ROOT).matches("application/x-www-form-urlencoded\\s*(;.*)?")) {
      throw ProblemException.malformed(
          "", "not-a-form", "The header Content-Type has to be application/x-www-form-urlencoded.");
    }
    Map<String, List<String>> values = new HashMap<>();
    for (String pair : text(request.body()).split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    }
    return values;
  }

  private static String text(Request.Body body) {
    byte[] bytes = bytes(body);
    if (bytes.length > LONGEST_BODY) {
      throw new ProblemException(
          ProblemDocument.of(
              ProblemKind.BODY_TOO_LARGE,
              String.format(Locale.ROOT, "The form may have at most %,d bytes.", LONGEST_BODY)));
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Request.Body body) {
    if (!body.base64()) {
      return body.text().getBytes(StandardCharsets.UTF_8);
    }
    try {
      return Base64.getDecoder().decode(body.text());
    } catch (IllegalArgumentException e) {
      throw ProblemException.malformed(
          "", "not-base64", "The body is marked as Base64, but it is not.");
    }
  }

  private static String decoded(String encoded) {
    return PercentEncoding.decode(encoded.replace('+', ' '))
        .orElseThrow(
            () ->
                ProblemException.malformed(
                    "", "not-percent-encoded", "The form is not percent-encoded UTF-8 text."));
  }
}
