package dev.keepmeengaged.local;

import dev.keepmeengaged.local.front.Front;
import dev.keepmeengaged.local.gateway.Gateway;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.function.Consumer;

/** The functions of the template behind its API, and the site, over services that are there. */
final class LocalSystem implements AutoCloseable {

  private final Front front;

  private LocalSystem(Front front) {
    this.front = front;
  }

  /**
   * Starts serving.
   *
   * @param port 0 for a free one
   * @param log takes what goes wrong inside
   */
  static LocalSystem start(
      ProjectFolder project,
      LocalStack stack,
      LocalServices services,
      int port,
      Consumer<String> log)
      throws IOException {
    Gateway gateway =
        new Gateway(
            stack.api(),
            Handlers.of(stack.functions(), services.environment()),
            Clock.systemUTC(),
            log);
    return new LocalSystem(new Front(gateway, project.site(), stack.responseHeaders(), port));
  }

  URI address() {
    return front.address();
  }

  @Override
  public void close() {
    front.close();
  }
}
