package dev.keepmeengaged.support;

import java.io.Serial;
import java.nio.file.Path;

/** A file or folder cannot be created at this path. The message names the path and the reason. */
public final class RefusedPathException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  RefusedPathException(Path path, String reason) {
    super(path + ": " + reason);
  }
}
