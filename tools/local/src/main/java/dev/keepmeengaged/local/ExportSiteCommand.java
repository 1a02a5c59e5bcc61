package dev.keepmeengaged.local;

import dev.keepmeengaged.artifacts.FolderModelFiles;
import dev.keepmeengaged.data.BadRowPolicy;
import dev.keepmeengaged.data.BadRowsOption;
import dev.keepmeengaged.data.DataFolder;
import dev.keepmeengaged.data.ScoreKindOption;
import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.embeddedaws.EmbeddedDynamoDb;
import dev.keepmeengaged.local.export.FolderSite;
import dev.keepmeengaged.local.export.SiteExport;
import dev.keepmeengaged.local.export.SiteExport.Written;
import dev.keepmeengaged.local.gateway.Gateway;
import dev.keepmeengaged.support.AtomicFolder;
import dev.keepmeengaged.support.OutputFolderOption;
import dev.keepmeengaged.support.Terminal;
import dev.keepmeengaged.support.ThreadsOption;
import dev.keepmeengaged.training.forest.ModelTraining;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code export-site}: the whole product as a folder of files. */
@Command(
    name = "export-site",
    mixinStandardHelpOptions = true,
    description = {
      "Write the site with everything that it shows as files, which any web host can serve.",
      "The page works out itself what sliders are set to; what needs a service is left out, and it says"
          + " so. Everybody who can open the folder can read all of its courses. Without --data it is made of"
          + " the sample that comes with the project."
    })
public final class ExportSiteCommand implements Callable<Integer> {

  private static final long SEED = 1;

  private final boolean debug = !System.getenv().getOrDefault("KME_DEBUG", "").isEmpty();

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The courses, in any format that 'kme run --data' takes.")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--model",
      paramLabel = "DIR",
      description =
          "The folder of a model version, as 'kme train' writes it. Without it one is trained on --data.")
  private Optional<Path> model = Optional.empty();

  @Option(
      names = "--site",
      paramLabel = "DIR",
      description =
          "The folder of the site, as target/site: what tools/site-bundle/run makes of its sources."
              + " Without it, that of the release, or static-site of this project.")
  private Optional<Path> site = Optional.empty();

  @Mixin private OutputFolderOption out = new OutputFolderOption();

  @Mixin private ThreadsOption threads = new ThreadsOption();

  @Mixin private BadRowsOption badRows = new BadRowsOption();

  @Mixin private ScoreKindOption scoreKind = new ScoreKindOption();

  @Override
  public Integer call() {
    checkOptions();
    out.check();
    data.ifPresent(DataFolder::checkThere);
    model.ifPresent(FolderModelFiles::open);
    ProjectFolder project = ProjectFolder.find();
    FolderSite pages = FolderSite.read(site.orElseGet(project::siteFolder));
    Source source =
        data.map(folder -> new Source(folder, model, scoreKind.kind(), badRows.policy()))
            .orElseGet(() -> Source.sample(project.sample()));
    if (!debug) {
      EmbeddedDynamoDb.logNothing();
    }
    TemporaryFolder temporary = TemporaryFolder.in(Path.of(System.getProperty("java.io.tmpdir")));
    EmbeddedDynamoDb.unpackTo(temporary.path());
    GracefulShutdown shutdown = new GracefulShutdown(temporary::close);
    try (temporary;
        StorageFolder store = StorageFolder.temporary(temporary.path())) {
      export(pages, new LocalStack(project.template()), source, store);
    } finally {
      shutdown.finished();
    }
    return 0;
  }

  private void export(FolderSite pages, LocalStack stack, Source source, StorageFolder store) {
    Terminal terminal = new Terminal(spec.commandLine().getOut());
    LocalServices.Options options = LocalServices.Options.forgotten().withTemporary(store.folder());
    try (StartingServices starting = new StartingServices(stack, options)) {
      new Pipeline(ModelTraining.standard(SEED), store, AccessMode.OPEN, terminal)
          .run(source, starting::get);
      Gateway api = api(stack, starting.get());
      AtomicReference<Written> written = new AtomicReference<>();
      AtomicFolder.create(
          out.folder(),
          draft -> written.set(SiteExport.write(pages, api, draft, threads.count(), terminal)));
      announce(Objects.requireNonNull(written.get()));
    }
  }

  private void announce(Written written) {
    PrintWriter lines = spec.commandLine().getOut();
    lines.printf(
        Locale.ROOT,
        "%s has %,d files with %,d bytes. Any web host can serve them; on this machine:%n"
            + "  python3 -m http.server --bind 127.0.0.1 --directory %s%n",
        out.folder(),
        written.files(),
        written.bytes(),
        out.folder());
    lines.flush();
  }

  /**
   * The functions log each answer to the standard output that there is when they are made: lines in
   * thousands, for those who look for a fault.
   */
  private Gateway api(LocalStack stack, LocalServices services) {
    PrintStream standard = System.out;
    if (!debug) {
      System.setOut(
          new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }
    try {
      return LocalSystem.gateway(stack, services.environment(), line -> {});
    } finally {
      System.setOut(standard);
    }
  }

  /** The sample has its own model, so its scores are what that learned from. */
  private void checkOptions() {
    if (threads.count() < 1) {
      throw refused("--threads is at least 1");
    }
    if (data.isPresent()) {
      return;
    }
    if (model.isPresent()) {
      throw refused("--model is what was trained on --data; give --data too");
    }
    if (scoreKind.kind().isPresent()) {
      throw refused("--score-kind says what the scores of --data are; give --data too");
    }
    if (badRows.policy() == BadRowPolicy.SKIP) {
      throw refused("--skip-bad-rows is of the rows of --data; give --data too");
    }
  }

  private ParameterException refused(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
