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
 * The content of {@code lms.properties}, which describes an LMS; docs/extraction.md has its format.
 *
 * @param name for people
 * @param releases that the queries were written for, for people
 * @param prefix default prefix of the tables' names
 * @param tables that every installation has
 * @param columns {@code table.column}s that every installation has, and older releases lacked
 * @param views the queries of the contract's views
 * @param parts queries that others include
 * @param leftOut queries for the omitted courses
 * @param values queries for the possible values of an option, by the option's word
 * @param refusals messages by query; an installation is refused if the query returns a row
 * @param notes notes for the terminal, by name, in order
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

  /** The place of the counts in a note; the query with the note's name provides them. */
  static final String COUNTS = "{counts}";

  /**
   * Alternative queries: the first group with a readable query applies.
   *
   * @param groups groups of queries; the rows of all readable queries in a group are combined
   */
  record Choice(List<List<String>> groups) {

    private static Choice parse(String text) {
      return new Choice(Arrays.stream(text.split("\\|")).map(LmsDescription::words).toList());
    }
  }

  /**
   * Reads a description.
   *
   * @param place place of the description, for messages
   * @throws ExtractException if the text is no valid description
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

  /** The names of all queries. */
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

  /** Removes each property that it reads, so that the remaining ones are unknown. */
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
