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
 * make one. Closing removes it, as the end of this JVM does; nothing may run in it any more.
 */
final class ControlGroup implements AutoCloseable {

  private static final Path ROOT = Path.of("/sys/fs/cgroup");

  /** Short, so that a process which used up its quota waits for milliseconds only. */
  private static final long PERIOD_MICROSECONDS = 10_000;

  private final List<Path> folders;
  private final Thread remover = new Thread(this::abandon);

  private ControlGroup(List<Path> folders) {
    this.folders = folders;
    Runtime.getRuntime().addShutdownHook(remover);
  }

  /** What is written into a group that was made. */
  private interface Limits {
    void write(ControlGroup group) throws IOException;
  }

  /**
   * As much processor time as one processor has.
   *
   * @throws IOException when this process may not make a control group
   */
  static ControlGroup ofOneProcessor() throws IOException {
    return make(List.of("cpu"), ControlGroup::limitProcessor);
  }

  /**
   * As much processor time as one processor has, and so many bytes of memory without any swap.
   *
   * @throws IOException when this process may not make a control group
   */
  static ControlGroup ofOneProcessorAndMemory(long bytes) throws IOException {
    return make(
        List.of("cpu", "memory"),
        group -> {
          group.limitProcessor();
          group.limitMemory(bytes);
        });
  }

  private static boolean unified() {
    return Files.exists(ROOT.resolve("cgroup.controllers"));
  }

  /**
   * Makes one that has these limits, or none.
   *
   * @param controllers each of which has a folder of its own in version 1
   */
  private static ControlGroup make(List<String> controllers, Limits limits) throws IOException {
    String name = "keep-me-engaged-" + ProcessHandle.current().pid();
    ControlGroup group =
        new ControlGroup(
            unified()
                ? List.of(ROOT.resolve(name))
                : controllers.stream().map(c -> ROOT.resolve(c).resolve(name)).toList());
    try {
      for (Path folder : group.folders) {
        Files.createDirectories(folder);
      }
      limits.write(group);
      return group;
    } catch (IOException e) {
      try (group) {
        throw e;
      }
    }
  }

  private void limitProcessor() throws IOException {
    Path folder = folders.get(0);
    if (unified()) {
      write(folder.resolve("cpu.max"), PERIOD_MICROSECONDS + " " + PERIOD_MICROSECONDS);
    } else {
      write(folder.resolve("cpu.cfs_period_us"), Long.toString(PERIOD_MICROSECONDS));
      write(folder.resolve("cpu.cfs_quota_us"), Long.toString(PERIOD_MICROSECONDS));
    }
  }

  private void limitMemory(long bytes) throws IOException {
    if (unified()) {
      write(folders.get(0).resolve("memory.max"), Long.toString(bytes));
      writeIfThere(folders.get(0).resolve("memory.swap.max"), "0");
    } else {
      write(folders.get(1).resolve("memory.limit_in_bytes"), Long.toString(bytes));
      // Of memory and swap together.
      writeIfThere(folders.get(1).resolve("memory.memsw.limit_in_bytes"), Long.toString(bytes));
    }
  }

  private static void write(Path file, String value) throws IOException {
    Files.writeString(file, value);
  }

  /** For what a kernel has only when it counts swap. */
  private static void writeIfThere(Path file, String value) throws IOException {
    if (Files.exists(file)) {
      write(file, value);
    }
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
    Runtime.getRuntime().removeShutdownHook(remover);
    remove();
  }

  /** Ends what this JVM started, which would outlive it in the group, and removes that. */
  private void abandon() {
    ProcessHandle.current()
        .descendants()
        .filter(ProcessHandle::destroyForcibly)
        .forEach(process -> process.onExit().join());
    remove();
  }

  /** Removes every folder that can be, whatever becomes of the others. */
  private void remove() {
    List<IOException> failures = new ArrayList<>();
    for (Path folder : folders) {
      try {
        Files.deleteIfExists(folder);
      } catch (IOException e) {
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      UncheckedIOException failure = new UncheckedIOException(failures.get(0));
      failures.stream().skip(1).forEach(failure::addSuppressed);
      throw failure;
    }
  }
}
