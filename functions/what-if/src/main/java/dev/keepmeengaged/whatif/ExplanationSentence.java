package dev.keepmeengaged.whatif;

import dev.keepmeengaged.http.JsonObjectWriter;
import java.util.function.Consumer;

/**
 * A sentence of an answer: enough for a page to say it in its own language, and the English.
 *
 * @param code the kind of sentence, stable
 * @param values writes what the sentence says, by names that are stable
 */
record ExplanationSentence(String code, Consumer<JsonObjectWriter> values, String message) {

  static void write(JsonObjectWriter json, ExplanationSentence sentence) {
    json.text("code", sentence.code())
        .object("values", sentence.values())
        .text("message", sentence.message());
  }
}
