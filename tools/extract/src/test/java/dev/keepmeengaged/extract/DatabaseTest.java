package dev.keepmeengaged.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {

  /** A port that nobody listens on. */
  private static final String NOBODY = "jdbc:postgresql://127.0.0.1:1/lms";

  private static final String SECRET = "s3cret-pass";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:oracle://host/db", "postgresql://host/db", "host/db", ""})
  void at_otherUrls_areRefusedWithTheForm(String url) {
    assertThatThrownBy(() -> database(url))
        .isInstanceOf(ExtractException.class)
        .hasMessageContaining("jdbc:postgresql://HOST:PORT/DATABASE");
  }

  @Test
  void at_redshiftsUrl_isReadByPostgresqlsDriver() {
    assertThat(database("jdbc:redshift://cluster:5439/dev").url())
        .isEqualTo("jdbc:postgresql://cluster:5439/dev");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://me:s3cret-pass@host/db",
        "jdbc:postgresql://me:s3cret-pass?x@host/db",
        "jdbc:mariadb://me:s3cret-pass@host/db?ssl=1",
        "jdbc:mysql://me:s3/cret-pass@host/db"
      })
  void at_passwordBeforeTheHost_isRefusedAndNotShown(String url) {
    assertThatThrownBy(() -> database(url))
        .hasMessageContaining("PGPASSWORD")
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void at_userWithAnAtSign_isNoPasswordBeforeTheHost() {
    assertThat(database("jdbc:postgresql://host?user=me@server").url())
        .isEqualTo("jdbc:postgresql://host?user=me@server");
  }

  @Test
  void at_userOfTheUrl_isNotReplacedByPguser() {
    Map<String, String> environment = Map.of("PGUSER", "other");

    assertThat(
            Database.at(NOBODY + "?user=me", Optional.empty(), Optional.empty(), environment)
                .user())
        .isEmpty();
    assertThat(Database.at(NOBODY, Optional.empty(), Optional.empty(), environment).user())
        .contains("other");
    assertThat(Database.at(NOBODY, Optional.of("me"), Optional.empty(), environment).user())
        .contains("me");
  }

  @Test
  void connect_nobodyListens_saysSoWithoutThePassword() {
    String url = NOBODY + "?user=me&password=" + SECRET;

    Throwable failure = catchThrowable(() -> database(url).connect());

    assertThat(failure)
        .isInstanceOf(ExtractException.class)
        .hasMessageContaining("cannot be reached")
        .hasMessageContaining("127.0.0.1:1");
    assertThat(everythingPrintedOf(failure)).doesNotContain(SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://127.0.0.1:port/lms?password=s3cret-pass",
        "jdbc:postgresql://127.0.0.1:1?password=s3cret-pass",
        "jdbc:postgresql:///?%zz&password=s3cret-pass",
        "jdbc:postgresql://127.0.0.1:1/lms?socketTimeout=x&password=s3cret-pass"
      })
  void connect_urlThatCannotBeUnderstood_isNotShownWithItsPassword(String url) {
    StringBuilder logged = new StringBuilder();
    Handler log = collecting(logged);
    Logger.getLogger("").addHandler(log);
    Throwable failure;
    try {
      failure = catchThrowable(() -> database(url).connect());
    } finally {
      Logger.getLogger("").removeHandler(log);
    }

    assertThat(failure).isInstanceOf(ExtractException.class);
    assertThat(everythingPrintedOf(failure)).doesNotContain(SECRET);
    assertThat(logged).isEmpty();
  }

  @Test
  void failure_thatQuotesAPassword_losesItAndItsCause() {
    Database database = Database.at(NOBODY, Optional.of("me"), Optional.of(SECRET), Map.of());

    ExtractException failure =
        database.failure(new SQLException("no such option: " + SECRET, "99999"));

    assertThat(failure).hasMessage("The database says: no such option: ***").hasNoCause();
    assertThat(database.toString()).doesNotContain(SECRET);
  }

  @ParameterizedTest
  @CsvSource({
    "28P01, refuses the user or the password",
    "3D000, no such database",
    "08006, connection broke",
    "42501, lacks a permission",
    "42P01, A table or column is missing",
    "57014, statement_timeout",
    "57P01, shuts down",
    "22012, cannot be computed with",
    "42883, does not fit the tables or views",
    "53100, 'lacks memory, disk or connections'",
    "XX000, The database says"
  })
  void failure_isExplainedByItsState(String state, String words) {
    assertThat(database(NOBODY).failure(new SQLException("why", state)))
        .hasMessageContaining(words)
        .hasMessageContaining("why");
  }

  @Test
  void passwordVariable_thatIsNotSet_isNamed() {
    ExtractRun run =
        ExtractRun.with(
            "--jdbc",
            NOBODY,
            "--source",
            "views",
            "--password-env",
            "LMS_PASSWORD",
            "--out",
            folder.resolve("export.csv").toString());

    assertThat(run.failure())
        .hasMessage("--password-env names the environment variable LMS_PASSWORD, which is not set");
  }

  @Test
  void missingOptions_areUsageErrors() {
    ExtractRun withoutUrl =
        ExtractRun.with("--source", "views", "--out", folder.resolve("x.csv").toString());
    assertThat(withoutUrl.exitCode()).isEqualTo(2);
    assertThat(withoutUrl.errors()).contains("Missing required option: '--jdbc=URL'");

    ExtractRun withoutFile = ExtractRun.with("--source", "views", "--jdbc", NOBODY);
    assertThat(withoutFile.exitCode()).isEqualTo(2);
    assertThat(withoutFile.errors()).contains("Missing required option: '--out=FILE'");
  }

  private static Database database(String url) {
    return Database.at(url, Optional.empty(), Optional.empty(), Map.of());
  }

  private static Handler collecting(StringBuilder logged) {
    return new Handler() {
      @Override
      public void publish(LogRecord entry) {
        logged.append(new SimpleFormatter().format(entry));
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  /** The failure as KME_DEBUG prints it. */
  private static String everythingPrintedOf(Throwable failure) {
    StringWriter printed = new StringWriter();
    failure.printStackTrace(new PrintWriter(printed));
    return printed.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "MySQL, 5, 7, true",
    "MySQL, 8, 0, false",
    "MySQL, 9, 4, false",
    "MariaDB, 5, 5, true",
    "MariaDB, 10, 1, true",
    "MariaDB, 10, 2, false",
    "MariaDB, 11, 0, false",
    "PostgreSQL, 9, 6, false"
  })
  void tooOld_withoutCommonTableExpressions_isNamed(
      String product, int major, int minor, boolean old) {
    Optional<String> reason = Dialect.tooOld(product, major, minor);

    assertThat(reason.isPresent()).isEqualTo(old);
    reason.ifPresent(
        text -> assertThat(text).startsWith("This is %s %s.%s".formatted(product, major, minor)));
  }
}
