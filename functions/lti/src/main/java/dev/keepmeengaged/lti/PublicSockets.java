package dev.keepmeengaged.lti;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Predicate;
import javax.net.ssl.SSLSocketFactory;

/**
 * Connections to public addresses alone, with TLS: what a platform says where to fetch something
 * must not lead into a network that only this machine reaches. The address that is checked is the
 * one that is connected, so a name that resolves to another one the next time gains nothing.
 *
 * <p><b>Implementation note.</b> {@link javax.net.ssl.HttpsURLConnection} connects a socket without
 * an address, and then puts TLS over it, with the host's name to verify.
 */
final class PublicSockets extends SSLSocketFactory {

  static final PublicSockets INSTANCE =
      new PublicSockets((SSLSocketFactory) SSLSocketFactory.getDefault(), PublicSockets::isPublic);

  private static final String OTHERWISE = "only for HttpsURLConnection";

  /** Beside what {@link InetAddress} tells: networks by their first bits (RFC 6890). */
  private static final List<Network> SPECIAL =
      List.of(
          new Network(0, 8),
          new Network(ip(100, 64), 10),
          new Network(ip(192, 0), 24),
          new Network(ip(198, 18), 15),
          new Network(ip(240, 0), 4));

  private final SSLSocketFactory tls;
  private final Predicate<InetAddress> allowed;

  /**
   * @param allowed which addresses may be connected
   */
  PublicSockets(SSLSocketFactory tls, Predicate<InetAddress> allowed) {
    this.tls = tls;
    this.allowed = allowed;
  }

  private record Network(int first, int bits) {

    boolean has(int address) {
      return (address ^ first) >>> (32 - bits) == 0;
    }
  }

  private static int ip(int first, int second) {
    return (first << 24) | (second << 16);
  }

  /** Whether an address is one of the internet, for one host. */
  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      int number =
          ip(bytes[0] & 0xff, bytes[1] & 0xff) | ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
      return SPECIAL.stream().noneMatch(network -> network.has(number));
    }
    // Global unicast is 2000::/3, and in it are tunnels to other networks: Teredo and 6to4.
    return address instanceof Inet6Address
        && (bytes[0] & 0xe0) == 0x20
        && !(bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0)
        && !(bytes[0] == 0x20 && bytes[1] == 0x02);
  }

  @Override
  public Socket createSocket() {
    return new Socket() {
      @Override
      public void connect(SocketAddress endpoint, int timeout) throws IOException {
        if (!(endpoint instanceof InetSocketAddress address) || address.isUnresolved()) {
          throw new UnknownHostException(String.valueOf(endpoint));
        }
        if (!allowed.test(address.getAddress())) {
          throw new IOException("not a public address");
        }
        super.connect(endpoint, timeout);
      }

      @Override
      public void connect(SocketAddress endpoint) throws IOException {
        connect(endpoint, 0);
      }
    };
  }

  @Override
  public Socket createSocket(Socket connected, String host, int port, boolean autoClose)
      throws IOException {
    return tls.createSocket(connected, host, port, autoClose);
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return tls.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return tls.getSupportedCipherSuites();
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException(OTHERWISE);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
    throw new UnsupportedOperationException(OTHERWISE);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException(OTHERWISE);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
    throw new UnsupportedOperationException(OTHERWISE);
  }
}
