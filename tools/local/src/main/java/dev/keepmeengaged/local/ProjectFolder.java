package dev.keepmeengaged.local;

import dev.keepmeengaged.local.template.Template;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The folder of the project, whose template, site and sample are run. */
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

  Path site() {
    return path.resolve("static-site");
  }

  /** Courses and a model version that come with the project. */
  Path sample() {
    return path.resolve("model-artifacts").resolve("sample");
  }
}
