package dev.keepmeengaged.embeddedaws;

import dev.keepmeengaged.support.FolderDeletion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/**
 * S3 over a folder, served over HTTP on the loopback interface. A bucket is a folder in it, an
 * object a file. Requests are signed with {@link #ACCESS_KEY} and {@link #SECRET_KEY}, buckets
 * addressed by path.
 */
public final class EmbeddedS3 implements AutoCloseable {

  public static final String ACCESS_KEY = "local";
  public static final String SECRET_KEY = "local";

  private final S3Proxy server;
  private final InetSocketAddress at;
  private final Optional<Path> temporary;

  private EmbeddedS3(S3Proxy server, InetSocketAddress at, Optional<Path> temporary) {
    this.server = server;
    this.at = at;
    this.temporary = temporary;
  }

  /**
   * An S3 that forgets everything when it is closed.
   *
   * @param at where to serve it; port 0 for a free one
   */
  public static EmbeddedS3 temporary(InetSocketAddress at) {
    try {
      Path folder = Files.createTempDirectory("keep-me-engaged-s3-");
      return started(folder, at, Optional.of(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * An S3 that keeps its objects in this folder, which is made if need be.
   *
   * @param at where to serve it; port 0 for a free one
   */
  public static EmbeddedS3 at(Path folder, InetSocketAddress at) {
    return started(folder, at, Optional.empty());
  }

  /** Where it is served. */
  public URI endpoint() {
    return Endpoints.http(at.getAddress(), server.getPort());
  }

  /** Stops serving. Without effect when repeated. */
  @Override
  public void close() {
    try {
      server.stop();
      if (temporary.isPresent()) {
        FolderDeletion.delete(temporary.get());
      }
    } catch (Exception e) {
      throw new IllegalStateException("The local S3 cannot stop: " + e.getMessage(), e);
    }
  }

  private static EmbeddedS3 started(Path folder, InetSocketAddress at, Optional<Path> temporary) {
    try {
      Files.createDirectories(folder);
      S3Proxy server =
          S3Proxy.builder()
              .blobStore(new FilesystemNio2BlobStore(folder.toString()))
              .endpoint(Endpoints.http(at.getAddress(), at.getPort()))
              .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
              .build();
      server.start();
      return new EmbeddedS3(server, at, temporary);
    } catch (Exception e) {
      throw new IllegalStateException("The local S3 cannot start: " + e.getMessage(), e);
    }
  }
}
