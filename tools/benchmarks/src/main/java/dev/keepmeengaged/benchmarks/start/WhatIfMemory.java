package dev.keepmeengaged.benchmarks.start;

import dev.keepmeengaged.benchmarks.start.Functions.Function;
import dev.keepmeengaged.lambdaruntime.FunctionProcess;
import dev.keepmeengaged.lambdaruntime.FunctionProcess.Setup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How much memory the what-if function takes of 512 MB: warmed up, restored, then asked for single
 * scenarios and for batches. The kernel ends it if it takes more; its heap has a share that leaves
 * room for the JVM itself.
 */
public final class WhatIfMemory {

  private static final long MEGABYTE = 1 << 20;
  private static final long LIMIT = 512 * MEGABYTE;
  private static final long HEAP = LIMIT * 85 / 100;

  private static final int SINGLE = 200;
  private static final int BATCHES = 20;
  private static final int BATCH = 100;

  private WhatIfMemory() {}

  /**
   * @param arguments what the served model is called in the table, the company and the course
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Function function = new Functions().whatIf(arguments[1], arguments[2]);
    String scenario = Functions.scenario(arguments[1], arguments[2], 60);
    String batch =
        Functions.post(
            "/v1/what-if/batch",
            "{\"items\":[%s]}".formatted(String.join(",", Collections.nCopies(BATCH, scenario))));
    try (ControlGroup group = ControlGroup.ofOneProcessorAndMemory(LIMIT);
        FunctionProcess process = FunctionProcess.start(setup(function, group))) {
      Function.requireReady(process.awaitStart());
      Function.requireReady(process.restore());
      for (int i = 0; i < SINGLE; i++) {
        Function.requireOk(process.invoke(function.event()));
      }
      for (int i = 0; i < BATCHES; i++) {
        Function.requireOk(process.invoke(batch));
      }
      System.out.printf(
          Locale.ROOT,
          "%-12s of 512 MB, heap at most %d MB: resident at most %d MB, with files in memory %d MB;"
              + " heap after a collection %d MB%n",
          arguments[0],
          HEAP / MEGABYTE,
          residentAtMost(process.pid()) / MEGABYTE,
          group.peakMemory() / MEGABYTE,
          heapAfterCollection(process.pid()) / MEGABYTE);
    }
  }

  private static Setup setup(Function function, ControlGroup group) {
    return function.setup().with("-XX:MaxHeapSize=" + HEAP).behind(group.command()).withSnapStart();
  }

  private static long residentAtMost(long pid) throws IOException {
    String status = Files.readString(Path.of("/proc", Long.toString(pid), "status"));
    return 1_024 * sum("VmHWM:\\s+(\\d+) kB", status);
  }

  private static long heapAfterCollection(long pid) throws IOException, InterruptedException {
    Jcmd.ask(pid, "GC.run");
    String heap = Jcmd.ask(pid, "GC.heap_info");
    return 1_024 * sum("total \\d+K, used (\\d+)K", heap);
  }

  private static long sum(String pattern, String text) {
    List<MatchResult> found = Pattern.compile(pattern).matcher(text).results().toList();
    if (found.isEmpty()) {
      throw new IllegalStateException("no " + pattern + " in " + text);
    }
    return found.stream().mapToLong(one -> Long.parseLong(one.group(1))).sum();
  }
}
