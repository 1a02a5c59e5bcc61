package dev.keepmeengaged.http;

import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Page;
import dev.keepmeengaged.domain.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The query parameters of a request. Collects all faults, which are reported together by {@link
 * #check} or {@link #page}.
 */
public final class Parameters {

  private static final int DEFAULT_LIMIT = 100;
  private static final int HIGHEST_LIMIT = 200;
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

  private final Map<String, List<String>> values;
  private final List<Problem> problems = new ArrayList<>();

  Parameters(Map<String, List<String>> values, List<String> known) {
    this.values = values;
    new TreeMap<>(values)
        .forEach(
            (name, list) -> {
              if (!known.contains(name)) {
                String all = known.isEmpty() ? "none" : String.join(", ", known);
                refuse(
                    name,
                    "unknown-parameter",
                    "There is no such parameter here, but: " + all + ".");
              } else if (list.size() > 1) {
                refuse(name, "repeated-parameter", "The parameter may be given only once.");
              }
            });
  }

  /** The requested part of a list. */
  public record PageRequest(int limit, Optional<String> after) {}

  /**
   * A text.
   *
   * @param longest in characters (code points)
   */
  public Optional<String> text(String name, int longest) {
    Optional<String> value = value(name);
    int length = value.map(text -> text.codePointCount(0, text.length())).orElse(0);
    if (length > longest) {
      refuse(
          name,
          "too-long",
          String.format(
              Locale.ROOT,
              "The parameter may have at most %d characters; this one has %d.",
              longest,
              length));
    }
    if (value.filter(PercentEncoding::hasHalfOfAPair).isPresent()) {
      refuse(name, "invalid-value", "The parameter has half of a surrogate pair in it.");
    }
    return value;
  }

  /**
   * A text that has to be there; empty when it is not, which is noted.
   *
   * @param longest in characters (code points)
   */
  public String requiredText(String name, int longest) {
    String value = text(name, longest).orElse("");
    if (value.isEmpty()) {
      refuse(
          name,
          "missing",
          String.format(
              Locale.ROOT, "The parameter is required, with 1 to %d characters.", longest));
    }
    return value;
  }

  /** One of the constants of an enum, by its name in lower case; empty when it is missing. */
  public <E extends Enum<E>> Optional<E> choice(String name, Class<E> values) {
    Optional<String> value = value(name);
    List<E> all = List.of(values.getEnumConstants());
    Optional<E> chosen =
        all.stream()
            .filter(one -> value.isPresent() && nameOf(one).equals(value.get()))
            .findFirst();
    if (value.isPresent() && chosen.isEmpty()) {
      refuse(
          name,
          "invalid-value",
          "The parameter is one of %s, not %s."
              .formatted(
                  all.stream().map(Parameters::nameOf).collect(Collectors.joining(", ")),
                  Quoted.text(value.get())));
    }
    return chosen;
  }

  private static String nameOf(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** Notes that a parameter does not go with another one, if it is there. */
  public void refuseWith(String name, String because) {
    if (value(name).isPresent()) {
      refuse(name, "not-with-others", because);
    }
  }

  /** Yes or no; empty when the parameter is missing. */
  public Optional<Boolean> flag(String name) {
    Optional<String> value = value(name);
    if (value.isPresent() && !value.get().equals("true") && !value.get().equals("false")) {
      refuse(
          name,
          "invalid-value",
          "The parameter is true or false, not %s.".formatted(Quoted.text(value.get())));
    }
    return value.map("true"::equals);
  }

  /**
   * The parameters {@code limit} and {@code cursor}.
   *
   * @param list the name of the list, in its cursors
   * @throws ProblemException when a parameter is at fault (400), or the cursor is of another
   *     version (410)
   */
  public PageRequest page(String list, DataVersion version) {
    int limit = limit(DEFAULT_LIMIT, HIGHEST_LIMIT);
    Optional<Cursor> cursor =
        value("cursor").flatMap(Cursor::decode).filter(c -> c.list().equals(list));
    if (value("cursor").isPresent() && cursor.isEmpty()) {
      problems.add(Cursor.malformed());
    }
    check();
    if (cursor.isPresent() && !cursor.get().version().equals(version)) {
      throw new ProblemException(
          ProblemDocument.of(
              ProblemKind.CURSOR_GONE,
              "The list was published anew since its first page was read. Begin again without a"
                  + " cursor."));
    }
    return new PageRequest(limit, cursor.map(Cursor::position));
  }

  /** The parameter {@code limit}, a whole number from 1. */
  public int limit(int otherwise, int highest) {
    return value("limit").map(value -> limit(value, highest)).orElse(otherwise);
  }

  private int limit(String value, int highest) {
    int limit = DIGITS.matcher(value).matches() ? Integer.parseInt(value) : 0;
    if (limit < 1 || limit > highest) {
      refuse(
          "limit",
          "out-of-range",
          String.format(
              Locale.ROOT,
              "The limit is a whole number from 1 to %d, not %s.",
              highest,
              Quoted.text(value)));
    }
    return limit;
  }

  /** The cursor of the page after this one, to be handed out; empty at the end of the list. */
  public static Optional<String> next(Page<?> page, String list, DataVersion version) {
    return page.next().map(position -> new Cursor(list, version, position).encoded());
  }

  /**
   * @throws ProblemException (400) naming every parameter that is at fault
   */
  public void check() {
    if (!problems.isEmpty()) {
      throw ProblemException.malformed(problems);
    }
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name)).flatMap(list -> list.stream().findFirst());
  }

  private void refuse(String name, String code, String message) {
    problems.add(new Problem(name, code, message));
  }
}
