package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.study.findings.Findings;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Every number in findings, found by walking the records. A kind of value that the walk does not
 * know is an error, so that none is passed over.
 */
final class FigureTree {

  /**
   * A number.
   *
   * @param path of components from the findings to it, {@code []} for any place in a list
   * @param at the same with its place in each list
   * @param up the findings with a much larger number in its place; empty where it has none
   * @param down with a much smaller one, likewise
   */
  record Leaf(String path, String at, Optional<Findings> up, Optional<Findings> down) {

    List<Findings> changed() {
      return Stream.of(up, down).flatMap(Optional::stream).toList();
    }
  }

  /** What findings are with another value in one place. */
  private interface Put extends Function<Object, Object> {}

  private final List<Leaf> leaves = new ArrayList<>();

  private FigureTree() {}

  static List<Leaf> leaves(Findings findings) {
    FigureTree tree = new FigureTree();
    tree.walk("", findings, value -> value);
    return tree.leaves;
  }

  private void walk(String at, Object value, Put put) {
    if (value instanceof Double number) {
      double step = Math.max(1, Math.abs(number));
      leaf(at, put, List.of(number + step), List.of(number - step));
    } else if (value instanceof Integer number) {
      int step = Math.max(1, Math.abs(number));
      leaf(at, put, List.of(number + step, number + 1), counts(number - step, number - 1));
    } else if (value instanceof Long number) {
      long step = Math.max(1, Math.abs(number));
      leaf(at, put, List.of(number + step), List.of(number - step));
    } else if (value instanceof Duration time) {
      leaf(at, put, List.of(time.multipliedBy(2)), List.of(Duration.ZERO));
    } else if (value instanceof Record record) {
      walkRecord(at, record, put);
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        int place = i;
        walk(at + "[" + i + "]", list.get(i), other -> put.apply(with(list, place, other)));
      }
    } else if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, of) -> walk(at + "[" + key + "]", of, other -> put.apply(with(map, key, other))));
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(of -> walk(at, of, other -> put.apply(Optional.of(other))));
    } else if (value instanceof OptionalInt optional) {
      optional.ifPresent(of -> walk(at, of, other -> put.apply(OptionalInt.of((Integer) other))));
    } else if (value instanceof OptionalDouble optional) {
      optional.ifPresent(of -> walk(at, of, other -> put.apply(OptionalDouble.of((Double) other))));
    } else if (value instanceof FeatureVector vector) {
      List<Double> values = Arrays.stream(vector.toArray()).boxed().toList();
      walk(at, values, other -> put.apply(vector((List<?>) other)));
    } else if (!(value instanceof String || value instanceof Enum)) {
      throw new AssertionError(at + " is of a kind that is not walked: " + value.getClass());
    }
  }

  private void walkRecord(String at, Record record, Put put) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    Object[] values = Arrays.stream(components).map(c -> value(c, record)).toArray();
    for (int i = 0; i < components.length; i++) {
      int place = i;
      walk(
          (at.isEmpty() ? "" : at + ".") + components[i].getName(),
          values[i],
          other -> {
            Object[] changed = values.clone();
            changed[place] = other;
            return put.apply(record(record.getClass(), changed));
          });
    }
  }

  /** Those of some numbers that can be a count. */
  private static List<Integer> counts(Integer... numbers) {
    return Stream.of(numbers).filter(number -> number >= 0).toList();
  }

  private void leaf(String at, Put put, List<?> larger, List<?> smaller) {
    Leaf leaf =
        new Leaf(at.replaceAll("\\[[^]]*]", "[]"), at, first(larger, put), first(smaller, put));
    if (leaf.changed().isEmpty()) {
      throw new AssertionError("no other number is possible: " + at);
    }
    leaves.add(leaf);
  }

  /** The first of some values that the records accept. */
  private static Optional<Findings> first(List<?> values, Put put) {
    for (Object value : values) {
      try {
        return Optional.of((Findings) put.apply(value));
      } catch (IllegalArgumentException refused) {
        // the next one is closer to the number
      }
    }
    return Optional.empty();
  }

  private static Object value(RecordComponent component, Record record) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a record that cannot be walked", e);
    }
  }

  private static Object record(Class<?> type, Object[] values) {
    try {
      Class<?>[] types =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw refused;
      }
      throw new AssertionError(e);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a record that cannot be walked", e);
    }
  }

  private static List<Object> with(List<?> list, int place, Object value) {
    List<Object> changed = new ArrayList<>(list);
    changed.set(place, value);
    return changed;
  }

  private static Map<Object, Object> with(Map<?, ?> map, Object key, Object value) {
    Map<Object, Object> changed = new LinkedHashMap<>(map);
    changed.put(key, value);
    return changed;
  }

  private static FeatureVector vector(List<?> values) {
    return FeatureVector.of(values.stream().mapToDouble(value -> (Double) value).toArray());
  }
}
