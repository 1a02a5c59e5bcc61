package dev.keepmeengaged.local;

import dev.keepmeengaged.support.FileFailure;
import dev.keepmeengaged.support.Sha256;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLConnection;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Downloads DynamoDB Local into an unpacked release, which lacks it: its licence forbids Amazon's
 * library to be passed on. {@code bin/kme} starts this before {@code run} while the library is
 * missing, in a JVM of its own, since a class path is fixed when a JVM starts.
 *
 * <p>The file must be the one that the release was tested with. If anything fails, nothing is left
 * behind.
 */
public final class DynamoDbLocalDownload {

  /** Names the file, by its path in a Maven repository, and its SHA-256. */
  static final String DESCRIPTION = "dynamodb-local.properties";

  /** The environment variable with the repository to download from, as a URL. */
  static final String REPOSITORY = "KME_MAVEN_REPOSITORY";

  private static final String MAVEN_CENTRAL = "https://repo.maven.apache.org/maven2";

  private static final List<String> HELP = List.of("--help", "-h", "--version", "-V");

  private static final String ANOTHER_ENGINE = "--dynamodb-endpoint";

  private static final int TIMEOUT_MILLIS = 30_000;

  private final Path libraries;
  private final URI repository;

  DynamoDbLocalDownload(Path libraries, Map<String, String> environment) {
    this.libraries = libraries;
    repository = URI.create(environment.getOrDefault(REPOSITORY, MAVEN_CENTRAL) + "/");
  }

  /**
   * Takes the arguments of {@code kme}, the command first. Exit code 1 with the reason on standard
   * error.
   */
  public static void main(String[] arguments) {
    if (needed(List.of(arguments))) {
      try {
        Path libraries = Path.of(System.getProperty("kme.home", "")).resolve("lib");
        new DynamoDbLocalDownload(libraries, System.getenv()).run(System.err);
      } catch (IllegalStateException | IllegalArgumentException e) {
        System.err.println("kme %s: %s".formatted(arguments[0], e.getMessage()));
        System.exit(1);
      }
    }
  }

  /** Whether a command with these arguments starts the embedded DynamoDB. */
  static boolean needed(List<String> arguments) {
    return arguments.stream()
        .noneMatch(argument -> HELP.contains(argument) || argument.startsWith(ANOTHER_ENGINE));
  }

  /**
   * Downloads the library.
   *
   * @throws IllegalStateException when it cannot be had, or is another file
   */
  void run(PrintStream messages) {
    Properties description = description();
    String path = description.getProperty("path");
    URI source = repository.resolve(path);
    String name = path.substring(path.lastIndexOf('/') + 1);
    Path library = libraries.resolve(name);
    Path part = libraries.resolve("%s.%s.part".formatted(name, ProcessHandle.current().pid()));
    messages.println("Downloading DynamoDB Local, once, from " + source);
    messages.println(
        "It is Amazon's, under its own licence: https://aws.amazon.com/dynamodblocallicense/");
    try {
      try {
        String sha256 = copy(source, part);
        if (!sha256.equals(description.getProperty("sha256"))) {
          throw new IOException("its SHA-256 is " + sha256 + ", which is not that of the release");
        }
        Files.move(part, library, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new IllegalStateException(
          """
          DynamoDB Local cannot be downloaded from %s to %s: %s.
          Name another Maven repository in %s, or another DynamoDB with %s URL."""
              .formatted(source, libraries, reason(e), REPOSITORY, ANOTHER_ENGINE),
          e);
    }
  }

  private Properties description() {
    Path file = libraries.resolve(DESCRIPTION);
    Properties description = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      description.load(in);
      return description;
    } catch (IOException e) {
      throw new IllegalStateException(
          "%s cannot be read: %s".formatted(file, FileFailure.reason(e)), e);
    }
  }

  private static String copy(URI source, Path target) throws IOException {
    URLConnection connection = source.toURL().openConnection();
    connection.setConnectTimeout(TIMEOUT_MILLIS);
    connection.setReadTimeout(TIMEOUT_MILLIS);
    MessageDigest sha256 = Sha256.newDigest();
    try (InputStream in = new DigestInputStream(connection.getInputStream(), sha256)) {
      Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  /** The messages of these two are the file or the host alone. */
  private static String reason(IOException e) {
    if (e instanceof FileNotFoundException) {
      return "there is no such file";
    }
    return e instanceof UnknownHostException ? "the host is unknown" : FileFailure.reason(e);
  }
}
