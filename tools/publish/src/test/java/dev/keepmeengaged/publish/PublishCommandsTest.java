package dev.keepmeengaged.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class PublishCommandsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--table T",
        "--bucket B",
        "--stack S --table T",
        "--stack S --bucket B",
        "--stack S --table T --bucket B"
      })
  void publish_withoutOneTarget_isAUsageError(String options) {
    String arguments = ("--model m --data d " + options).strip();

    assertThat(errorOf(new PublishCommand(), arguments.split(" ")))
        .contains("Give --table and --bucket, or --stack alone.");
  }

  @Test
  void rollback_toWhatIsNoVersion_isAUsageError() {
    assertThat(errorOf(new RollbackCommand(), "--table", "T", "--bucket", "B", "--to", "../../etc"))
        .contains("--to: '../../etc' is not a data version");
  }

  @Test
  void deploySite_toNowhere_orToTwoPlaces_isAUsageError() {
    assertThat(errorOf(new DeploySiteCommand())).contains("Give either --stack or --bucket.");
    assertThat(errorOf(new DeploySiteCommand(), "--stack", "S", "--bucket", "B"))
        .contains("Give either --stack or --bucket.");
  }

  private static String errorOf(Object command, String... arguments) {
    StringWriter errors = new StringWriter();
    int exitCode = new CommandLine(command).setErr(new PrintWriter(errors)).execute(arguments);
    assertThat(exitCode).isEqualTo(2);
    return errors.toString();
  }
}
