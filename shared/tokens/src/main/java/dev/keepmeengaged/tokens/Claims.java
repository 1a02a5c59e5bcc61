package dev.keepmeengaged.tokens;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a verified token.
 *
 * @param all strings, numbers, booleans, dates, lists, maps of these by name, and nulls
 */
public record Claims(Map<String, @Nullable Object> all) {

  public Claims {
    all = Collections.unmodifiableMap(new HashMap<>(all));
  }

  /** Whether there is such a claim, whatever its value. */
  public boolean has(String name) {
    return all.containsKey(name);
  }

  /** A claim that is a string; empty when it is missing or something else. */
  public Optional<String> text(String name) {
    return all.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** The strings of a claim that is a string or a list; empty when it is missing. */
  public List<String> texts(String name) {
    Object value = all.get(name);
    List<String> texts = new ArrayList<>();
    for (Object element : value instanceof List<?> list ? list : Collections.singletonList(value)) {
      if (element instanceof String text) {
        texts.add(text);
      }
    }
    return texts;
  }
}
