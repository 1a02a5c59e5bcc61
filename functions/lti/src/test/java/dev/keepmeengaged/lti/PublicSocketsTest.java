package dev.keepmeengaged.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicSocketsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.1.2.3",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.9.9.9",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "fe80::1",
        "fec0::1",
        "fd12::1",
        "fc00::1",
        "ff02::1",
        "64:ff9b::a00:1",
        "2001::1",
        "2002:a00:1::1",
        "100::1"
      })
  void addressesOfNetworksOfOnesOwn_areNotPublic(String address) throws Exception {
    assertThat(PublicSockets.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "172.15.0.1",
        "172.32.0.1", "192.0.1.1", "192.169.0.1", "198.17.0.1", "198.20.0.1", "223.255.255.255",
        "2606:4700::1111", "2a00:1450::1"
      })
  void addressesOfTheInternet_arePublic(String address) throws Exception {
    assertThat(PublicSockets.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void aSocket_doesNotConnectToThisMachine() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket socket = PublicSockets.INSTANCE.createSocket()) {
      InetSocketAddress address =
          new InetSocketAddress(server.getInetAddress(), server.getLocalPort());

      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> socket.connect(address))
          .withMessage("not a public address");
    }
  }

  /** The JDK connects by the socket that checks, and not by one of its own. */
  @Test
  void anHttpsConnection_isMadeByTheseSockets() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      HttpsURLConnection connection =
          (HttpsURLConnection)
              new URL("https", "localhost", server.getLocalPort(), "/").openConnection();
      connection.setSSLSocketFactory(PublicSockets.INSTANCE);

      assertThatExceptionOfType(IOException.class)
          .isThrownBy(connection::getInputStream)
          .withMessage("not a public address");
    }
  }

  /** A certificate is for a name, which is not lost with the socket of our own. */
  @Test
  void anHttpsConnection_verifiesTheNameOfTheHost(@TempDir Path folder) throws Exception {
    SSLContext context = contextWithCertificateFor("localhost", folder);
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext("/", exchange -> RegisteringPlatform.send(exchange, 200, "here"));
    server.start();
    try {
      PublicSockets sockets = new PublicSockets(context.getSocketFactory(), address -> true);
      int port = server.getAddress().getPort();

      HttpsURLConnection known = connection("localhost", port, sockets);
      assertThat(known.getInputStream().readAllBytes()).asString().isEqualTo("here");
      HttpsURLConnection other = connection("127.0.0.1", port, sockets);
      assertThatExceptionOfType(SSLException.class).isThrownBy(other::getInputStream);
    } finally {
      server.stop(0);
    }
  }

  private static HttpsURLConnection connection(String host, int port, PublicSockets sockets)
      throws IOException {
    HttpsURLConnection connection =
        (HttpsURLConnection) new URL("https", host, port, "/").openConnection();
    connection.setSSLSocketFactory(sockets);
    return connection;
  }

  private static SSLContext contextWithCertificateFor(String host, Path folder) throws Exception {
    Path file = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "test",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                "changeit")
            .redirectErrorStream(true)
            .start();
    assertThat(keytool.waitFor()).isZero();
    char[] password = "changeit".toCharArray();
    KeyStore store = KeyStore.getInstance(file.toFile(), password);
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, password);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("test", store.getCertificate("test"));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
