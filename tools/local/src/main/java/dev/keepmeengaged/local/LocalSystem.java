package dev.keepmeengaged.local;

import dev.keepmeengaged.local.front.Front;
import dev.keepmeengaged.local.front.Site;
import dev.keepmeengaged.local.gateway.Gateway;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;

/** The functions of the template behind its API, and the site, over services that are there. */
public final class LocalSystem implements AutoCloseable {

  private final Front front;

  private LocalSystem(Front front) {
    this.front = front;
  }

  /**
   * Starts serving over services that somebody else runs, as {@code kme run --services-only} does.
   *
   * @param site what browsers see of it
   * @param environment where the services are and how requests to them are signed, by the names of
   *     the variables that functions read
   * @param port 0 for a free one
   * @param log takes what goes wrong inside
   */
  public static LocalSystem over(
      Site site, Map<String, String> environment, int port, Consumer<String> log)
      throws IOException {
    LocalStack stack = new LocalStack(ProjectFolder.find().template());
    return start(site, stack, environment, port, log);
  }

  /**
   * Starts serving.
   *
   * @param environment as for {@link #over}
   * @param port 0 for a free one
   * @param log takes what goes wrong inside
   */
  static LocalSystem start(
      Site site, LocalStack stack, Map<String, String> environment, int port, Consumer<String> log)
      throws IOException {
    return new LocalSystem(
        new Front(
            address -> gateway(stack.at(address), environment, log),
            site,
            stack.responseHeaders(),
            port));
  }

  /**
   * The API alone, for a caller in this JVM.
   *
   * @param environment as for {@link #over}
   * @param log takes what goes wrong inside
   */
  static Gateway gateway(LocalStack stack, Map<String, String> environment, Consumer<String> log) {
    return new Gateway(
        stack.api(), Handlers.of(stack.functions(), environment), Clock.systemUTC(), log);
  }

  /** Where it answers. */
  public URI address() {
    return front.address();
  }

  @Override
  public void close() {
    front.close();
  }
}
