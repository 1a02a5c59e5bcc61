package dev.keepmeengaged.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The mark of made-up courses: a file beside them that says so to people, and to every command that
 * reads the folder. A model that learns from them says so in its card.
 */
public final class SyntheticDataMarker {

  /** Name of the mark in a folder. */
  public static final String FILE = "MADE-UP.txt";

  private static final String TEXT =
      """
      The courses in this folder are made up by `kme generate`: nothing here is of a real course or company.
      As long as this file lies beside them, a model that is trained on them says so.
      """;

  private SyntheticDataMarker() {}

  /** Marks the courses of a folder. */
  public static void mark(Path folder) throws IOException {
    Files.writeString(folder.resolve(FILE), TEXT);
  }

  /** Whether the courses of a folder are marked. */
  public static boolean marks(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }
}
