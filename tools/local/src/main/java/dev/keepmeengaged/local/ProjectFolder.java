package dev.keepmeengaged.local;

import dev.keepmeengaged.local.front.Site;
import dev.keepmeengaged.local.template.Template;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The folder of the project or of an unpacked release: its template, site and sample are run. */
record ProjectFolder(Path path) {

  /** Said by the launcher. */
  private static final String PROPERTY = "kme.home";

  private static final String TEMPLATE = "template.yaml";

  /**
   * The folder that the launcher names, or else the nearest around the current one.
   *
   * @throws IllegalStateException when there is none
   */
  static ProjectFolder find() {
    Path start = Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath().normalize();
    return Stream.iterate(start, folder -> folder != null, Path::getParent)
        .filter(folder -> Files.isRegularFile(folder.resolve(TEMPLATE)))
        .findFirst()
        .map(ProjectFolder::new)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "the project's folder is not around %s; start with ./kme".formatted(start)));
  }

  Template template() {
    return Template.read(path.resolve(TEMPLATE));
  }

  /** The sources of the site; a release has none. */
  Path site() {
    return path.resolve("static-site");
  }

  /** What browsers get: the sources of the site or, from a release, its bundled site. */
  Site pages() {
    return Files.isDirectory(site()) ? Site.sources(site()) : Site.deployed(siteOfRelease());
  }

  /** The folder of the site: its sources or, in a release, its bundled site. */
  Path siteFolder() {
    return Files.isDirectory(site()) ? site() : siteOfRelease();
  }

  private Path siteOfRelease() {
    return path.resolve("site");
  }

  /** Courses and a model version that come with the project. */
  Path sample() {
    return path.resolve("model-artifacts").resolve("sample");
  }
}
