package dev.keepmeengaged.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts problems by column and kind. Not thread-safe. */
final class ProblemGroups {

  /** A limit for damaged files, in which each line may have a kind of its own. */
  private static final int MOST = 1_000;

  private final Map<Key, Counted> kinds = new LinkedHashMap<>();

  static List<ProblemGroup> of(List<DataProblem> problems) {
    ProblemGroups kinds = new ProblemGroups();
    problems.forEach(kinds::add);
    return kinds.toList();
  }

  void add(DataProblem problem) {
    Key key = new Key(problem.file(), problem.column(), masked(problem.reason()));
    Counted counted = kinds.get(key);
    if (counted != null) {
      counted.count++;
    } else if (kinds.size() < MOST) {
      kinds.put(key, new Counted(problem));
    }
  }

  /** The groups in the order of their first problems. */
  List<ProblemGroup> toList() {
    List<ProblemGroup> list = new ArrayList<>(kinds.size());
    kinds.values().forEach(counted -> list.add(new ProblemGroup(counted.first, counted.count)));
    return list;
  }

  /** A reason without the digits and quoted names of its line. */
  private static String masked(String reason) {
    int firstQuote = reason.indexOf('"');
    int lastQuote = reason.lastIndexOf('"');
    StringBuilder kind = new StringBuilder(reason.length());
    for (int i = 0; i < reason.length(); i++) {
      char c = reason.charAt(i);
      boolean quoted = firstQuote <= i && i <= lastQuote;
      if (!quoted && !(c >= '0' && c <= '9')) {
        kind.append(c);
      }
    }
    return kind.toString();
  }

  private record Key(String file, String column, String reason) {}

  private static final class Counted {

    private final DataProblem first;
    private long count = 1;

    Counted(DataProblem first) {
      this.first = first;
    }
  }
}
