package dev.keepmeengaged.local.front;

import dev.keepmeengaged.publish.SiteContentTypes;
import dev.keepmeengaged.publish.SiteVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;

/**
 * The files of a folder and the contract beside it, read anew for every request, so that an edit
 * shows at once.
 */
final class SiteFiles implements Site {

  private final Path folder;

  SiteFiles(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  @Override
  public Optional<ServedFile> find(String path) throws IOException {
    String relative = path.equals("/") ? SiteVersion.START_PAGE : path.substring(1);
    Path file;
    try {
      file = folder.resolve(relative).normalize();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
    Optional<String> type = SiteContentTypes.of(file);
    if (relative.equals(SiteVersion.CONTRACT)) {
      file = folder.resolveSibling(relative);
    } else if (!file.startsWith(folder)) {
      return Optional.empty();
    }
    if (type.isEmpty() || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    return Optional.of(
        new ServedFile(
            SdkBytes.fromByteArray(Files.readAllBytes(file)),
            type.get(),
            SiteVersion.ASK_EVERY_TIME));
  }
}
