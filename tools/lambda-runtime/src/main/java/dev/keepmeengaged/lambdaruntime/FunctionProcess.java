package dev.keepmeengaged.lambdaruntime;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/**
 * A function's zip, unpacked and run in a JVM of its own by Amazon's runtime interface client. What
 * it sees is what Lambda would show it: the unpacked zip as its folder, and only the environment
 * that is given. Closing ends the process and removes the folder.
 */
public final class FunctionProcess implements AutoCloseable {

  private static final long TIMEOUT_SECONDS = 60;

  private final RuntimeApi api;
  private final Process process;
  private final Path folder;
  private final long launched;

  private FunctionProcess(RuntimeApi api, Process process, Path folder, long launched) {
    this.api = api;
    this.process = process;
    this.folder = folder;
    this.launched = launched;
  }

  /** What a function is started for. */
  public enum Start {
    /** A request waits for it. */
    ON_DEMAND,
    /** A snapshot is to be taken of it; its hooks are called before that and after the restore. */
    SNAP_START,
    /** The same with its hooks not called, as nothing of Lambda does. */
    SNAP_START_NO_HOOKS
  }

  /**
   * How to run a function.
   *
   * @param zip the built zip, with {@code lib/}
   * @param handler the handler class's name
   * @param environment what the function is configured with
   * @param java the command that starts Java: the JDK's {@code java}, after what limits it, if any
   * @param jvmOptions options of that JVM, which have precedence over the environment's
   * @param start what Lambda starts it for
   */
  public record Setup(
      Path zip,
      String handler,
      Map<String, String> environment,
      List<String> java,
      List<String> jvmOptions,
      Start start) {

    public Setup {
      environment = Map.copyOf(environment);
      java = List.copyOf(java);
      jvmOptions = List.copyOf(jvmOptions);
    }

    /**
     * A plain start on this JVM's own JDK; as on Lambda, options of the JVM come with the
     * environment's {@code JAVA_TOOL_OPTIONS}.
     */
    public static Setup of(Path zip, String handler, Map<String, String> environment) {
      return new Setup(
          zip,
          handler,
          environment,
          List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
          List.of(),
          Start.ON_DEMAND);
    }

    /** The same, its command behind another one, such as {@code taskset -c 0}. */
    public Setup behind(List<String> limit) {
      List<String> limited = Stream.concat(limit.stream(), java.stream()).toList();
      return new Setup(zip, handler, environment, limited, jvmOptions, start);
    }

    /** The same with more options of the JVM. */
    public Setup with(String... options) {
      List<String> more = Stream.concat(jvmOptions.stream(), Stream.of(options)).toList();
      return new Setup(zip, handler, environment, java, more, start);
    }

    /** The same, started to have a snapshot taken. */
    public Setup withSnapStart() {
      return new Setup(zip, handler, environment, java, jvmOptions, Start.SNAP_START);
    }

    /**
     * The same, but its hooks are not called: for comparison, a snapshot of a function without
     * warm-up calls.
     */
    public Setup withSnapStartButNoHooks() {
      return new Setup(zip, handler, environment, java, jvmOptions, Start.SNAP_START_NO_HOOKS);
    }
  }

  /** Starts the function; returns at once, see {@link #awaitStart}. */
  public static FunctionProcess start(Setup setup) {
    try {
      Path folder = Files.createTempDirectory("kme-function");
      unzip(setup.zip(), folder);
      RuntimeApi api = RuntimeApi.start();
      long launched = System.nanoTime();
      return new FunctionProcess(api, launch(setup, folder, api), folder, launched);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Process launch(Setup setup, Path folder, RuntimeApi api) throws IOException {
    List<String> command = new ArrayList<>(setup.java());
    command.addAll(setup.jvmOptions());
    if (setup.start() == Start.SNAP_START) {
      // Lambda's bootstrap sets it: org.crac finds the runtime's own implementation by it.
      command.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
    }
    command.add("-cp");
    command.add(runtimeInterfaceClient());
    command.add(AWSLambda.class.getName());
    command.add(setup.handler());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile());
    builder.environment().clear();
    builder.environment().putAll(environment(setup, folder, api));
    return builder.start();
  }

  private static Map<String, String> environment(Setup setup, Path folder, RuntimeApi api) {
    Map<String, String> environment = new HashMap<>();
    environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
    environment.put("LAMBDA_TASK_ROOT", folder.toString());
    environment.put("AWS_LAMBDA_FUNCTION_NAME", "local");
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
    environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "local");
    environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
    environment.put(
        "AWS_LAMBDA_INITIALIZATION_TYPE",
        setup.start() == Start.ON_DEMAND ? "on-demand" : "snap-start");
    environment.put("LANG", "C.UTF-8");
    environment.put("TZ", ":UTC");
    environment.putAll(setup.environment());
    return environment;
  }

  /** The jars of the client alone: nothing of ours may be on the class path beside the zip. */
  private static String runtimeInterfaceClient() {
    return Stream.of(
            AWSLambda.class,
            PojoSerializer.class,
            LambdaRuntime.class,
            SdkInternalThreadLocal.class)
        .map(FunctionProcess::jarOf)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String jarOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void unzip(Path zip, Path folder) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException("entry outside the zip: " + entry.getName());
        }
        if (!entry.isDirectory()) {
          Files.createDirectories(target.getParent());
          copy(in, target);
        }
      }
    }
  }

  private static void copy(InputStream in, Path target) throws IOException {
    Files.copy(in, target);
  }

  /** Waits until the function is ready, or reported why it is not. */
  public Outcome awaitStart() {
    return await(api.started());
  }

  /**
   * Lets a function started with SnapStart go on after its snapshot, and waits until it is ready.
   */
  public Outcome restore() {
    return await(api.restore());
  }

  /** Invokes the function and waits for what it reports. */
  public Outcome invoke(String event) {
    return await(api.invoke(event));
  }

  /** When its process was launched, with its zip unpacked already: by {@link System#nanoTime}. */
  public long launched() {
    return launched;
  }

  /** Its process's id, for the tools that look into a JVM. */
  public long pid() {
    return process.pid();
  }

  /** How long its threads had a processor so far; to 10 ms. */
  public Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** What the function wrote to its standard streams so far. */
  public String log() {
    try {
      return Files.readString(folder.resolve("log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Outcome await(CompletableFuture<Outcome> outcome) {
    CompletableFuture<Process> ended = process.onExit();
    try {
      CompletableFuture.anyOf(outcome, ended).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      if (outcome.isDone()) {
        return outcome.get();
      }
      throw new IllegalStateException(
          "the function's process ended with " + process.exitValue() + ":\n" + log());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the function did not report:\n" + log(), e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
    api.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
