package dev.keepmeengaged.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The threats in SECURITY.md: each names tests or checks, and all of these exist. */
class ThreatTableTest {

  private static final Path PROJECT = Path.of("../..");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /** The rows of the table, without its heading. */
  static List<String> threats() throws IOException {
    return Files.readAllLines(PROJECT.resolve("SECURITY.md")).stream()
        .filter(line -> line.startsWith("| "))
        .skip(1)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("threats")
  void threat_hasATestThatExists(String row) throws IOException {
    String[] cells = row.split(" \\| ", -1);
    assertThat(cells).as("asset, threat, defence, test").hasSize(4);

    List<String> tests = CODE.matcher(cells[3]).results().map(MatchResult::group).toList();
    assertThat(tests).isNotEmpty();
    for (String test : tests) {
      assertExists(test.replace("`", ""));
    }
  }

  /** A path, or {@code Class} or {@code Class.method} of a test. */
  private static void assertExists(String test) throws IOException {
    if (test.contains("/")) {
      assertThat(PROJECT.resolve(test)).exists();
      return;
    }
    String[] names = test.split("\\.", 2);
    Optional<Path> source = source(names[0] + ".java");
    assertThat(source).as(test).isPresent();
    if (names.length == 2) {
      assertThat(source.orElseThrow()).content().contains("void " + names[1] + "(");
    }
  }

  private static Optional<Path> source(String name) throws IOException {
    for (String folder : List.of("shared", "functions", "tools")) {
      try (Stream<Path> modules = Files.list(PROJECT.resolve(folder))) {
        for (Path tests : modules.map(module -> module.resolve("src/test/java")).toList()) {
          if (Files.isDirectory(tests)) {
            try (Stream<Path> files = Files.walk(tests)) {
              Optional<Path> found = files.filter(file -> file.endsWith(name)).findAny();
              if (found.isPresent()) {
                return found;
              }
            }
          }
        }
      }
    }
    return Optional.empty();
  }
}
