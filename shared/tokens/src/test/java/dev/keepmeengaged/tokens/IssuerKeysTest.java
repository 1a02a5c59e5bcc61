package dev.keepmeengaged.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import com.sun.net.httpserver.HttpServer;
import dev.keepmeengaged.tokens.testing.MovingClock;
import dev.keepmeengaged.tokens.testing.TestKeys;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When keys are read, and how long they go on. */
class IssuerKeysTest {

  private static final JWKSelector ALL = new JWKSelector(new JWKMatcher.Builder().build());

  /** A key that the issuer does not have at first. */
  private static final JWKSelector NEW =
      new JWKSelector(new JWKMatcher.Builder().keyID(TestKeys.EC.getKeyID()).build());

  private final MovingClock clock = new MovingClock(Instant.parse("2026-11-30T09:00:00Z"));
  private final Source source = new Source();
  private final IssuerKeys keys = IssuerKeys.kept(source, clock, new AtOnce());

  @Test
  void keys_areReadOnce_whileTheyAreKept() throws KeySourceException {
    for (int i = 0; i < 10; i++) {
      assertThat(keys.get(ALL, null)).hasSize(1);
    }
    clock.pass(IssuerKeys.KEPT.minus(IssuerKeys.AHEAD).minusMillis(1));
    assertThat(keys.get(ALL, null)).hasSize(1);

    assertThat(source.read).isEqualTo(1);
  }

  /** An address that was checked leads nowhere else. */
  @Test
  void keysOfOurOwnConnections_followNoRedirect() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    AtomicInteger elsewhere = new AtomicInteger();
    server.createContext(
        "/keys",
        exchange -> {
          exchange.getResponseHeaders().set("Location", address + "/elsewhere");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.createContext(
        "/elsewhere",
        exchange -> {
          elsewhere.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      IssuerKeys redirected =
          IssuerKeys.at(
              address.resolve("/keys"),
              (SSLSocketFactory) SSLSocketFactory.getDefault(),
              Clock.systemUTC());
      assertThatExceptionOfType(KeySourceException.class)
          .isThrownBy(() -> redirected.get(ALL, null));
      assertThat(elsewhere).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void keys_areReadAgain_aheadOfTheirTime() throws KeySourceException {
    keys.get(ALL, null);
    clock.pass(IssuerKeys.KEPT.minus(IssuerKeys.AHEAD).plusMillis(1));

    keys.get(ALL, null);
    assertThat(source.read).isEqualTo(2);

    clock.pass(IssuerKeys.AHEAD);
    keys.get(ALL, null);
    assertThat(source.read).as("the new ones are kept").isEqualTo(2);
  }

  @Test
  void aKeyThatIsWithdrawn_isGone_whenTheKeysHaveHadTheirTime() throws KeySourceException {
    keys.get(ALL, null);
    source.published = new JWKSet(List.of(TestKeys.EC.toPublicJWK()));
    clock.pass(IssuerKeys.KEPT.plusMillis(1));

    assertThat(keys.get(ALL, null)).containsExactly(TestKeys.EC.toPublicJWK());
  }

  @Test
  void keptKeys_goOn_asLongAsAnOutageMayLast_fromWhenTheyWereLastRead() throws KeySourceException {
    keys.get(ALL, null);
    source.down = true;

    Duration step = IssuerKeys.KEPT.plusMinutes(1);
    Duration passed = Duration.ZERO;
    while (passed.plus(step).compareTo(IssuerKeys.OUTAGE) < 0) {
      clock.pass(step);
      passed = passed.plus(step);
      assertThat(keys.get(ALL, null)).hasSize(1);
    }
  }

  /** Its token may be good: the issuer may have begun to sign with it just before. */
  @Test
  void aKeyThatIsNotKept_isAnOutage_whileTheIssuerCannotBeAsked() throws KeySourceException {
    keys.get(ALL, null);
    source.down = true;

    for (int i = 0; i < 5; i++) {
      assertThatExceptionOfType(KeySourceException.class).isThrownBy(() -> keys.get(NEW, null));
      assertThat(keys.get(ALL, null)).as("kept keys go on").hasSize(1);
    }
    assertThat(source.read).as("and the issuer is not asked each time").isEqualTo(2);
    clock.pass(IssuerKeys.KEPT.plusMillis(1));
    assertThatExceptionOfType(KeySourceException.class).isThrownBy(() -> keys.get(NEW, null));

    source.down = false;
    source.published = new JWKSet(List.of(TestKeys.EC.toPublicJWK()));
    clock.pass(IssuerKeys.INTERVAL.plusMillis(1));
    assertThat(keys.get(NEW, null)).hasSize(1);
  }

  /** An issuer publishes a key before it signs with it, so tokens with this one are made up. */
  @Test
  void aKeyThatTheIssuerDidNotHave_isUnknown_alsoUntilItMayBeAskedAgain()
      throws KeySourceException {
    for (int i = 0; i < 5; i++) {
      assertThat(keys.get(NEW, null)).isEmpty();
    }
    assertThat(source.read).isEqualTo(2);
    source.published = new JWKSet(List.of(TestKeys.EC.toPublicJWK()));

    assertThat(keys.get(NEW, null)).isEmpty();
    clock.pass(IssuerKeys.INTERVAL.plusMillis(1));
    assertThat(keys.get(NEW, null)).hasSize(1);
  }

  /** Runs what it gets in the thread that brings it. */
  private static final class AtOnce extends AbstractExecutorService {

    @Override
    public void execute(Runnable work) {
      work.run();
    }

    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
      return List.of();
    }

    @Override
    public boolean isShutdown() {
      return false;
    }

    @Override
    public boolean isTerminated() {
      return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
      return true;
    }
  }

  private static final class Source implements JWKSetSource<SecurityContext> {

    private JWKSet published = new JWKSet(List.of(TestKeys.RSA.toPublicJWK()));
    private boolean down;
    private int read;

    @Override
    public JWKSet getJWKSet(
        JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
        throws KeySourceException {
      read++;
      if (down) {
        throw new JWKSetUnavailableException("down");
      }
      return new JWKSet(published.getKeys());
    }

    @Override
    public void close() {}
  }
}
