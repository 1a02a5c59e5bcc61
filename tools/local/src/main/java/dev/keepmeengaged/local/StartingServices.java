package dev.keepmeengaged.local;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Services that start in the background. */
final class StartingServices implements AutoCloseable {

  private final CompletableFuture<LocalServices> services;

  StartingServices(LocalStack stack, LocalServices.Options options) {
    services = CompletableFuture.supplyAsync(() -> LocalServices.start(stack, options));
  }

  /** Waits for the services to start. */
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
