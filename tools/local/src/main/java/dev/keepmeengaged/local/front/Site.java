package dev.keepmeengaged.local.front;

import dev.keepmeengaged.publish.PublishException;
import dev.keepmeengaged.publish.SiteAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The files of the site, as a browser asks for them. */
public interface Site {

  /** The sources, served as they are; an edit shows at once. */
  static Site sources(Path folder) {
    return new SiteFiles(folder);
  }

  /**
   * What {@code kme deploy-site} would make of a folder, under the paths and with the lifetimes
   * that it would have in the bucket. It is read now: an edit does not show.
   *
   * @throws PublishException when the folder is no site
   */
  static Site deployed(Path folder) {
    return DeployedSite.read(folder);
  }

  /** This site, with a start page that is told that the API takes tokens. */
  default Site told(SiteAccess access) {
    return new ToldSite(this, access);
  }

  /**
   * The file for a path of a URL; empty when there is none, or it would lie outside the site.
   *
   * @param path decoded, beginning with a slash
   */
  Optional<ServedFile> find(String path) throws IOException;
}
