package dev.keepmeengaged.whatif;

import dev.keepmeengaged.json.JsonWriter;
import java.util.function.Consumer;

/**
 * A sentence of an answer: enough for a page to say it in its own language, and the English.
 *
 * @param code the kind of sentence, stable
 * @param values writes what the sentence says, by names that are stable
 */
record ExplanationSentence(String code, Consumer<JsonWriter> values, String message) {

  static void write(JsonWriter json, ExplanationSentence sentence) {
    json.member("code", sentence.code())
        .object("values", sentence.values())
        .member("message", sentence.message());
  }
}
