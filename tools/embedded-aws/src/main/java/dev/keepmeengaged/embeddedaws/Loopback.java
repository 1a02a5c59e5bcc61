package dev.keepmeengaged.embeddedaws;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** The interface that only this machine reaches. */
public final class Loopback {

  private static final byte[] ADDRESS = {127, 0, 0, 1};

  private Loopback() {}

  /** Its IPv4 address, whatever the JVM prefers. */
  public static InetAddress address() {
    try {
      return InetAddress.getByAddress(ADDRESS);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A port on it that is free. */
  public static InetSocketAddress freePort() {
    return new InetSocketAddress(address(), 0);
  }
}
