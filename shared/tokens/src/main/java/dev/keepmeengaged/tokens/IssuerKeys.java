package dev.keepmeengaged.tokens;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the issuer, read when a token first needs them and kept. They are read again ahead of
 * their time, and when a token names a key that is not among them, but at most twice in {@link
 * #INTERVAL} by each of these objects. While the issuer cannot be reached, the kept ones go on, and
 * nothing can be said of a token with another key. Thread-safe.
 *
 * <p><b>Implementation note.</b> All of this is Nimbus's {@link JWKSourceBuilder}; its last link is
 * replaced for two reasons. It takes the time from a clock. And where a key is not found, it tells
 * an issuer that answered, and does not have the key, from one that did not: the limit that is
 * reached, and the keys that go on, look the same in both cases.
 */
public final class IssuerKeys implements JWKSource<SecurityContext> {

  /** A key that the issuer withdraws is accepted for this long, while the issuer answers. */
  public static final Duration KEPT = Duration.ofMinutes(5);

  /** From this long before the end of that time on, keys are read anew in the background. */
  static final Duration AHEAD = Duration.ofMinutes(1);

  /** The issuer is asked at most twice in such an interval. */
  public static final Duration INTERVAL = Duration.ofSeconds(30);

  /** How long keys go on, from when they were last read, while the issuer does not answer. */
  public static final Duration OUTAGE = Duration.ofHours(24);

  /** How long a call waits for another one that reads keys. */
  private static final Duration WAIT = Duration.ofSeconds(5);

  private static final int CONNECT_MILLISECONDS = 1_000;
  private static final int READ_MILLISECONDS = 2_000;

  /** In bytes; a key with its certificates has some 3,000, and issuers have up to a dozen. */
  private static final int LARGEST_ANSWER = 256 * 1_024;

  private final JWKSetSource<SecurityContext> source;
  private final Watched issuer;
  private final Clock clock;

  private IssuerKeys(JWKSetSource<SecurityContext> source, Watched issuer, Clock clock) {
    this.source = source;
    this.issuer = issuer;
    this.clock = clock;
  }

  /** The keys at an address. Connects when first asked. */
  public static IssuerKeys at(URI address, Clock clock) {
    return kept(new URLBasedJWKSetSource<>(url(address), http()), clock);
  }

  /**
   * The keys at an address, over connections of our own choice and without redirects.
   *
   * @param sockets for https
   */
  public static IssuerKeys at(URI address, SSLSocketFactory sockets, Clock clock) {
    return kept(
        new URLBasedJWKSetSource<>(
            url(address),
            new DefaultResourceRetriever(
                CONNECT_MILLISECONDS, READ_MILLISECONDS, LARGEST_ANSWER, true, sockets) {
              @Override
              protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
                HttpURLConnection connection = super.openHTTPConnection(url);
                connection.setInstanceFollowRedirects(false);
                return connection;
              }
            }),
        clock);
  }

  /** The keys that the OpenID configuration of an issuer leads to. Connects when first asked. */
  public static IssuerKeys discovered(String issuer, Clock clock) {
    return kept(new DiscoveredKeys(issuer, http()), clock);
  }

  private static ResourceRetriever http() {
    return new DefaultResourceRetriever(CONNECT_MILLISECONDS, READ_MILLISECONDS, LARGEST_ANSWER);
  }

  private static IssuerKeys kept(JWKSetSource<SecurityContext> source, Clock clock) {
    return kept(source, clock, Executors.newSingleThreadExecutor(IssuerKeys::thread));
  }

  /**
   * The keys of a source, kept as this class says.
   *
   * @param background what reads keys ahead of their time
   */
  static IssuerKeys kept(
      JWKSetSource<SecurityContext> source, Clock clock, ExecutorService background) {
    Watched issuer = new Watched(source);
    JWKSource<SecurityContext> built =
        JWKSourceBuilder.create(issuer)
            .cache(KEPT.toMillis(), WAIT.toMillis())
            .refreshAheadCache(AHEAD.toMillis(), null, background, true, null, false)
            .rateLimited(INTERVAL.toMillis())
            .outageTolerant(OUTAGE.toMillis())
            .build();
    return new IssuerKeys(
        ((JWKSetBasedJWKSource<SecurityContext>) built).getJWKSetSource(), issuer, clock);
  }

  /** Lambda stops it between calls; a connection that is lost then fails the refresh alone. */
  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "keys-of-the-issuer");
    thread.setDaemon(true);
    return thread;
  }

  static URL url(URI address) {
    try {
      return address.toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("not an address: " + address, e);
    }
  }

  /**
   * The keys that a token may be signed with; empty when the issuer had none such when it was last
   * asked, which may be up to {@link #INTERVAL} ago.
   *
   * @throws KeySourceException when there are no such keys, and the issuer could not be reached
   *     when it was last asked
   */
  @Override
  public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context)
      throws KeySourceException {
    long now = clock.millis();
    JWKSet kept = source.getJWKSet(JWKSetCacheRefreshEvaluator.noRefresh(), now, context);
    List<JWK> found = wanted.select(kept);
    if (!found.isEmpty()) {
      return found;
    }
    try {
      found =
          wanted.select(
              source.getJWKSet(
                  JWKSetCacheRefreshEvaluator.referenceComparison(kept), now, context));
    } catch (RateLimitReachedException e) {
      if (issuer.failed) {
        throw e;
      }
      return List.of();
    }
    if (found.isEmpty() && issuer.failed) {
      throw new JWKSetUnavailableException("the issuer cannot be asked for a key that is not kept");
    }
    return found;
  }

  /** The issuer, and whether it could not be asked the last time. */
  private static final class Watched implements JWKSetSource<SecurityContext> {

    private final JWKSetSource<SecurityContext> source;
    private volatile boolean failed;

    Watched(JWKSetSource<SecurityContext> source) {
      this.source = source;
    }

    @Override
    public JWKSet getJWKSet(
        JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
        throws KeySourceException {
      try {
        JWKSet keys = source.getJWKSet(refresh, now, context);
        failed = false;
        return keys;
      } catch (KeySourceException e) {
        failed = true;
        throw e;
      }
    }

    @Override
    public void close() throws IOException {
      source.close();
    }
  }
}
