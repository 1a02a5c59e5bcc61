package dev.keepmeengaged.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Options that cannot be what they say are refused before anything else is done. In the calls,
 * {@code FILE} is a file of one letter, {@code FULL} a folder with such a file, {@code EMPTY} an
 * empty one, {@code NONE} nothing at all, {@code DATA} a folder with an {@code X.csv} that is
 * damaged: where it is read, that is told, and not the option.
 */
class RefusedOptionsTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @BeforeEach
  void fill() throws IOException {
    Files.writeString(folder.resolve("FILE"), "x");
    Files.createDirectory(folder.resolve("EMPTY"));
    Files.writeString(Files.createDirectory(folder.resolve("FULL")).resolve("x"), "x");
    Files.writeString(Files.createDirectory(folder.resolve("DATA")).resolve("X.csv"), "x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          prepare --raw NONE --out NEW                     | NONE: cannot be read: no such file
          prepare --raw FULL --out NEW                     | FULL: is a folder, not a file
          prepare --raw FILE --out FULL                    | FULL: is not empty
          prepare --raw FILE --out FILE                    | FILE: is a file
          prepare --raw FILE --out FILE/x                  | FILE/x: cannot be created
          train --data NONE --out NEW                      | NONE: no such folder
          train --data FILE --out NEW                      | FILE: is a file, not a folder with data
          train --data EMPTY --out NEW                     | EMPTY: holds no data
          train --data DATA --out FILE                     | --out: FILE is a file, not a folder
          train --data DATA --out FILE/x                   | FILE/x: cannot be created
          train --data DATA --out NEW --seed x             | '--seed': 'x' is no whole number
          train --data DATA --out NEW --trees 2.5          | '--trees': '2.5' is no whole number
          train --data DATA --out NEW --holdout x          | '--holdout': 'x' is no number
          train --data DATA --out NEW --trees 0            | --trees is 2 to 10000, not 0
          study --data NONE --out NEW                      | NONE: no such folder
          study --data EMPTY --out NEW                     | EMPTY: holds no data
          study --data DATA --out FULL                     | FULL: is not empty
          study --data DATA --out FILE                     | FILE: is a file
          study --data DATA --out FILE/x                   | FILE/x: cannot be created
          study --data DATA --out NEW --folds 1            | --folds is 2 to 100, not 1
          study --data DATA --out NEW --threads x          | '--threads': 'x' is no whole number
          run --data NONE                                  | NONE: no such folder
          run --data EMPTY                                 | EMPTY: holds no data
          run --store FILE                                 | cannot keep anything in FILE
          run --store FILE/x                               | cannot keep anything in FILE/x
          run --site NONE                                  | There is no folder NONE.
          run --site EMPTY                                 | There is no site in EMPTY
          run --port 65536                                 | --port is 0 to 65535, not 65536
          run --port x                                     | '--port': 'x' is no whole number
          run --services-only --s3-port -1                 | --s3-port is 0 to 65535, not -1
          run --frame-ancestors localhost:8000             | --frame-ancestors is 'none', or origins
          run --services-only --frame-ancestors 'none'     | --frame-ancestors does not go with --services-only
          run --dynamodb-port 8000                         | --dynamodb-port goes with --services-only
          run --env-vars NEW                               | --env-vars goes with --services-only
          run --services-only --env-vars FULL              | --env-vars: FULL cannot be written
          run --services-only --services-address 192.0.2.1 | 192.0.2.1 is no address of this machine
          run --services-only --services-address 0.0.0.0   | 0.0.0.0 is every network
          run --dynamodb-endpoint nonsense                 | such as http://127.0.0.1:8000, not nonsense
          run --dynamodb-endpoint http://127.0.0.1:1       | nothing listens at http://127.0.0.1:1
          publish --stack s --model NONE --data DATA       | --model: there is no folder NONE
          publish --stack s --model EMPTY --data DATA      | EMPTY: manifest.json is missing
          publish --stack s --model EMPTY --data NONE      | NONE: no such folder
          publish --table t --model EMPTY --data DATA      | Give --table and --bucket
          extract --source NONE --jdbc JDBC --out NEW      | --source NONE is no LMS
          extract --source EMPTY --jdbc JDBC --out NEW     | --source EMPTY is no LMS
          extract --source moodle --jdbc JDBC --out FILE   | FILE: exists
          extract --source moodle --jdbc JDBC --out FILE/x | FILE/x: cannot be created
          extract --source moodle --jdbc x --out NEW       | --jdbc is jdbc:postgresql:
          extract --source moodle --jdbc JDBC --out NEW --prefix a;b        | --prefix
          extract --source moodle --jdbc JDBC --out NEW --currency U'S      | --currency
          extract --source moodle --jdbc JDBC --out NEW --learner-roles a'b | --learner-roles takes short names
          extract --source moodle --jdbc JDBC --out NEW --password-env NO_SUCH | NO_SUCH, which is not set
          predict --model NONE --rows FILE --out NEW       | NONE is not a model version's folder
          predict --model EMPTY --rows FILE --out NEW      | EMPTY: manifest.json is missing
          predict --model EMPTY --rows NONE --out NEW      | --rows: there is no file NONE
          predict --model EMPTY --rows FILE --out FILE     | FILE: exists
          predict --model EMPTY --rows FILE --out FILE/x   | FILE/x: cannot be created
          evaluate --model NONE --data DATA                | NONE is not a model version's folder
          evaluate --model EMPTY --data DATA               | EMPTY: manifest.json is missing
          evaluate --model EMPTY --data NONE               | NONE: no such folder
          pack FILE --data NONE --out NEW                  | NONE: no such folder
          pack FILE --data DATA --out FILE/x               | FILE/x: cannot be created
          pack NONE --data DATA --out NEW                  | NONE: no such file
          generate --courses x --out NEW                   | '--courses': 'x' is no whole number
          generate --courses 10 --out FULL                 | FULL: is not empty
          deploy-site --bucket b --site NONE               | There is no folder NONE.
          deploy-site --bucket b --site EMPTY              | There is no site in EMPTY
          export-site --out FULL                           | FULL: is not empty
          export-site --out NEW --data NONE                | NONE: no such folder
          export-site --out NEW --data DATA --model NONE   | NONE is not a model version's folder
          export-site --out NEW --model EMPTY              | give --data too
          export-site --out NEW --site EMPTY               | There is no site in EMPTY
          export-site --out NEW --threads 0                | --threads is at least 1
          """)
  void optionThatCannotBe_isRefusedAtOnce_inWords(String call, String message) {
    assertThat(execute(call)).isBetween(1, 2);

    assertThat(err.toString().replace(folder + "/", ""))
        .startsWith("kme " + call.split(" ", -1)[0] + ": ")
        .contains(message)
        .doesNotContain("Exception", "java.", "dev.keepmeengaged", "\tat ");
    assertThat(out.toString()).isEmpty();
    assertThat(folder.resolve("NEW")).doesNotExist();
  }

  private int execute(String call) {
    String[] words = call.split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      words[i] =
          words[i].equals("JDBC")
              ? "jdbc:postgresql://127.0.0.1:1/lms"
              : words[i].matches("(FILE|EMPTY|FULL|DATA|NONE|NEW)(/x)?")
                  ? folder + "/" + words[i]
                  : words[i];
    }
    return Kme.commandLine(Map.of())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(words);
  }
}
