package dev.keepmeengaged.local;

import dev.keepmeengaged.data.BadRowPolicy;
import dev.keepmeengaged.data.BadRowsOption;
import dev.keepmeengaged.data.DataFolder;
import dev.keepmeengaged.data.ScoreKindOption;
import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.embeddedaws.EmbeddedDynamoDb;
import dev.keepmeengaged.embeddedaws.Loopback;
import dev.keepmeengaged.local.Pipeline.Served;
import dev.keepmeengaged.local.front.PortInUseException;
import dev.keepmeengaged.local.front.Site;
import dev.keepmeengaged.support.Terminal;
import dev.keepmeengaged.training.forest.ModelTraining;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code run}: the whole system on this machine. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Serve the whole system on this machine: the site, the API and what lies behind it.",
      "Without --data it serves the sample that comes with the project. Everything listens on the"
          + " loopback interface only, if not told otherwise. Ctrl-C ends it."
    })
public final class RunCommand implements Callable<Integer> {

  private static final long SEED = 1;

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Courses to train on, publish and serve: X.csv, y.csv and fifteen.csv, a raw export, or a prepared table.")
  private Optional<Path> data = Optional.empty();

  @Mixin private BadRowsOption badRows = new BadRowsOption();

  @Mixin private ScoreKindOption scoreKind = new ScoreKindOption();

