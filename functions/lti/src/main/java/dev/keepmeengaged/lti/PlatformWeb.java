package dev.keepmeengaged.lti;

import dev.keepmeengaged.domain.lti.Platform;
import dev.keepmeengaged.json.JsonException;
import dev.keepmeengaged.json.JsonReader;
import dev.keepmeengaged.json.JsonValue;
import dev.keepmeengaged.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.HttpsURLConnection;

/**
 * Asks platforms that register themselves (OpenID Connect Discovery 1.0, Dynamic Client
 * Registration 1.0, LTI Dynamic Registration 1.0): over https, at public addresses, without
 * redirects, and no longer or more than is needed. Where all of the service is on one machine, a
 * platform may be there too.
 */
final class PlatformWeb {

  private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";

  /** Of one exchange, from the name's resolution to the last byte. */
  static final Duration LONGEST = Duration.ofSeconds(3);

  /** In bytes; configurations of platforms have some 5,000. */
  private static final int LARGEST = 64 * 1_024;

  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost");
  private static final JsonReader JSON = new JsonReader(20);

  private final LtiSettings settings;

  PlatformWeb(LtiSettings settings) {
    this.settings = settings;
  }

  /** Where a platform registers tools, lets people sign in and publishes its keys. */
  record Configuration(String issuer, URI authorization, URI registration, URI keys) {}

  /**
   * What a platform gave us.
   *
   * @param deployment empty where the platform named none
   */
  record Client(String id, Optional<String> deployment) {}

  /**
   * The configuration of a platform.
   *
   * @param address where it says that it is
   */
  Configuration configuration(String address) throws RefusalException {
    URI uri = address(address).orElseThrow(() -> new RefusalException(Refusal.CONFIGURATION));
    Answer answer;
    try {
      answer = exchange(uri, Optional.empty(), Optional.empty());
    } catch (IOException e) {
      throw new RefusalException(Refusal.CONFIGURATION_UNREACHABLE);
    }
    JsonValue json =
        answer.json(200).orElseThrow(() -> new RefusalException(Refusal.CONFIGURATION));
    String issuer = text(json, "issuer").orElse("");
    Optional<Configuration> configuration =
        address(json, "authorization_endpoint")
            .flatMap(
                authorization ->
                    address(json, "registration_endpoint")
                        .flatMap(
                            registration ->
                                address(json, "jwks_uri")
                                    .map(
                                        keys ->
                                            new Configuration(
                                                issuer, authorization, registration, keys))));
    return configuration
        .filter(c -> isOf(issuer, uri))
        .orElseThrow(() -> new RefusalException(Refusal.CONFIGURATION));
  }

  /** Whether an issuer may say so there: on its own host, or on one below it. */
  private boolean isOf(String issuer, URI configuration) {
    return address(issuer)
        .filter(own -> own.getScheme().equals(configuration.getScheme()))
        .filter(
            own -> {
              String host = own.getHost().toLowerCase(Locale.ROOT);
              String said = configuration.getHost().toLowerCase(Locale.ROOT);
              return host.equals(said)
                  ? own.getPort() == configuration.getPort()
                  : said.endsWith("." + host);
            })
        .isPresent();
  }

  /** Registers this service: resource links only, without services and data of people. */
  Client register(Configuration platform, Optional<String> token) throws RefusalException {
    String registration =
        JsonWriter.write(
            json ->
                json.member("application_type", "web")
                    .strings("response_types", List.of("id_token"))
                    .strings("grant_types", List.of("implicit", "client_credentials"))
                    .member("initiate_login_uri", settings.loginUrl())
                    .strings("redirect_uris", List.of(settings.launchUrl()))
                    .member("client_name", "Keep-Me-Engaged")
                    .member("jwks_uri", settings.keysUrl())
                    .member("token_endpoint_auth_method", "private_key_jwt")
                    .member("scope", "")
                    .object(
                        TOOL,
                        tool ->
                            tool.member("domain", settings.site().getRawAuthority())
                                .member("target_link_uri", settings.launchUrl())
                                .strings("claims", List.of("iss"))
                                .objects(
                                    "messages",
                                    List.of("LtiResourceLinkRequest"),
                                    (message, type) -> message.member("type", type))));
    Optional<JsonValue> answered;
    try {
      Answer answer = exchange(platform.registration(), Optional.of(registration), token);
      answered = answer.json(200).or(() -> answer.json(201));
    } catch (IOException e) {
      throw new RefusalException(Refusal.REGISTRATION);
    }
    JsonValue json = answered.orElseThrow(() -> new RefusalException(Refusal.REGISTRATION));
    return new Client(
        text(json, "client_id").orElseThrow(() -> new RefusalException(Refusal.REGISTRATION)),
        json.find(TOOL)
            .filter(tool -> tool.kind() == JsonValue.Kind.OBJECT)
            .flatMap(tool -> text(tool, "deployment_id")));
  }

