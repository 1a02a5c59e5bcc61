package dev.keepmeengaged.local.export;

import dev.keepmeengaged.publish.PublishException;
import dev.keepmeengaged.publish.SiteVersion;
import dev.keepmeengaged.publish.SiteVersion.SiteFile;
import java.nio.file.Path;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;

/**
 * A site as {@code deploy-site} would deploy it, but for one word of its start page: the page then
 * reads the API's answers from files beside it.
 *
 * @param files the pages and all that they load, under their paths from the root
 */
public record FolderSite(List<SiteFile> files) {

  private static final String ASKS = "<meta name=\"kme-api\" content=\"service\">";
  private static final String READS = "<meta name=\"kme-api\" content=\"files\">";

  public FolderSite {
    files = List.copyOf(files);
  }

  /**
   * Reads the site of a folder.
   *
   * @throws PublishException when the folder is no site, or one whose page cannot read files
   */
  public static FolderSite read(Path folder) {
    SiteVersion site = SiteVersion.read(folder);
    return new FolderSite(
        site.files().stream()
            .map(file -> file.key().equals(SiteVersion.START_PAGE) ? reading(file, folder) : file)
            .toList());
  }

  private static SiteFile reading(SiteFile page, Path folder) {
    String html = page.content().asUtf8String();
    if (!html.contains(ASKS)) {
      throw new PublishException(
          "The site in %s is from before sites were exported: its page cannot read files."
              .formatted(folder));
    }
    return new SiteFile(
        page.key(),
        page.contentType(),
        page.cacheControl(),
        SdkBytes.fromUtf8String(html.replace(ASKS, READS)));
  }
}