  @Option(
      names = "--port",
      defaultValue = "8080",
      paramLabel = "N",
      description =
          "Where the site and the API are served (${DEFAULT-VALUE}; 0: any that is free).")
  private int port;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description =
          "Keep everything in this folder: with the same data the next start neither trains nor publishes.")
  private Optional<Path> store = Optional.empty();

  @Option(
      names = "--site",
      paramLabel = "DIR",
      description =
          "Serve the site of this folder as 'deploy-site' would deploy it, as it is at the start."
              + " Without it, that of the release, or static-site of this project, where an edit shows"
              + " at once.")
  private Optional<Path> site = Optional.empty();

  @Option(
      names = "--access",
      defaultValue = "open",
      paramLabel = "MODE",
      description =
          "Who is answered: 'open' (everybody, the default) or 'token' (who has an access token, about"
              + " the company that it is for; starts an issuer and prints how to get tokens of it).",
      converter = AccessModeConverter.class)
  private AccessMode access = AccessMode.OPEN;

  @Option(
      names = "--frame-ancestors",
      paramLabel = "ORIGINS",
      description =
          "Who may show the site in a frame, as the template's parameter FrameAncestors says it, and"
              + " http origins of this machine too: \"http://localhost:*\".")
  private Optional<String> frameAncestors = Optional.empty();

  @Option(
      names = "--dynamodb-endpoint",
      paramLabel = "URL",
      description = "Use this local DynamoDB instead of the embedded one.")
  private Optional<URI> dynamoDbEndpoint = Optional.empty();

  @Option(
      names = "--services-only",
      description = "Serve DynamoDB and S3 only, with everything published, for 'sam local'.")
  private boolean servicesOnly;

  @Option(
      names = "--dynamodb-port",
      defaultValue = "8000",
      paramLabel = "N",
      description = "With --services-only, where DynamoDB is served (${DEFAULT-VALUE}).")
  private int dynamoDbPort;

  @Option(
      names = "--s3-port",
      defaultValue = "9000",
      paramLabel = "N",
      description = "With --services-only, where S3 is served (${DEFAULT-VALUE}).")
  private int s3Port;

  @Option(
      names = "--services-address",
      defaultValue = "127.0.0.1",
      paramLabel = "ADDRESS",
      description =
          "With --services-only, the address of this machine that they are served on (${DEFAULT-VALUE})."
              + " Containers on Linux reach that of their bridge alone: 172.17.0.1 with Docker.")
  private InetAddress servicesAddress = Loopback.address();

  @Option(
      names = "--env-vars",
      paramLabel = "FILE",
      description =
          "With --services-only, write the variables of the functions here, for 'sam local --env-vars'.")
  private Optional<Path> variablesFile = Optional.empty();

  /**
   * Serves until it is interrupted.
   *
   * @throws PortInUseException when something else listens on the port
   */
  @Override
  public Integer call() throws IOException {
    checkDataIsThere();
    checkAddresses(new RunChecks(spec));
    data.ifPresent(DataFolder::checkThere);
    variablesFile.ifPresent(this::checkWritable);
    ProjectFolder project = ProjectFolder.find();
    if (!servicesOnly) {
      checkFree(port);
    }
    Site pages = site.map(Site::deployed).orElseGet(project::pages);
    Source source = data.map(this::toTrain).orElseGet(() -> Source.sample(project.sample()));
    if (System.getenv().getOrDefault("KME_DEBUG", "").isEmpty()) {
      EmbeddedDynamoDb.logNothing();
    }
    TemporaryFolder temporary = TemporaryFolder.in(Path.of(System.getProperty("java.io.tmpdir")));
    EmbeddedDynamoDb.unpackTo(temporary.path());
    GracefulShutdown shutdown = new GracefulShutdown(temporary::close);
    try (temporary;
        StorageFolder kept =
            store
                .map(StorageFolder::kept)
                .orElseGet(() -> StorageFolder.temporary(temporary.path()))) {
      LocalServices.Options options = options(kept, temporary);
      if (access == AccessMode.TOKEN) {
        try (TokenMode tokens = TokenMode.bind()) {
          LocalStack stack = new LocalStack(project.template(), parameters(tokens.parameters()));
          Site told = pages.told(tokens.siteAccess());
          serve(told, stack, source, kept, options, shutdown, Optional.of(tokens));
        }
      } else {
        LocalStack stack = new LocalStack(project.template(), parameters(Map.of()));
        serve(pages, stack, source, kept, options, shutdown, Optional.empty());
      }
    } finally {
      shutdown.finished();
    }
    return 0;
  }

  private Map<String, String> parameters(Map<String, String> ofMode) {
    Map<String, String> all = new HashMap<>(ofMode);
    frameAncestors.ifPresent(origins -> all.put("FrameAncestors", origins));
    return all;
  }

  private void serve(
      Site pages,
      LocalStack stack,
      Source source,
      StorageFolder kept,
      LocalServices.Options options,
      GracefulShutdown shutdown,
      Optional<TokenMode> tokens)
      throws IOException {
    try (StartingServices starting = new StartingServices(stack, options)) {
      Served served =
          FullDisk.told(
              kept.folder(),
              () ->
                  new Pipeline(ModelTraining.standard(SEED), kept, access, terminal())
                      .run(source, starting::get));
      if (servicesOnly) {
        announce(served, new SamLocal(stack, starting.get().environment()));
        shutdown.await();
      } else {
        serve(pages, stack, starting.get(), served, shutdown, tokens);
      }
    }
  }

  private void serve(
      Site pages,
      LocalStack stack,
      LocalServices services,
      Served served,
      GracefulShutdown shutdown,
      Optional<TokenMode> tokens)
      throws IOException {
    try (LocalSystem system =
        LocalSystem.start(pages, stack, services.environment(), port, this::complain)) {
      tokens.ifPresent(
          mode ->
              mode.serve(services, system.address(), Clock.systemUTC()).forEach(terminal()::say));
      terminal().say("Serving %s on %s".formatted(served, system.address()));
      shutdown.await();
    }
  }

  private void announce(Served served, SamLocal sam) {
    Path file = variablesFile.orElse(Path.of("env.json"));
    variablesFile.ifPresent(sam::writeVariables);
    Terminal terminal = terminal();
    terminal.say(sam.shellVariables());
    terminal.say(sam.command(file));
    terminal.say("Serving DynamoDB and S3 with " + served);
  }

  private void complain(String line) {
    new Terminal(spec.commandLine().getErr()).say(line);
  }

  private Terminal terminal() {
    return new Terminal(spec.commandLine().getOut());
  }

  private LocalServices.Options options(StorageFolder kept, TemporaryFolder temporary) {
    LocalServices.Options options =
        servicesOnly
            ? LocalServices.Options.on(
                new InetSocketAddress(servicesAddress, dynamoDbPort),
                new InetSocketAddress(servicesAddress, s3Port))
            : LocalServices.Options.forgotten();
    options = kept.keptFolder().map(options::keptIn).orElse(options);
    options = options.withTemporary(temporary.path());
    return dynamoDbEndpoint.map(options::withDynamoDb).orElse(options);
  }

  private Source toTrain(Path folder) {
    return Source.toTrain(folder, scoreKind.kind(), badRows.policy());
  }

  /** The sample is served with its own model, so its scores are what that learned from. */
  private void checkDataIsThere() {
    if (data.isEmpty() && scoreKind.kind().isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--score-kind says what the scores of --data are; give --data too");
    }
    if (data.isEmpty() && badRows.policy() == BadRowPolicy.SKIP) {
      throw new ParameterException(
          spec.commandLine(), "--skip-bad-rows is of the rows of --data; give --data too");
    }
  }

  /** It is written when everything is published, and its folder is not made for it. */
  private void checkWritable(Path file) {
    Path folder = file.toAbsolutePath().normalize().resolveSibling("");
    if (Files.isDirectory(file) || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new ParameterException(
          spec.commandLine(), "--env-vars: %s cannot be written".formatted(file));
    }
  }

  private void checkAddresses(RunChecks checks) {
    checks.checkPort("--port", port);
    frameAncestors.ifPresent(origins -> checks.checkOrigins("--frame-ancestors", origins));
    checks.checkPort("--dynamodb-port", dynamoDbPort);
    checks.checkPort("--s3-port", s3Port);
    if (servicesOnly) {
      checks.checkOpen(access);
      checks.checkSite("--frame-ancestors");
      checks.checkOneAddress("--services-address", servicesAddress);
    } else {
      checks.checkServicesOnly();
    }
    dynamoDbEndpoint.ifPresent(url -> checks.checkListens("--dynamodb-endpoint", url));
  }

  /** To be told before long work, not after it. */
  private static void checkFree(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(Loopback.address(), port));
    } catch (BindException e) {
      throw new PortInUseException(port);
    }
  }

  /** Reads a mode as the template's parameter has it. */
  static final class AccessModeConverter implements CommandLine.ITypeConverter<AccessMode> {
    @Override
    public AccessMode convert(String text) {
      for (AccessMode mode : AccessMode.values()) {
        if (mode.name().toLowerCase(Locale.ROOT).equals(text)) {
          return mode;
        }
      }
      throw new CommandLine.TypeConversionException("'" + text + "' is neither 'open' nor 'token'");
    }
  }
}
