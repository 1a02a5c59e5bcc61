package dev.keepmeengaged.http;

import dev.keepmeengaged.domain.Deadline;
import dev.keepmeengaged.json.JsonWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Requests of a function's own that it answers before SnapStart takes its snapshot, so that the
 * classes, the connections' code and the release that a request needs are in it. Each is answered
 * by the function's own routes, all the way to its stores, where nothing has the names that it asks
 * for; and, many times, by the same endpoints over made-up data, which has everything. So what the
 * snapshot holds of courses is made up.
 *
 * @param own the function's routes
 * @param madeUp makes the same routes over made-up data; asked when a snapshot is to be taken
 */
public record Priming(Routes own, Supplier<Routes> madeUp, List<Call> calls) {

  /** After so many the first compiler has seen what a request runs through most. */
  private static final int ROUNDS = 20;

  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  /**
   * What is asked for: a name that nobody would give a company or a course. Its accent is there to
   * have the tables for names beyond ASCII loaded.
   */
  public static final String NOBODY = "(priming: nobodý)";

  public Priming {
    calls = List.copyOf(calls);
  }

  /** A request that primes. */
  public record Call(
      String method,
      String resource,
      Map<String, String> path,
      Map<String, String> query,
      String body) {

    public Call {
      path = Map.copyOf(path);
      query = Map.copyOf(query);
    }

    /** A GET of a resource whose parameters, in its path and after it, are all {@link #NOBODY}. */
    public static Call get(String resource, String... query) {
      return new Call(
          "GET",
          resource,
          PARAMETER.matcher(resource).results().collect(nobody(found -> found.group(1))),
          Arrays.stream(query).collect(nobody(name -> name)),
          "");
    }

    private static <T> Collector<T, ?, Map<String, String>> nobody(Function<T, String> name) {
      return Collectors.toMap(name, found -> NOBODY);
    }

    /** A POST of a JSON body. */
    public static Call post(String resource, String body) {
      return new Call("POST", resource, Map.of(), Map.of(), body);
    }

    private byte[] event() {
      return JsonWriter.write(
              json ->
                  json.member("httpMethod", method)
                      .member("resource", resource)
                      .member("path", resource)
                      .member("body", body)
                      .object("pathParameters", p -> path.forEach(p::member))
                      .object("queryStringParameters", q -> query.forEach(q::member))
                      .object(
                          "headers",
                          h ->
                              h.member("Content-Type", "application/json")
                                  .member("Accept", "application/json")))
          .getBytes(StandardCharsets.UTF_8);
    }
  }

  /**
   * Answers the calls. What fails is of no account: an outage, or nothing published yet, must not
   * keep the function from starting.
   */
  void run() {
    Log silent = new Log("priming", new PrintStream(OutputStream.nullOutputStream()));
    HttpFunction real = new HttpFunction(own, silent);
    HttpFunction rehearsed = new HttpFunction(madeUp.get(), silent);
    for (Call call : calls) {
      byte[] event = call.event();
      answer(real, event);
      for (int i = 0; i < ROUNDS; i++) {
        answer(rehearsed, event);
      }
      answer(real, event);
    }
  }

  private static void answer(HttpFunction function, byte[] event) {
    try {
      function.handle(
          new ByteArrayInputStream(event),
          OutputStream.nullOutputStream(),
          "priming",
          "priming",
          Deadline.in(Deadline.LONGEST));
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
  }
}
