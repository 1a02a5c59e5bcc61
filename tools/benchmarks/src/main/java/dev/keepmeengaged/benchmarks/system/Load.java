package dev.keepmeengaged.benchmarks.system;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Requests per second and latencies of {@code ./kme run}, which is a process of its own; the
 * requests come from this one. Closed loop: each connection sends its next request when it has the
 * answer to the one before. Open loop: requests are due at fixed times, whether or not the system
 * keeps up, and a latency counts from when its request was due, so that one slow answer is not
 * hidden by the requests that it held up.
 */
final class Load {

  private static final Pattern SERVING = Pattern.compile("^Serving .* on (http://\\S+)$");
  private static final int[] CONNECTIONS = {1, 8, 32};

  /** Of what a closed loop with 8 connections got through. */
  private static final double OPEN_LOOP_SHARE = 0.5;

  private static final int OPEN_LOOP_CONNECTIONS = 32;
  private static final long LONGEST_NANOS = Duration.ofMinutes(2).toNanos();
  private static final int DIGITS = 3;

  /**
   * What was measured.
   *
   * @param latencies in nanoseconds
   */
  private record Measurement(double perSecond, Histogram latencies) {

    double percentile(double percent) {
      return latencies.getValueAtPercentile(percent) / 1e6;
    }
  }

  private final Api api;
  private final long warmUpNanos;
  private final long nanos;

  private Load(Api api, Duration warmUp, Duration each) {
    this.api = api;
    this.warmUpNanos = warmUp.toNanos();
    this.nanos = each.toNanos();
  }

  /**
   * @param arguments seconds for each row; then options of {@code kme run}
   */
  public static void main(String[] arguments) {
    Duration each = Duration.ofSeconds(Long.parseLong(arguments[0]));
    List<String> run = new ArrayList<>(List.of("run", "--port", "0"));
    run.addAll(List.of(arguments).subList(1, arguments.length));
    try (KmeProcess system = KmeProcess.start(run)) {
      String address = system.await(SERVING).group(1);
      system.ignoreTheRest();
      new Load(new Api(URI.create(address)), each.dividedBy(2), each).print();
    }
  }

  private void print() {
    Portfolio portfolio = Portfolio.of(api);
    List<Question> questions = Question.all(api, portfolio);
    // Every route before the first is measured: they share most of their code.
    questions.forEach(question -> closedLoop(question, 8, warmUpNanos));

    MarkdownTable table =
        new MarkdownTable(
            System.out,
            "route",
            "connections",
            "requests/s",
            "median ms",
            "99 % ms",
            "max ms",
            "bytes of an answer");
    for (Question question : questions) {
      int bytes = api.send(question.request(0)).length;
      for (int connections : CONNECTIONS) {
        closedLoop(question, connections, warmUpNanos / 2);
        Measurement measured = closedLoop(question, connections, nanos);
        print(table, question.route(), String.valueOf(connections), measured, bytes);
      }
    }
    openLoop(table, Question.whatIf(api, portfolio));
  }

  private void openLoop(MarkdownTable table, Question question) {
    double rate =
        Math.max(1, Math.floor(OPEN_LOOP_SHARE * closedLoop(question, 8, nanos).perSecond()));
    Measurement measured = openLoop(question, rate, nanos);
    int bytes = api.send(question.request(0)).length;
    print(
        table,
        String.format(Locale.ROOT, "%s, %.0f due a second", question.route(), rate),
        "open",
        measured,
        bytes);
  }

  private static void print(
      MarkdownTable table, String route, String connections, Measurement measured, int bytes) {
    table.row(
        route,
        connections,
        measured.perSecond(),
        measured.percentile(50),
        measured.percentile(99),
        measured.latencies().getMaxValue() / 1e6,
        bytes);
  }

  private Measurement closedLoop(Question question, int connections, long nanos) {
    Histogram latencies = new ConcurrentHistogram(LONGEST_NANOS, DIGITS);
    AtomicLong turn = new AtomicLong();
    long begin = System.nanoTime();
    long end = begin + nanos;
    onThreads(
        connections,
        () -> {
          for (long sent = System.nanoTime(); sent < end; sent = System.nanoTime()) {
            api.send(question.request(turn.getAndIncrement()));
            latencies.recordValue(System.nanoTime() - sent);
          }
        });
    return measurement(latencies, begin);
  }

  private Measurement openLoop(Question question, double perSecond, long nanos) {
    Histogram latencies = new ConcurrentHistogram(LONGEST_NANOS, DIGITS);
    AtomicLong turn = new AtomicLong();
    long requests = (long) (perSecond * nanos / 1e9);
    long begin = System.nanoTime();
    onThreads(
        OPEN_LOOP_CONNECTIONS,
        () -> {
          for (long i = turn.getAndIncrement(); i < requests; i = turn.getAndIncrement()) {
            long due = begin + (long) (i / perSecond * 1e9);
            sleepUntil(due);
            api.send(question.request(i));
            latencies.recordValue(System.nanoTime() - due);
          }
        });
    return measurement(latencies, begin);
  }

  private static Measurement measurement(Histogram latencies, long begin) {
    double seconds = (System.nanoTime() - begin) / 1e9;
    return new Measurement(latencies.getTotalCount() / seconds, latencies);
  }

  private static void sleepUntil(long nanoTime) {
    for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  /** Does the work on so many threads at once, and fails when one of them does. */
  private static void onThreads(int threads, Runnable work) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        done.add(pool.submit(work));
      }
      for (Future<?> one : done) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      pool.shutdownNow();
    }
  }
}
