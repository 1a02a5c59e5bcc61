package dev.keepmeengaged.sample;

import dev.keepmeengaged.data.RawExportWriter;
import dev.keepmeengaged.data.SyntheticDataMarker;
import dev.keepmeengaged.support.AtomicFolder;
import dev.keepmeengaged.support.OutputFolderOption;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code generate}: a raw export of made-up courses. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description = {
      "Write a raw export of made-up courses, export.csv, with the shape of real data.",
      "MADE-UP.txt beside it marks them: a model that is trained on them says so.",
      "The same number and seed give the same file."
    })
public final class GenerateCommand implements Callable<Integer> {

  /** Name of the export in the folder. */
  public static final String EXPORT = "export.csv";

  private static final int MOST_COURSES = 1_000_000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--courses",
      paramLabel = "N",
      defaultValue = "30000",
      description =
          "Rows to write, 1 to 1,000,000; about three in four are courses with a score, the others"
              + " are what a real export has besides (default: 30,000).")
  private int courses;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "7",
      description = "What the random numbers start from (default: 7).")
  private long seed;

  @Mixin private OutputFolderOption out = new OutputFolderOption();

  /** Writes the export. */
  @Override
  public Integer call() {
    if (courses < 1 || courses > MOST_COURSES) {
      throw new ParameterException(
          spec.commandLine(),
          String.format(Locale.ROOT, "--courses is 1 to %,d, not %,d", MOST_COURSES, courses));
    }
    AtomicInteger companies = new AtomicInteger();
    AtomicFolder.create(
        out.folder(),
        folder -> {
          try (RawExportWriter export = RawExportWriter.create(folder.resolve(EXPORT))) {
            companies.set(SampleExport.write(courses, seed, export));
          }
          SyntheticDataMarker.mark(folder);
        });
    PrintWriter terminal = spec.commandLine().getOut();
    terminal.printf(
        Locale.ROOT,
        "%,d rows of %,d companies written to %s%n",
        courses,
        companies.get(),
        out.folder().resolve(EXPORT));
    terminal.flush();
    return 0;
  }
}
