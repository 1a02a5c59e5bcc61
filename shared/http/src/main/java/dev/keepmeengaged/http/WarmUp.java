package dev.keepmeengaged.http;

import dev.keepmeengaged.domain.AccessMode;
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
 * Warm-up calls: requests that a function sends itself before SnapStart takes its snapshot, so that
 * the snapshot holds the classes, the code of the connections and the release that a request needs.
 * The function's own routes answer each call from the real stores, which have no company or course
 * of {@link #UNKNOWN_NAME}. The same endpoints then answer it many times from stub data, which has
 * every course. So the snapshot holds no real course.
 *
 * @param own the function's routes
 * @param stub makes the same routes over stub data; called when a snapshot is to be taken
 */
public record WarmUp(Routes own, Supplier<Routes> stub, List<Call> calls) {

  /** After this many answers the first compiler (C1) has compiled what a request runs most. */
  private static final int ROUNDS = 20;

  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  /**
   * The company and the course that the calls ask for; no real one has this name. Its accent makes
   * the JVM load the tables for names beyond ASCII.
   */
  public static final String UNKNOWN_NAME = "(warm-up: nobodý)";

  public WarmUp {
    calls = List.copyOf(calls);
  }

  /** A warm-up call. */
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

    /**
     * A GET of a resource whose parameters, in its path and after it, are all {@link
     * #UNKNOWN_NAME}.
     */
    public static Call get(String resource, String... query) {
      return new Call(
          "GET",
          resource,
          PARAMETER.matcher(resource).results().collect(unknown(found -> found.group(1))),
          Arrays.stream(query).collect(unknown(name -> name)),
          "");
    }

    private static <T> Collector<T, ?, Map<String, String>> unknown(Function<T, String> name) {
      return Collectors.toMap(name, found -> UNKNOWN_NAME);
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
   * Answers the calls and ignores failures: neither an outage nor an empty store may keep the
   * function from starting.
   */
  void run() {
    Log silent = new Log("warm-up", new PrintStream(OutputStream.nullOutputStream()));
    // No authorizer precedes these calls, and there is no company to be hidden from them.
    HttpFunction real = new HttpFunction(own, AccessMode.OPEN, silent);
    HttpFunction stubbed = new HttpFunction(stub.get(), AccessMode.OPEN, silent);
    for (Call call : calls) {
      byte[] event = call.event();
      answer(real, event);
      for (int i = 0; i < ROUNDS; i++) {
        answer(stubbed, event);
      }
      answer(real, event);
    }
  }

  private static void answer(HttpFunction function, byte[] event) {
    try {
      function.handle(
          new ByteArrayInputStream(event),
          OutputStream.nullOutputStream(),
          "warm-up",
          "warm-up",
          Deadline.in(Deadline.LONGEST));
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
  }
}
