package dev.keepmeengaged.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.data.BadRowPolicy;
import dev.keepmeengaged.data.DataFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class GenerateCommandTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void generate_writesAnExportThatReads() throws IOException {
    int exitCode = run("--courses", "500", "--seed", "3");

    assertThat(exitCode).isZero();
    assertThat(out.toString()).contains("500 rows of", "export.csv");
    assertThat(Files.readAllLines(target().resolve("export.csv"))).hasSize(501);
    assertThat(DataFolder.read(target(), BadRowPolicy.REFUSE).training()).isNotEmpty();
  }

  @Test
  void generate_marksItsCoursesAsMadeUp_untilTheMarkIsGone() throws IOException {
    run("--courses", "500", "--seed", "3");

    assertThat(target().resolve("MADE-UP.txt")).content().contains("made up");
    assertThat(DataFolder.read(target(), BadRowPolicy.REFUSE).madeUp()).isTrue();
    Files.delete(target().resolve("MADE-UP.txt"));
    assertThat(DataFolder.read(target(), BadRowPolicy.REFUSE).madeUp()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1000001", "many"})
  void generate_otherNumbers_areAUsageError(String courses) {
    int exitCode = run("--courses", courses);

    assertThat(exitCode).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString()).contains("--courses");
    assertThat(target()).doesNotExist();
  }

  private int run(String... options) {
    CommandLine command =
        new CommandLine(new GenerateCommand())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err));
    String[] arguments = Arrays.copyOf(options, options.length + 2);
    arguments[options.length] = "--out";
    arguments[options.length + 1] = target().toString();
    return command.execute(arguments);
  }

  private Path target() {
    return folder.resolve("sample");
  }
}
