package dev.keepmeengaged.embeddedaws;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;

/** The addresses of services as clients write them. */
final class Endpoints {

  private Endpoints() {}

  static URI http(InetAddress host, int port) {
    String address = host.getHostAddress();
    return URI.create(
        "http://" + (host instanceof Inet6Address ? "[" + address + "]" : address) + ":" + port);
  }
}
