package dev.keepmeengaged.data;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** The original study's published files, where they lie beside the repository. */
public final class OriginalData {

  private OriginalData() {}

  /** The data; skips the test where there is none. */
  public static CourseData read() {
    Path folder = repository().resolveSibling("shared").resolve("data").resolve("original");
    assumeTrue(Files.isDirectory(folder), "no real data at ../shared/data/original");
    return DataFolder.read(folder, BadRowPolicy.REFUSE);
  }

  private static Path repository() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
        .takeWhile(Objects::nonNull)
        .filter(folder -> Files.exists(folder.resolve("mvnw")))
        .findFirst()
        .orElseThrow();
  }
}
