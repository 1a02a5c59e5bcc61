package dev.keepmeengaged.extract;

import dev.keepmeengaged.support.FileFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The files that describe an LMS: {@code lms.properties} and its queries, from the class path for
 * the product's own LMSs, else from a folder.
 */
final class LmsFolder {

  private static final String DESCRIPTION = "lms.properties";
  private static final Pattern PRODUCT_NAME = Pattern.compile("[a-z][a-z0-9-]*");

  private final String place;
  private final Function<String, Optional<String>> files;

  private LmsFolder(String place, Function<String, Optional<String>> files) {
    this.place = place;
    this.files = files;
  }

  /**
   * Finds a folder by its path, or one of the product's own by name.
   *
   * @throws ExtractException if there is neither
   */
  static LmsFolder of(String nameOrPath) {
    LmsFolder folder =
        PRODUCT_NAME.matcher(nameOrPath).matches() && !Files.isDirectory(Path.of(nameOrPath))
            ? new LmsFolder(nameOrPath, file -> resource("lms/" + nameOrPath + "/" + file))
            : new LmsFolder(nameOrPath, file -> text(Path.of(nameOrPath, file)));
    if (folder.files.apply(DESCRIPTION).isEmpty()) {
      throw new ExtractException(
          ("--source %s is no LMS: it is \"views\", \"moodle\", or a folder with a file %s"
                  + " (docs/extraction.md)")
              .formatted(nameOrPath, DESCRIPTION));
    }
    return folder;
  }

  /** The parsed description. */
  LmsDescription description() {
    return LmsDescription.parse(place, files.apply(DESCRIPTION).orElseThrow());
  }

  /**
   * A query in a dialect, without comments.
   *
   * @throws ExtractException if there is no such file
   */
  String query(String name, Dialect dialect) {
    return files
        .apply(dialect.fileName(name))
        .or(() -> files.apply(name + ".sql"))
        .map(LmsFolder::withoutComments)
        .orElseThrow(
            () ->
                new ExtractException(
                    "%s names the query %s, and there is no file %s.sql"
                        .formatted(place, name, name)));
  }

  /** SQL without its lines of comment. */
  static String withoutComments(String sql) {
    return sql.lines()
        .filter(line -> !line.strip().startsWith("--"))
        .collect(Collectors.joining("\n"))
        .strip();
  }

  private static Optional<String> resource(String name) {
    try (InputStream in = LmsFolder.class.getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> text(Path file) {
    try {
      return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new ExtractException("%s cannot be read: %s".formatted(file, FileFailure.reason(e)), e);
    }
  }
}
