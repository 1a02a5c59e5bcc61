package dev.keepmeengaged.publish;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The content types of the kinds of files that a site may have. */
public final class SiteContentTypes {

  private static final Map<String, String> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("map", "application/json"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("png", "image/png"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("woff2", "font/woff2"),
          // Not application/yaml, which CloudFront does not compress.
          Map.entry("yaml", "text/plain; charset=utf-8"));

  /** A licence beside what it is for. */
  private static final String LICENSE = "LICENSE";

  private SiteContentTypes() {}

  /** The content type of a file, by its name; empty for a kind that a site does not have. */
  public static Optional<String> of(Path file) {
    String name = file.getFileName() == null ? "" : file.getFileName().toString();
    String extension = name.equals(LICENSE) ? "txt" : name.substring(name.lastIndexOf('.') + 1);
    return Optional.ofNullable(BY_EXTENSION.get(extension));
  }
}