  private Optional<URI> address(JsonValue json, String name) {
    return text(json, name).flatMap(this::address);
  }

  /** The address in a text, if something may be fetched there, or a browser sent there. */
  private Optional<URI> address(String text) {
    try {
      URI uri = new URI(text);
      String host = Objects.requireNonNullElse(uri.getHost(), "");
      boolean secure = "https".equals(uri.getScheme()) && !host.isEmpty();
      boolean here =
          settings.isLocal() && "http".equals(uri.getScheme()) && THIS_MACHINE.contains(host);
      return uri.getRawUserInfo() == null && uri.getRawFragment() == null && (secure || here)
          ? Optional.of(uri)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(JsonValue json, String name) {
    return json.find(name)
        .filter(value -> value.kind() == JsonValue.Kind.STRING)
        .map(JsonValue::asString)
        .filter(Platform::isId);
  }

  private record Answer(int status, String body) {

    /** The JSON object of an answer with this status. */
    Optional<JsonValue> json(int wanted) {
      try {
        return Optional.of(status)
            .filter(is -> is == wanted)
            .map(is -> JSON.read(body.getBytes(StandardCharsets.UTF_8), duplicate -> {}))
            .filter(json -> json.kind() == JsonValue.Kind.OBJECT);
      } catch (JsonException e) {
        return Optional.empty();
      }
    }
  }

  /** One exchange on a thread of its own: a sender that drips bytes is not waited for. */
  private static Answer exchange(URI address, Optional<String> body, Optional<String> token)
      throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
    ExecutorService thread = Executors.newSingleThreadExecutor(PlatformWeb::daemon);
    try {
      return thread
          .submit(() -> exchange(connection, body, token))
          .get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new IOException("no answer that can be used", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      thread.shutdownNow();
      connection.disconnect(); // which ends the thread, whatever it waits for
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "registration-of-a-platform");
    thread.setDaemon(true);
    return thread;
  }

  private static Answer exchange(
      HttpURLConnection connection, Optional<String> body, Optional<String> token)
      throws IOException {
    if (connection instanceof HttpsURLConnection secure) {
      secure.setSSLSocketFactory(PublicSockets.INSTANCE);
    }
    int milliseconds = Math.toIntExact(LONGEST.toMillis());
    connection.setConnectTimeout(milliseconds);
    connection.setReadTimeout(milliseconds);
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setRequestProperty("Accept", "application/json");
    token.ifPresent(t -> connection.setRequestProperty("Authorization", "Bearer " + t));
    if (body.isPresent()) {
      byte[] bytes = body.get().getBytes(StandardCharsets.UTF_8);
      connection.setRequestMethod("POST");
      connection.setRequestProperty("Content-Type", "application/json");
      connection.setDoOutput(true);
      connection.setFixedLengthStreamingMode(bytes.length); // or it could be sent twice
      try (OutputStream out = connection.getOutputStream()) {
        out.write(bytes);
      }
    }
    int status = connection.getResponseCode();
    if (status < 200 || status > 299) {
      return new Answer(status, "");
    }
    try (InputStream in = connection.getInputStream()) {
      return new Answer(status, read(in));
    } finally {
      connection.disconnect();
    }
  }

  private static String read(InputStream in) throws IOException {
    long start = System.nanoTime();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] part = new byte[8_192];
    for (int length = in.read(part); length >= 0; length = in.read(part)) {
      all.write(part, 0, length);
      if (all.size() > LARGEST || System.nanoTime() - start > LONGEST.toNanos()) {
        throw new IOException("the answer is too large or too slow");
      }
    }
    return all.toString(StandardCharsets.UTF_8);
  }
}
