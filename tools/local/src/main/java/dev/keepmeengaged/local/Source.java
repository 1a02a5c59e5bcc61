package dev.keepmeengaged.local;

import dev.keepmeengaged.data.BadRowPolicy;
import dev.keepmeengaged.domain.ScoreKind;
import dev.keepmeengaged.support.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The source of a publish: courses, and perhaps a model.
 *
 * @param data a folder with courses, in any format that is imported
 * @param model the folder of a model version that was trained on them; without one it is trained
 * @param scoreKind kind of the courses' scores, if given
 * @param badRows policy for bad rows
 */
record Source(
    Path data, Optional<Path> model, Optional<ScoreKind> scoreKind, BadRowPolicy badRows) {

  /** Courses to train on, with the defaults. */
  static Source toTrain(Path data) {
    return toTrain(data, Optional.empty(), BadRowPolicy.REFUSE);
  }

  /** Courses to train on. */
  static Source toTrain(Path data, Optional<ScoreKind> scoreKind, BadRowPolicy badRows) {
    return new Source(data, Optional.empty(), scoreKind, badRows);
  }

  /**
   * The sample: courses in {@code data}, and one model version in {@code model}.
   *
   * @throws IllegalStateException if it is missing
   */
  static Source sample(Path folder) {
    Path data = folder.resolve("data");
    if (!Files.isDirectory(data) || !Files.isDirectory(folder.resolve("model"))) {
      throw new IllegalStateException(
          "there is no sample in %s; say which data to serve with --data DIR".formatted(folder));
    }
    List<Path> versions = list(folder.resolve("model"));
    if (versions.size() != 1) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "%s holds %d model versions, not one",
              folder.resolve("model"),
              versions.size()));
    }
    return new Source(data, Optional.of(versions.get(0)), Optional.empty(), BadRowPolicy.REFUSE);
  }

  /** A fingerprint of the files' content and the options. */
  String fingerprint() {
    try {
      MessageDigest digest = Sha256.newDigest();
      scoreKind.ifPresent(kind -> digest.update(kind.id().getBytes(StandardCharsets.UTF_8)));
      if (badRows == BadRowPolicy.SKIP) {
        digest.update(badRows.name().getBytes(StandardCharsets.UTF_8));
      }
      for (Path folder : Stream.concat(Stream.of(data), model.stream()).toList()) {
        for (Path file : list(folder)) {
          if (Files.isRegularFile(file)) {
            digest.update(String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
          }
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> !f.getFileName().toString().startsWith(".")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
