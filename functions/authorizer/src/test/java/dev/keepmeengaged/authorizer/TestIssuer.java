package dev.keepmeengaged.authorizer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An issuer over HTTP on this machine, with real keys. */
final class TestIssuer implements AutoCloseable {

  /** Made once: a key of 2,048 bits takes a while. */
  static final RSAKey RSA = rsa("rsa-1");

  static final RSAKey NEWER = rsa("rsa-2");
  static final RSAKey OF_SOMEBODY_ELSE = rsa("rsa-1");
  static final ECKey EC = ec();

  private final HttpServer server;
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger keysRead = new AtomicInteger();
  private volatile String keys = "";
  private volatile String configuration = "";

  private TestIssuer(HttpServer server) {
    this.server = server;
  }

  static TestIssuer start() {
    try {
      TestIssuer issuer =
          new TestIssuer(
              HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
      issuer.signsWith(RSA, EC);
      issuer.says(issuer.url(), issuer.keysUrl());
      issuer.server.createContext(
          "/realm/.well-known/openid-configuration",
          exchange -> issuer.answer(exchange, issuer.configuration));
      issuer.server.createContext(
          "/realm/keys",
          exchange -> {
            issuer.keysRead.incrementAndGet();
            issuer.answer(exchange, issuer.keys);
          });
      issuer.server.start();
      return issuer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(HttpExchange exchange, String json) throws IOException {
    asked.incrementAndGet();
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** The issuer, as its tokens name it. */
  String url() {
    return String.format(Locale.ROOT, "http://127.0.0.1:%d/realm", server.getAddress().getPort());
  }

  String keysUrl() {
    return url() + "/keys";
  }

  /** Requests that it got. */
  int asked() {
    return asked.get();
  }

  /** How often its keys were read. */
  int keysRead() {
    return keysRead.get();
  }

  /** Publishes these keys instead of those before. */
  void signsWith(JWK... published) {
    keys = new JWKSet(List.of(published)).toString();
  }

  /** Publishes a text instead of keys. */
  void publishes(String text) {
    keys = text;
  }

  /** Has this OpenID configuration. */
  void says(String issuer, String keysUrl) {
    configuration = "{\"issuer\":\"%s\",\"jwks_uri\":\"%s\"}".formatted(issuer, keysUrl);
  }

  /** Cannot be reached any more. */
  @Override
  public void close() {
    server.stop(0);
  }

  /** A token with a type in its header, or none, and these claims. */
  static String signed(
      JWK key,
      JWSAlgorithm algorithm,
      @Nullable String type,
      Map<String, @Nullable Object> claims) {
    try {
      JWTClaimsSet.Builder set = new JWTClaimsSet.Builder();
      claims.forEach(set::claim);
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(algorithm)
                  .keyID(key.getKeyID())
                  .type(type == null ? null : new JOSEObjectType(type))
                  .build(),
              set.serializeNullClaims(true).build());
      jwt.sign(signer(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWSSigner signer(JWK key) throws JOSEException {
    return key instanceof ECKey ec ? new ECDSASigner(ec) : new RSASSASigner(key.toRSAKey());
  }

  private static RSAKey rsa(String id) {
    try {
      return new RSAKeyGenerator(2_048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ECKey ec() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID("ec-1").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
