package dev.keepmeengaged.local.front;

import java.io.IOException;

/** Something else listens on the port. */
public final class PortInUseException extends IOException {

  private static final long serialVersionUID = 1L;

  public PortInUseException(int port) {
    super("Port %d is in use; choose another with --port.".formatted(port));
  }
}
