package dev.keepmeengaged.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class KmeTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void version_isTheProjects() {
    assertThat(execute("--version")).isZero();
    assertThat(out.toString()).containsPattern("Keep-Me-Engaged \\d+\\.\\d+").contains("Java ");
  }

  static Set<String> commands() {
    return Kme.commandLine(Map.of()).getSubcommands().keySet();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommand_hasHelp(String command) {
    assertThat(execute(command, "--help")).isZero();
    assertThat(out.toString()).contains("Usage: kme " + command).contains("--help");
  }

  @Test
  void help_listsEveryCommand() {
    assertThat(execute("--help")).isZero();
    assertThat(out.toString()).contains(commands());
  }

  @Test
  void noCommand_isAUsageError_thatListsThem() {
    assertThat(execute()).isEqualTo(2);
    assertThat(err.toString()).startsWith("kme: Which command?").contains(commands());
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void unknownCommand_isNamed_withWhatMayHaveBeenMeant() {
    assertThat(execute("prepar")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("kme: ")
        .contains("'prepar'", "Did you mean: kme prepare", "Try 'kme --help'.");
  }

  @Test
  void unknownOption_isNamed_withWhereHelpIs() {
    assertThat(execute("prepare", "--raw", "a", "--out", "b", "--rew")).isEqualTo(2);
    assertThat(err.toString())
        .isEqualToIgnoringNewLines("kme prepare: Unknown option: '--rew'Try 'kme prepare --help'.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"prepare", "train", "study", "pack", "publish", "run"})
  void scoreKindThatDoesNotExist_isAUsageError_thatNamesTheKinds(String command) {
    assertThat(execute(command, "--score-kind", "percent")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("kme " + command + ": ")
        .contains("'--score-kind'", "'percent' is neither 'share' nor 'recorded'");
  }

  @Test
  void scoreKind_ofTheSample_isNotForTheCallerToSay() {
    assertThat(execute("run", "--score-kind", "share")).isEqualTo(2);
    assertThat(err.toString()).startsWith("kme run: --score-kind says what the scores of --data");
  }

  @Test
  void badRows_ofTheSample_areNotForTheCallerToSkip() {
    assertThat(execute("run", "--skip-bad-rows")).isEqualTo(2);
    assertThat(err.toString()).startsWith("kme run: --skip-bad-rows is of the rows of --data");
  }

  @Test
  void access_isOpenOrToken() {
    assertThat(execute("run", "--access", "closed")).isEqualTo(2);
    assertThat(err.toString()).contains("'--access'", "'closed' is neither 'open' nor 'token'");
  }

  @Test
  void access_byTokens_doesNotGoWithServicesAlone() {
    assertThat(execute("run", "--access", "token", "--services-only")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("kme run: --access token does not go with --services-only");
  }

  @Test
  void failure_isOneLine() {
    assertThat(executeFailing(Map.of(), new IllegalStateException("it broke"))).isEqualTo(1);
    assertThat(err.toString()).isEqualToIgnoringNewLines("kme fail: it broke");
  }

  @Test
  void failure_withDebug_showsWhere() {
    assertThat(executeFailing(Map.of("KME_DEBUG", "1"), new IllegalStateException("it broke")))
        .isEqualTo(1);
    assertThat(err.toString()).contains("kme fail: it broke", "\tat ");
  }

  @Test
  void failure_ofAFile_saysWhichAndWhy() {
    executeFailing(Map.of(), new UncheckedIOException(new NoSuchFileException("courses.csv")));
    assertThat(err.toString()).isEqualToIgnoringNewLines("kme fail: there is no courses.csv");
  }

  @Test
  void failure_withoutAMessage_saysHowToSeeMore() {
    executeFailing(Map.of(), new IOException());
    assertThat(err.toString())
        .isEqualToIgnoringNewLines(
            "kme fail: failed, and nothing says why; KME_DEBUG=1 shows where");
  }

  static List<Exception> failuresThatNameClasses() {
    return List.of(
        new IOException("x cannot be written: java.nio.file.AccessDeniedException: /x"),
        new UncheckedIOException(new IOException(new NoSuchFileException("/x"))),
        new NullPointerException("Cannot invoke \"dev.keepmeengaged.training.Row.key()\""),
        new ClassCastException("class java.lang.String cannot be cast to class java.lang.Long"));
  }

  @ParameterizedTest
  @MethodSource("failuresThatNameClasses")
  void failure_namesNoClass(Exception failure) {
    executeFailing(Map.of(), failure);

    assertThat(err.toString())
        .startsWith("kme fail: ")
        .doesNotContain("Exception", "java.", "dev.keepmeengaged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"prepare", "train", "study", "publish", "extract", "evaluate"})
  void unknownOption_isNamedBeforeAMissingOne(String command) {
    assertThat(execute(command, "--dota", "x")).isEqualTo(2);

    assertThat(err.toString())
        .startsWith("kme " + command + ": Unknown option")
        .contains("--dota")
        .doesNotContain("Missing");
  }

  @Test
  void missingOption_isNamed_whereAllOthersAreKnown() {
    assertThat(execute("prepare", "--raw", "x")).isEqualTo(2);

    assertThat(err.toString()).startsWith("kme prepare: Missing required option: '--out=DIR'");
  }

  @Test
  void dataOfRun_thatIsNotThere_isNamedAtOnce(@TempDir Path folder) {
    Path missing = folder.resolve("none");

    assertThat(execute("run", "--data", missing.toString())).isEqualTo(1);

    assertThat(err.toString())
        .isEqualToIgnoringNewLines("kme run: %s: no such folder".formatted(missing));
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void variablesFileOfRun_thatCannotBeWritten_isNamedAtOnce(@TempDir Path folder) {
    String file = folder.resolve("none/env.json").toString();

    assertThat(execute("run", "--services-only", "--env-vars", file)).isEqualTo(2);

    assertThat(err.toString()).startsWith("kme run: --env-vars: " + file + " cannot be written");
  }

  @Test
  void dataAndModelOfPublish_areCheckedBeforeAwsIsAsked(@TempDir Path folder) {
    String there = folder.toString();
    String missing = folder.resolve("none").toString();

    assertThat(execute("publish", "--stack", "s", "--model", there, "--data", missing)).isOne();
    assertThat(err.toString()).contains(missing + ": no such folder");
    assertThat(execute("publish", "--stack", "s", "--model", missing, "--data", there))
        .isEqualTo(2);
    assertThat(err.toString()).contains("--model: there is no folder " + missing);
  }

  private int execute(String... arguments) {
    return with(Kme.commandLine(Map.of())).execute(arguments);
  }

  private int executeFailing(Map<String, String> environment, Exception failure) {
    CommandLine kme = with(Kme.commandLine(environment));
    kme.addSubcommand(new Fail(failure));
    return with(kme).execute("fail");
  }

  private CommandLine with(CommandLine kme) {
    return kme.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
  }

  @Command(name = "fail")
  private record Fail(Exception failure) implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      throw failure;
    }
  }
}
