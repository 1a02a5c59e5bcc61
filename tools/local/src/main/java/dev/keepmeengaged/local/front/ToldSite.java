package dev.keepmeengaged.local.front;

import dev.keepmeengaged.publish.SiteAccess;
import dev.keepmeengaged.publish.SiteVersion;
import java.io.IOException;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;

/** A site whose start page is told that the API takes tokens, as a deployed one is. */
record ToldSite(Site site, SiteAccess access) implements Site {

  @Override
  public Optional<ServedFile> find(String path) throws IOException {
    Optional<ServedFile> found = site.find(path);
    return path.equals("/") || path.equals("/" + SiteVersion.START_PAGE)
        ? found.map(this::told)
        : found;
  }

  private ServedFile told(ServedFile page) {
    return new ServedFile(
        SdkBytes.fromUtf8String(access.told(page.content().asUtf8String())),
        page.contentType(),
        page.cacheControl());
  }
}
