package dev.keepmeengaged.local.front;

import java.io.IOException;
import java.util.Locale;

/** Something else listens on the port. */
public final class PortInUseException extends IOException {

  private static final long serialVersionUID = 1L;

  public PortInUseException(int port) {
    super(String.format(Locale.ROOT, "Port %d is in use; choose another with --port.", port));
  }
}
