package dev.keepmeengaged.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          add lms                                  | Give either --stack or --table.
          add lms --stack S --table T              | Give either --stack or --table.
          add lms --table T --plan gold            | --plan
          add lms --table T --company a --all-companies | mutually exclusive
          add lms --table T --company a --by-token | mutually exclusive
          add lms --table T --company ' a'         | is no company
          add --table T                            | ID
          suspend '' --table T                     | A client's id has 1 to 255 characters.
          list                                     | Give either --stack or --table.
          """)
  void client_calledWrongly_isAUsageError(String call, String message) {
    assertThat(errorOf(new ClientCommand(), words(call))).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          suspend a                   | Give either --stack or --table.
          suspend ' a' --table T      | is no company
          delete a --table T          | Give --table and --bucket, or --stack alone.
          delete ' a' --stack S       | is no company
          delete --stack S            | NAME
          readmit a                   | Give --table and --bucket, or --stack alone.
          """)
  void company_calledWrongly_isAUsageError(String call, String message) {
    assertThat(errorOf(new CompanyCommand(), words(call))).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          add i c --table T --keys https://k                           | --authorization
          add i c --table T --keys https://k --authorization ftp://a   | --authorization: 'ftp://a' is no https address.
          add i c --table T --keys http://k --authorization https://a  | --keys: 'http://k' is no https address.
          add i c --table T --keys https://k#k --authorization https://a | --keys: 'https://k#k' is no https address.
          add i c --table T --keys 'https:// ' --authorization https://a | is no https address.
          add i 'c d' --table T --keys https://k --authorization https://a | visible characters of ASCII
          deployment i c 1 --table T                                   | --company
          deployment i c 1 --table T --remove --several-companies      | mutually exclusive
          suspend i --table T                                          | CLIENT
          list                                                         | Give either --stack or --table.
          """)
  void platform_calledWrongly_isAUsageError(String call, String message) {
    assertThat(errorOf(new PlatformCommand(), words(call))).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          --table T                                             | --company
          --table T --company a --several-companies             | mutually exclusive
          --table T --company ' a'                              | is no company
          --several-companies                                   | Give either --stack or --table.
          --table T --company a --expires-hours 0               | --expires-hours is from 1 to 720.
          --table T --company a --expires-hours 721             | --expires-hours is from 1 to 720.
          """)
  void invite_calledWrongly_isAUsageError(String call, String message) {
    assertThat(errorOf(new InviteCommand(), words(call))).contains(message);
  }

  /** The words of a call, where quotes keep blanks. */
  private static String[] words(String call) {
    return Pattern.compile("'([^']*)'|\\S+")
        .matcher(call)
        .results()
        .map(word -> Optional.ofNullable(word.group(1)).orElseGet(word::group))
        .toArray(String[]::new);
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
