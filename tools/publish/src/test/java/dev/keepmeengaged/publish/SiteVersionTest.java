package dev.keepmeengaged.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keepmeengaged.publish.SiteVersion.SiteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteVersionTest {

  @TempDir private Path folder;

  @BeforeEach
  void site() throws IOException {
    write("index.html", "<link href=\"css/a.css\"> <a href=\"./\"> <a href=\"#main\">");
    write("css/a.css", "p {}");
    write("js/b.js", "");
  }

  @Test
  void startPage_leadsToTheParts_andToNothingElseThanBefore() {
    SiteVersion site = SiteVersion.read(folder);

    assertThat(site.pages().get(0).content().asUtf8String())
        .isEqualTo(
            "<link href=\"site/%s/css/a.css\"> <a href=\"./\"> <a href=\"#main\">"
                .formatted(site.name()));
    assertThat(site.parts())
        .extracting(SiteFile::key)
        .containsExactly("site/" + site.name() + "/css/a.css", "site/" + site.name() + "/js/b.js");
  }

  @Test
  void pages_areStoredAtTheRoot_theStartPageLast() throws IOException {
    write("about.html", "<link href=\"css/a.css\"> <a href=\"index.html\">");
    write("legal.html", "");
    SiteVersion site = SiteVersion.read(folder);

    assertThat(site.pages())
        .extracting(SiteFile::key)
        .containsExactlyInAnyOrder("about.html", "legal.html", "index.html")
        .endsWith("index.html");
    assertThat(site.pages())
        .filteredOn(page -> page.key().equals("about.html"))
        .extracting(page -> page.content().asUtf8String())
        .containsExactly(
            "<link href=\"site/%s/css/a.css\"> <a href=\"index.html\">".formatted(site.name()));
  }

  @Test
  void contract_thatAPageNames_isTakenFromBesideTheFolder() throws IOException {
    Path sources = folder.resolve("sources");
    write("sources/index.html", "");
    write("openapi.yaml", "openapi: 3.0.3");
    String without = SiteVersion.read(sources).name();
    write("sources/reference.html", "<link href=\"openapi.yaml\">");
    SiteVersion site = SiteVersion.read(sources);
    write("openapi.yaml", "openapi: 3.0.4");

    assertThat(without).isNotEqualTo(site.name());
    assertThat(site.parts())
        .extracting(SiteFile::key)
        .containsExactly("site/" + site.name() + "/openapi.yaml");
    assertThat(SiteVersion.read(sources).name()).isNotEqualTo(site.name());
  }

  @Test
  void contract_thatIsNowhere_isMissed() throws IOException {
    write("sources/index.html", "<link href=\"openapi.yaml\">");

    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> SiteVersion.read(folder.resolve("sources")))
        .withMessageContaining("openapi.yaml");
  }

  @Test
  void name_changesWithAnyContentOrName() throws IOException {
    String name = SiteVersion.read(folder).name();
    write("css/a.css", "p { }");
    String changed = SiteVersion.read(folder).name();
    Files.move(folder.resolve("css/a.css"), folder.resolve("css/c.css"));

    assertThat(name).matches("[0-9a-f]{12}");
    assertThat(changed).isNotEqualTo(name);
    assertThat(SiteVersion.read(folder).name()).isNotIn(name, changed);
  }

  @Test
  void files_thatBeginWithADot_areLeftOut() throws IOException {
    SiteVersion site = SiteVersion.read(folder);
    write(".DS_Store", "");
    write(".git/config", "");

    assertThat(SiteVersion.read(folder).name()).isEqualTo(site.name());
  }

  @Test
  void aFileOfAnUnknownKind_isRefused() throws IOException {
    write("js/main.ts", "");

    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> SiteVersion.read(folder))
        .withMessageContaining("js/main.ts");
  }

  @Test
  void aFolderWithoutAStartPage_isRefused() {
    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> SiteVersion.read(folder.resolve("css")))
        .withMessageContaining("has no index.html");
  }

  @Test
  void aFolderThatIsNotThere_isRefused() {
    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> SiteVersion.read(folder.resolve("nowhere")))
        .withMessage("There is no folder %s.", folder.resolve("nowhere"));
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
