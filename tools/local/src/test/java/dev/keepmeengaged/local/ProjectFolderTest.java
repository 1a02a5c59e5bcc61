package dev.keepmeengaged.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.local.front.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFolderTest {

  @TempDir private Path folder;

  @Test
  void checkout_servesTheSourcesOfTheSite_evenWhereABundleLiesBesideThem() throws IOException {
    write("static-site/index.html", "sources");
    write("site/index.html", "bundle");

    assertThat(new ProjectFolder(folder).pages()).hasSameClassAs(Site.sources(folder));
  }

  @Test
  void release_whichHasNoSources_servesTheBundledSite() throws IOException {
    write("site/index.html", "bundle");

    assertThat(new ProjectFolder(folder).pages()).isEqualTo(Site.deployed(folder.resolve("site")));
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
