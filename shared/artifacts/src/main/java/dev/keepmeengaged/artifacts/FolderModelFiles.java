package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.domain.ModelFiles;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.UnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Model versions in a folder: {@code root/version/file}. For local tools and tests. */
public final class FolderModelFiles implements ModelFiles {

  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private final Path root;

  /**
   * @param root the folder that holds a folder for every version
   */
  public FolderModelFiles(Path root) {
    this.root = root;
  }

  /**
   * A version's files, given the version's own folder, whose name is the version.
   *
   * @throws UnavailableException as {@link VerifiedFiles#open}; when the folder's name is not a
   *     version; when it lacks a file of the version or holds another one, saying which
   */
  public static VerifiedFiles open(Path versionFolder) {
    Path folder = versionFolder.toAbsolutePath().normalize();
    Path name = folder.getFileName();
    Path parent = folder.getParent();
    if (name == null || parent == null || !Files.isDirectory(folder)) {
      throw new UnavailableException(versionFolder + " is not a model version's folder");
    }
    try {
      VerifiedFiles files =
          VerifiedFiles.open(new FolderModelFiles(parent), new ModelVersion(name.toString()));
      checkHoldsJust(files, folder);
      return files;
    } catch (IllegalArgumentException e) {
      throw new UnavailableException(
          versionFolder + " is not a model version's folder: " + e.getMessage(), e);
    }
  }

  private static void checkHoldsJust(VerifiedFiles files, Path folder) {
    Set<String> found = namesIn(folder);
    for (String name : files.names()) {
      if (!found.contains(name)) {
        throw VerifiedFiles.refused(files.version(), name, "is missing");
      }
    }
    found.removeAll(files.names());
    if (!found.isEmpty()) {
      throw VerifiedFiles.refused(
          files.version(),
          String.join(", ", found),
          "is not in its manifest: take it out of the folder");
    }
  }

  /** What the folder holds, but for hidden files: some systems put one into every folder. */
  private static Set<String> namesIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> !name.startsWith("."))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UnavailableException(folder + " cannot be read", e);
    }
  }

  @Override
  public Optional<byte[]> read(ModelVersion version, String file) {
    if (!FILE_NAME.matcher(file).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readAllBytes(root.resolve(version.value()).resolve(file)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UnavailableException(
          "model version %s: %s cannot be read".formatted(version, file), e);
    }
  }
}
