package dev.keepmeengaged.publish;

import dev.keepmeengaged.support.FileFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files that tools/site-bundle makes from the site's sources.
 *
 * @param sources folder of the sources; a release has none
 * @param folder folder of the bundle
 */
record SiteBundle(Optional<Path> sources, Path folder) {

  private static final String MAKE_IT = "make it with tools/site-bundle/run";

  /** The bundle of a checkout or of an unpacked release. */
  static SiteBundle of(Path project) {
    Path sources = project.resolve("static-site");
    return Files.isDirectory(sources)
        ? new SiteBundle(Optional.of(sources), project.resolve("target/site"))
        : new SiteBundle(Optional.empty(), project.resolve("site"));
  }

  /**
   * The folder of an up-to-date bundle.
   *
   * @throws PublishException if there is no bundle, or a source is newer
   */
  Path upToDate() {
    Path page = folder.resolve(SiteVersion.START_PAGE);
    if (!Files.isRegularFile(page)) {
      throw new PublishException(
          "There is no bundled site in %s; %s, or name a folder with --site."
              .formatted(folder, MAKE_IT));
    }
    sources.ifPresent(files -> checkNotOlder(page, files));
    return folder;
  }

  private void checkNotOlder(Path page, Path sources) {
    Path contract = sources.resolveSibling(SiteVersion.CONTRACT);
    try (Stream<Path> files = Files.walk(sources)) {
      FileTime made = Files.getLastModifiedTime(page);
      // Folders too: theirs tells of a file that is gone.
      for (Path file :
          Stream.concat(files, Stream.of(contract).filter(Files::isRegularFile)).toList()) {
        if (Files.getLastModifiedTime(file).compareTo(made) > 0) {
          throw new PublishException(
              "The bundled site in %s is older than %s; %s again."
                  .formatted(folder, file, MAKE_IT));
        }
      }
    } catch (IOException e) {
      throw new PublishException("The site cannot be read: " + FileFailure.reason(e), e);
    }
  }
}
