package dev.keepmeengaged.local.front;

import dev.keepmeengaged.publish.SiteVersion;
import dev.keepmeengaged.publish.SiteVersion.SiteFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A site under the paths that it has once it is deployed.
 *
 * @param files by the key that each is stored under
 */
record DeployedSite(Map<String, SiteFile> files) implements Site {

  DeployedSite {
    files = Map.copyOf(files);
  }

  static DeployedSite read(Path folder) {
    SiteVersion site = SiteVersion.read(folder);
    return new DeployedSite(
        site.files().stream().collect(Collectors.toMap(SiteFile::key, file -> file)));
  }

  @Override
  public Optional<ServedFile> find(String path) {
    String key = path.equals("/") ? SiteVersion.START_PAGE : path.substring(1);
    return Optional.ofNullable(files.get(key))
        .map(file -> new ServedFile(file.content(), file.contentType(), file.cacheControl()));
  }
}
