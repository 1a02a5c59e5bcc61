package dev.keepmeengaged.benchmarks.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A control group of Linux (version 1 or 2) that limits the processes in it. A quota of processor
 * time counts every thread, those of the compiler and the collector as well, which a JVM bound to
 * one of two processors would run beside it if it were bound by {@code taskset}. Needs the right to
 * make one. Closing removes it; nothing may run in it any more.
 */
final class ControlGroup implements AutoCloseable {

  private static final Path ROOT = Path.of("/sys/fs/cgroup");

  /** Short, so that a process which used up its quota waits for milliseconds only. */
  private static final long PERIOD_MICROSECONDS = 10_000;

  private final List<Path> folders;

  private ControlGroup(List<Path> folders) {
    this.folders = folders;
  }

  /**
   * As much processor time as one processor has.
   *
   * @throws IOException when this process may not make a control group
   */
  static ControlGroup ofOneProcessor() throws IOException {
    ControlGroup group = make("cpu");
    if (unified()) {
      group.write("cpu.max", PERIOD_MICROSECONDS + " " + PERIOD_MICROSECONDS);
    } else {
      group.write("cpu.cfs_period_us", Long.toString(PERIOD_MICROSECONDS));
      group.write("cpu.cfs_quota_us", Long.toString(PERIOD_MICROSECONDS));
    }
    return group;
  }

  /**
   * As much processor time as one processor has, and so many bytes of memory.
   *
   * @throws IOException when this process may not make a control group
   */
  static ControlGroup ofOneProcessorAndMemory(long bytes) throws IOException {
    ControlGroup group = ofOneProcessor();
    if (unified()) {
      group.write("memory.max", Long.toString(bytes));
      return group;
    }
    ControlGroup memory = make("memory");
    memory.write("memory.limit_in_bytes", Long.toString(bytes));
    List<Path> both = new ArrayList<>(group.folders);
    both.addAll(memory.folders);
    return new ControlGroup(List.copyOf(both));
  }

  private static boolean unified() {
    return Files.exists(ROOT.resolve("cgroup.controllers"));
  }

  private static ControlGroup make(String controller) throws IOException {
    Path parent = unified() ? ROOT : ROOT.resolve(controller);
    Path folder = parent.resolve("keep-me-engaged-" + ProcessHandle.current().pid());
    return new ControlGroup(List.of(Files.createDirectories(folder)));
  }

  private void write(String file, String value) throws IOException {
    Files.writeString(folders.get(0).resolve(file), value);
  }

  /** What is put before a command to have it run in this group. */
  List<String> command() {
    String join =
        IntStream.range(0, folders.size())
            .mapToObj(i -> "echo $$ >\"$" + (i + 1) + "\"")
            .collect(Collectors.joining(" && ", "", " && shift " + folders.size()));
    List<String> command = new ArrayList<>(List.of("sh", "-c", join + " && exec \"$@\"", "sh"));
    folders.forEach(folder -> command.add(folder.resolve("cgroup.procs").toString()));
    return command;
  }

  /** The most memory that its processes took at once, in bytes, their files in memory included. */
  long peakMemory() {
    try {
      Path file =
          unified()
              ? folders.get(0).resolve("memory.peak")
              : folders.get(1).resolve("memory.max_usage_in_bytes");
      return Long.parseLong(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      for (Path folder : folders) {
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
