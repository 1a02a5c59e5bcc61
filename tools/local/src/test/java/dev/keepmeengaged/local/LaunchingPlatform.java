package dev.keepmeengaged.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.keepmeengaged.aws.LtiItems;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.lti.Platform;
import dev.keepmeengaged.publish.PublishTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A learning platform on this machine, with two deployments, a company's each. */
final class LaunchingPlatform implements AutoCloseable {

  static final String INSTRUCTOR = "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor";
  static final String LEARNER = "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner";

  private static final String ISSUER = "https://lms.example.edu";

  /** The client id that a registration gives. */
  static final String REGISTERED_CLIENT = "registered";

  private static final String CLIENT = "Xk3Qz1oJ9pLmN2v";
  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

  private final HttpServer server;
  private final RSAKey key;
  private final URI site;
  private final String issuer;
  private final String client;

  private LaunchingPlatform(HttpServer server, RSAKey key, URI site, String issuer, String client) {
    this.server = server;
    this.key = key;
    this.site = site;
    this.issuer = issuer;
    this.client = client;
  }

  /**
   * A platform that publishes its keys.
   *
   * @param site the origin that it launches
   */
  static LaunchingPlatform launching(URI site) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      RSAKey key = key();
      String keys = new JWKSet(key).toString();
      server.createContext("/keys", exchange -> send(exchange, keys));
      String address =
          String.format(Locale.ROOT, "http://127.0.0.1:%d", server.getAddress().getPort());
      String configuration =
          """
          {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","jwks_uri":"%1$s/keys",
           "registration_endpoint":"%1$s/register"}\
          """
              .formatted(address);
      String registered =
          """
          {"client_id":"%s","https://purl.imsglobal.org/spec/lti-tool-configuration":{"deployment_id":"1"}}\
          """
              .formatted(REGISTERED_CLIENT);
      server.createContext("/configuration", exchange -> send(exchange, configuration));
      server.createContext("/register", exchange -> send(exchange, registered));
      server.start();
      return new LaunchingPlatform(server, key, site, ISSUER, CLIENT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void send(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** Where this platform says how to register a tool. */
  URI configuration() {
    return URI.create(
        String.format(
            Locale.ROOT, "http://127.0.0.1:%d/configuration", server.getAddress().getPort()));
  }

  /** The same platform by the issuer of its configuration, and the client that it registered. */
  LaunchingPlatform asRegistered() {
    String address =
        String.format(Locale.ROOT, "http://127.0.0.1:%d", server.getAddress().getPort());
    return new LaunchingPlatform(server, key, site, address, REGISTERED_CLIENT);
  }

  /** A new key by the name of the platform's. */
  static RSAKey key() {
    try {
      return new RSAKeyGenerator(2_048).keyID("1").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes the registration, as an operator does. */
  void register(PublishTarget target, Map<String, String> companies, boolean suspended) {
    Platform platform =
        new Platform(
            issuer,
            client,
            URI.create(issuer + "/authorize"),
            URI.create(
                String.format(
                    Locale.ROOT, "http://127.0.0.1:%d/keys", server.getAddress().getPort())),
            companies.entrySet().stream()
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey, e -> Optional.of(new Company(e.getValue())))),
            suspended);
    target.dynamoDb().putItem(put -> put.tableName(target.table()).item(LtiItems.of(platform)));
  }

  /** The form that begins a login at a deployment. */
  Map<String, String> login(String deployment) {
    return Map.of(
        "iss", issuer,
        "client_id", client,
        "login_hint", "5",
        "target_link_uri", site + "/v1/lti/launch",
        "lti_deployment_id", deployment);
  }

  /** A message from a course, which answers the login that led to an address. */
  JWTClaimsSet.Builder message(String deployment, String course, URI answered) {
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .audience(client)
        .subject("a6d5c443")
        .claim("name", "Ada Example")
        .claim("nonce", query(answered).get("nonce"))
        .expirationTime(Date.from(Instant.now().plusSeconds(300)))
        .claim(LTI + "message_type", "LtiResourceLinkRequest")
        .claim(LTI + "version", "1.3.0")
        .claim(LTI + "deployment_id", deployment)
        .claim(LTI + "target_link_uri", site + "/v1/lti/launch")
        .claim(LTI + "resource_link", Map.of("id", "1"))
        .claim(LTI + "context", Map.of("id", course))
        .claim(LTI + "roles", List.of(INSTRUCTOR));
  }

  /** A message whose sender has another role. */
  JWTClaimsSet.Builder withRole(JWTClaimsSet.Builder message, String role) {
    return message.claim(LTI + "roles", List.of(role));
  }

  /** The form of a launch with this message. */
  Map<String, String> launch(JWTClaimsSet.Builder message, URI answered) {
    return launch(message, answered, key);
  }

  /** The same, signed by another key. */
  Map<String, String> launch(JWTClaimsSet.Builder message, URI answered, RSAKey signing) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
              message.build());
      token.sign(new RSASSASigner(signing));
      return Map.of(
          "state", query(answered).getOrDefault("state", ""), "id_token", token.serialize());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A form as browsers send it. */
  static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** The parameters of an address. */
  static Map<String, String> query(URI address) {
    return Arrays.stream(address.getRawQuery().split("&", -1))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
