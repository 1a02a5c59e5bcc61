package dev.keepmeengaged.whatif;

import dev.keepmeengaged.json.JsonWriter;
import java.util.function.Consumer;

/**
 * A sentence of an answer: a code and values from which a page can write it in any language, and
 * the English.
 *
 * @param code the kind of sentence, stable
 * @param values writes the values in the sentence, by stable names
 */
record ExplanationSentence(String code, Consumer<JsonWriter> values, String message) {

  static void write(JsonWriter json, ExplanationSentence sentence) {
    json.member("code", sentence.code())
        .object("values", sentence.values())
        .member("message", sentence.message());
  }
}
