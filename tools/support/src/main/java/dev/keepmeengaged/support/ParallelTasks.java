package dev.keepmeengaged.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs independent tasks in parallel. */
public final class ParallelTasks {

  private ParallelTasks() {}

  /**
   * Runs all tasks and returns their results in the order of the tasks.
   *
   * @param threads at least 1
   * @throws IllegalStateException if the calling thread is interrupted
   */
  public static <T> List<T> all(List<? extends Callable<T>> tasks, int threads) {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<T>> running = new ArrayList<>(tasks.size());
      for (Callable<T> task : tasks) {
        running.add(executor.submit(task));
      }
      List<T> results = new ArrayList<>(tasks.size());
      for (Future<T> future : running) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the work was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("the work failed", e.getCause());
    } finally {
      executor.shutdownNow();
    }
  }
}
