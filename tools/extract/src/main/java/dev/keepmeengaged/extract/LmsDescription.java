package dev.keepmeengaged.extract;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code lms.properties} says of an LMS; docs/extraction.md has its form.
 *
 * @param name for people
 * @param releases that the queries were written for, for people
 * @param prefix what the names of its tables begin with where nobody says otherwise
 * @param tables that every installation has
 * @param columns {@code table.column}s that every installation has, and older releases lacked
 * @param views the queries of the contract's views
 * @param parts queries that stand inside others
 * @param leftOut queries for the courses that no row stands for
 * @param values the queries of what an option may say, by the option's word
 * @param refusals messages that refuse an installation for which their query has a row, by name
 * @param notes what the person at the terminal should know, by name, in order
 */
record LmsDescription(
    String name,
    String releases,
    String prefix,
    List<String> tables,
    List<String> columns,
    Map<ContractView, Choice> views,
    Map<String, Choice> parts,
    List<String> leftOut,
    Map<String, String> values,
    Map<String, String> refusals,
    Map<String, String> notes) {

  /** What a note says where its counts belong; they are those of the query of the note's name. */
  static final String COUNTS = "{counts}";

  /**
   * Which queries answer: the first group of which any can be read.
   *
   * @param groups the rows of all queries of a group that can be read are added up
   */
  record Choice(List<List<String>> groups) {

    private static Choice parse(String text) {
      return new Choice(Arrays.stream(text.split("\\|")).map(LmsDescription::words).toList());
    }
  }

  /**
   * Reads a description.
   *
   * @param place where it is, for messages
   * @throws ExtractException when it says what no description says
   */
  static LmsDescription parse(String place, String text) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      throw new ExtractException(
          "%s/lms.properties cannot be read: %s".formatted(place, e.getMessage()), e);
    }
    Reader reader = new Reader(place, properties);
    LmsDescription description =
        new LmsDescription(
            reader.take("name"),
            reader.takeOr("releases", ""),
            reader.takeOr("prefix", ""),
            words(reader.take("tables")),
            words(reader.takeOr("columns", "")),
            reader.views(),
            reader.parts(),
            words(reader.takeOr("left-out", "")),
            reader.takeAll("values."),
            reader.messages("refusals", "refusal."),
            reader.messages("notes", "note."));
    reader.checkNothingIsLeft();
    return description;
  }

  /** All queries that it names. */
  Set<String> queries() {
    Stream<Choice> choices = Stream.concat(views.values().stream(), parts.values().stream());
    return Stream.of(
            choices.flatMap(choice -> choice.groups().stream()).flatMap(List::stream),
            leftOut.stream(),
            values.values().stream(),
            refusals.keySet().stream(),
            notes.entrySet().stream()
                .filter(note -> note.getValue().contains(COUNTS))
                .map(Map.Entry::getKey))
        .flatMap(queries -> queries)
        .collect(Collectors.toSet());
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("[,\\s]+")).filter(word -> !word.isEmpty()).toList();
  }

  /** Takes the properties one after the other, so that what is left is known to be a slip. */
  private record Reader(String place, Properties properties) {

    String take(String key) {
      Object value = properties.remove(key);
      if (value == null) {
        throw new ExtractException("%s/lms.properties has no %s".formatted(place, key));
      }
      return value.toString().strip();
    }

    String takeOr(String key, String otherwise) {
      return properties.containsKey(key) ? take(key) : otherwise;
    }

    Map<String, String> takeAll(String prefix) {
      Map<String, String> taken = new LinkedHashMap<>();
      properties.stringPropertyNames().stream()
          .filter(key -> key.startsWith(prefix))
          .sorted()
          .forEach(key -> taken.put(key.substring(prefix.length()), take(key)));
      return taken;
    }

    Map<ContractView, Choice> views() {
      Map<ContractView, Choice> views = new LinkedHashMap<>();
      for (ContractView view : ContractView.values()) {
        String key = "view." + view.name().toLowerCase(Locale.ROOT);
        if (properties.containsKey(key)) {
          views.put(view, Choice.parse(take(key)));
        }
      }
      return views;
    }

    Map<String, Choice> parts() {
      Map<String, Choice> parts = new LinkedHashMap<>();
      takeAll("part.").forEach((name, choice) -> parts.put(name, Choice.parse(choice)));
      return parts;
    }

    Map<String, String> messages(String list, String prefix) {
      Map<String, String> messages = new LinkedHashMap<>();
      words(takeOr(list, "")).forEach(name -> messages.put(name, take(prefix + name)));
      return messages;
    }

    void checkNothingIsLeft() {
      List<String> left = new ArrayList<>(properties.stringPropertyNames());
      if (!left.isEmpty()) {
        throw new ExtractException(
            "%s/lms.properties says %s, which no description has"
                .formatted(place, left.stream().sorted().collect(Collectors.joining(", "))));
      }
    }
  }
}
