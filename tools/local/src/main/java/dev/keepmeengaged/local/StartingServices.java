package dev.keepmeengaged.local;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Services that start while something else is done. */
final class StartingServices implements AutoCloseable {

  private final CompletableFuture<LocalServices> services;

  StartingServices(LocalStack stack, LocalServices.Options options) {
    services = CompletableFuture.supplyAsync(() -> LocalServices.start(stack, options));
  }

  /** The services, once they are there. */
  LocalServices get() {
    try {
      return services.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  @Override
  public void close() {
    if (!services.isCompletedExceptionally()) {
      services.join().close();
    }
  }
}
