package dev.keepmeengaged.benchmarks.start;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A class that a JVM loaded, by its log of {@code class+load}.
 *
 * @param milliseconds since the JVM started
 */
record LoadedClass(double milliseconds, String name, Source source) {

  private static final Pattern LINE = Pattern.compile("\\[([0-9.]+)s] (\\S+) source: (.*)");

  /** Where it comes from. */
  enum Source {
    /** The JDK's own archive, laid out in advance. */
    ARCHIVE("JDK's archive"),
    /** A module of the JDK, beyond that archive. */
    JDK("JDK, parsed"),
    /** A jar. */
    JAR("jars"),
    /** Made while running, for a lambda, a concatenation, a switch or a call by reflection. */
    SPUN("made at run time");

    private final String label;

    Source(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** The class of a line; empty when the line is about none. */
  static Optional<LoadedClass> in(String line) {
    Matcher found = LINE.matcher(line);
    return found.matches()
        ? Optional.of(
            new LoadedClass(
                Double.parseDouble(found.group(1)) * 1_000, found.group(2), source(found.group(3))))
        : Optional.empty();
  }

  private static Source source(String text) {
    if (text.startsWith("shared objects file")) {
      return Source.ARCHIVE;
    }
    if (text.startsWith("jrt:")) {
      return Source.JDK;
    }
    return text.startsWith("file:") ? Source.JAR : Source.SPUN;
  }

  /** Whose it is, as far as it matters for what to leave out. */
  String origin() {
    Matcher library =
        Pattern.compile(
                "(software\\.amazon\\.awssdk\\.services\\.[a-z0-9]+"
                    + "|software\\.amazon\\.awssdk\\.thirdparty"
                    + "|software\\.amazon\\.awssdk\\.[a-z]+|com\\.amazonaws|com\\.google\\.protobuf"
                    + "|com\\.fasterxml|org\\.tribuo|com\\.oracle\\.labs|dev\\.keepmeengaged"
                    + "|sun\\.security|java\\.lang\\.invoke|jdk|java|sun|[a-z]+)\\b.*")
            .matcher(name);
    return library.matches() ? library.group(1) : name;
  }
}
