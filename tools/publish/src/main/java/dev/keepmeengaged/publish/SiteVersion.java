package dev.keepmeengaged.publish;

import dev.keepmeengaged.support.FileFailure;
import dev.keepmeengaged.support.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;

/**
 * A site as it is stored: its pages at the root, and everything that they load in a folder that is
 * named for the content of all files. A browser may cache that folder forever. No page loads parts
 * of two versions, and an open old page continues with the old parts.
 *
 * @param name of the version: 12 hexadecimal digits of the SHA-256 of all names and contents
 * @param parts what the pages load, by key; the pages are not among them
 * @param pages the pages, their references leading to the parts; the start page is the last
 */
public record SiteVersion(String name, List<SiteFile> parts, List<SiteFile> pages) {

  /**
   * A file of the site.
   *
   * @param key where it is stored, without a slash at the beginning
   * @param cacheControl how long a browser may keep it
   */
  public record SiteFile(String key, String contentType, String cacheControl, SdkBytes content) {}

  public static final String START_PAGE = "index.html";

  /** The contract of the API. The site's sources have it beside their folder, not in it. */
  public static final String CONTRACT = "openapi.yaml";

  /** How long a browser may keep what changes under the same name: it has to ask each time. */
  public static final String ASK_EVERY_TIME = "no-cache";

  /** How long it may keep a part: a folder's name changes with the content. */
  private static final String FOREVER = "public, max-age=31536000, immutable";

  static final String FOLDER = "site/";

  private static final int NAME_BYTES = 6;

  /** An attribute of a page that may name a file of the site. */
  private static final Pattern REFERENCE =
      Pattern.compile("(?<=\\s(?:href|src|content)=\")[^\"]+(?=\")");

  public SiteVersion {
    parts = List.copyOf(parts);
    pages = List.copyOf(pages);
  }

  /** The parts, then the pages: in this order no page leads to a part that is not there yet. */
  public List<SiteFile> files() {
    return Stream.concat(parts.stream(), pages.stream()).toList();
  }

  /**
   * Reads the site of a folder. Files whose names begin with a dot are left out.
   *
   * @throws PublishException when the folder is no site, or has a file of an unknown kind
   */
  public static SiteVersion read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new PublishException("There is no folder %s.".formatted(folder));
    }
    if (!Files.isRegularFile(folder.resolve(START_PAGE))) {
      throw new PublishException("There is no site in %s: it has no index.html.".formatted(folder));
    }
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (!("/" + name).contains("/.")) {
          contents.put(name, Files.readAllBytes(file));
        }
      }
      if (!contents.containsKey(CONTRACT) && namesTheContract(contents)) {
        contents.put(CONTRACT, Files.readAllBytes(contractBeside(folder)));
      }
    } catch (IOException e) {
      throw new PublishException("The site cannot be read: " + FileFailure.reason(e), e);
    }
    return of(contents);
  }

  private static Path contractBeside(Path folder) {
    Path contract = folder.toAbsolutePath().normalize().resolveSibling(CONTRACT);
    if (!Files.isRegularFile(contract)) {
      throw new PublishException(
          "A page of the site names %s, which is missing.".formatted(contract));
    }
    return contract;
  }

  private static boolean namesTheContract(Map<String, byte[]> contents) {
    return contents.entrySet().stream()
        .filter(file -> isPage(file.getKey()))
        .flatMap(file -> REFERENCE.matcher(text(file.getValue())).results())
        .anyMatch(found -> found.group().equals(CONTRACT));
  }

  private static boolean isPage(String name) {
    return name.endsWith(".html") && !name.contains("/");
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }

  private static SiteVersion of(Map<String, byte[]> contents) {
    String version = digest(contents);
    String folder = FOLDER + version + "/";
    List<SiteFile> parts = new ArrayList<>();
    List<SiteFile> pages = new ArrayList<>();
    contents.forEach(
        (name, content) -> {
          if (isPage(name)) {
            pages.add(page(name, content, folder, contents.keySet()));
          } else {
            parts.add(
                new SiteFile(
                    folder + name, contentType(name), FOREVER, SdkBytes.fromByteArray(content)));
          }
        });
    pages.sort(Comparator.comparing(page -> page.key().equals(START_PAGE)));
    return new SiteVersion(version, parts, pages);
  }

  private static SiteFile page(String name, byte[] content, String folder, Set<String> names) {
    String leading =
        REFERENCE
            .matcher(text(content))
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        names.contains(found.group()) && !isPage(found.group())
                            ? folder + found.group()
                            : found.group()));
    return new SiteFile(name, contentType(name), ASK_EVERY_TIME, SdkBytes.fromUtf8String(leading));
  }

  private static String contentType(String name) {
    return SiteContentTypes.of(Path.of(name))
        .orElseThrow(
            () ->
                new PublishException(
                    "The site has a file of a kind that no content type is known for: %s"
                        .formatted(name)));
  }

  private static String digest(Map<String, byte[]> contents) {
    MessageDigest digest = Sha256.newDigest();
    contents.forEach(
        (name, content) -> {
          digest.update(
              String.format(Locale.ROOT, "%s %d\n", name, content.length)
                  .getBytes(StandardCharsets.UTF_8));
          digest.update(content);
        });
    return HexFormat.of().formatHex(digest.digest(), 0, NAME_BYTES);
  }
}
