package dev.keepmeengaged.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteBundleTest {

  private static final FileTime BEFORE = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
  private static final FileTime MADE = FileTime.from(Instant.parse("2026-01-02T00:00:00Z"));
  private static final FileTime LATER = FileTime.from(Instant.parse("2026-01-03T00:00:00Z"));

  @TempDir private Path project;

  @BeforeEach
  void bundledSite() throws IOException {
    write("static-site/index.html");
    write("static-site/js/main.js");
    write("openapi.yaml");
    Files.setLastModifiedTime(project.resolve("openapi.yaml"), BEFORE);
    write("target/site/index.html");
    try (Stream<Path> files = Files.walk(project.resolve("static-site"))) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, BEFORE);
      }
    }
    Files.setLastModifiedTime(project.resolve("target/site/index.html"), MADE);
  }

  @Test
  void bundle_thatIsNewerThanEverySource_isUpToDate() {
    assertThat(SiteBundle.of(project).upToDate()).isEqualTo(project.resolve("target/site"));
  }

  @Test
  void bundle_thatIsOlderThanASource_orThanTheFolderThatASourceWasRemovedFrom_isRefused()
      throws IOException {
    for (String source : List.of("static-site/js/main.js", "static-site/js", "openapi.yaml")) {
      Files.setLastModifiedTime(project.resolve(source), LATER);

      assertThatExceptionOfType(PublishException.class)
          .isThrownBy(() -> SiteBundle.of(project).upToDate())
          .withMessage(
              "The bundled site in %s is older than %s; make it with tools/site-bundle/run again.",
              project.resolve("target/site"), project.resolve(source));

      Files.setLastModifiedTime(project.resolve(source), BEFORE);
    }
  }

  @Test
  void bundle_thatIsNotThere_isAskedFor() throws IOException {
    Files.delete(project.resolve("target/site/index.html"));

    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> SiteBundle.of(project).upToDate())
        .withMessage(
            "There is no bundled site in %s; make it with tools/site-bundle/run, or name a folder"
                + " with --site.",
            project.resolve("target/site"));
  }

  @Test
  void release_whichHasNoSources_hasItsBundleBesideTheCommand(@TempDir Path release)
      throws IOException {
    Files.createDirectories(release.resolve("site"));
    Files.writeString(release.resolve("site/index.html"), "");

    assertThat(SiteBundle.of(release).upToDate()).isEqualTo(release.resolve("site"));
  }

  private void write(String name) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
  }
}
