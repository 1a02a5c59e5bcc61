package dev.keepmeengaged.local.front;

import dev.keepmeengaged.training.publish.SiteContentTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The files of the site, read anew for every request, so that an edit shows at once. */
final class SiteFiles {

  /**
   * A file of the site.
   *
   * @param tag changes when the content does; weak, as the content is sent compressed or not
   */
  record SiteFile(Path path, String contentType, String tag) {}

  private static final String START_PAGE = "index.html";

  private final Path folder;

  SiteFiles(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /**
   * The file for a path of a URL; empty when there is none, or it would lie outside the site.
   *
   * @param path decoded, beginning with a slash
   */
  Optional<SiteFile> find(String path) throws IOException {
    String relative = path.equals("/") ? START_PAGE : path.substring(1);
    Path file;
    try {
      file = folder.resolve(relative).normalize();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
    Optional<String> type = SiteContentTypes.of(file);
    if (type.isEmpty() || !file.startsWith(folder) || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    return Optional.of(new SiteFile(file, type.get(), tag(file)));
  }

  private static String tag(Path file) throws IOException {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return "W/\"" + HexFormat.of().formatHex(hash, 0, 12) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
