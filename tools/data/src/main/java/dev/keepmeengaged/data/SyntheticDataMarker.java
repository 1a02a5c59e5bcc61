package dev.keepmeengaged.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Marks synthetic courses by a file in their folder, for people and for every command that reads
 * the folder. The card of a model that is trained on them says so.
 */
public final class SyntheticDataMarker {

  /** The name of the file. */
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
