package dev.keepmeengaged.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest {

  private static final String HOST = "jdbc:postgresql://lms.example:5432/school";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ?password=s3cret               | ?password=***
          ?user=me&password=s3cret&ssl=1 | ?user=me&password=***&ssl=1
          ?sslpassword=s3cret            | ?sslpassword=***
          ?PassWord=s3cret               | ?PassWord=***
          ?password=s3c&ret              | ?password=***
          ?password=s3c&ret&user=me      | ?password=***&user=me
          ?trustStorePassword=s3cret     | ?trustStorePassword=***
          ;UID=me;PWD=s3cret             | ;UID=me;PWD=***
          ?password=                     | ?password=***
          ?user=me                       | ?user=me
          """)
  void url_keepsAllButItsPasswords(String properties, String shown) {
    Passwords passwords = ofUrl(properties);

    assertThat(passwords.maskedIn("Unable to parse URL " + HOST + properties + "; check it"))
        .isEqualTo("Unable to parse URL " + HOST + shown + "; check it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          password | FATAL: password authentication failed for user "me"
          e        | FATAL: no pg_hba.conf entry for host "1.2.3.4", user "me"
          1        | Connection to 127.0.0.1:1 refused, line 1
          lms      | Connection to lms.example:5432 refused
          school   | FATAL: database "school" does not exist
          me       | FATAL: role "me" does not exist
          refused  | Connection to lms.example:5432 refused. Check that it accepts connections
          base-1   | The database-1 and base-10 and database base-1a
          """)
  void messageThatHoldsThePasswordByChance_isNotGarbled(String password, String message) {
    Passwords given = new Passwords(HOST, Optional.of("me"), Optional.of(password));

    assertThat(given.maskedIn(message)).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          s3cret-pass | no such option: s3cret-pass            | no such option: ***
          s3cret-pass | the value s3cret-pass is not a number  | the value *** is not a number
          secret      | invalid value "secret" for x           | invalid value "***" for x
          secret      | no such option: secret                 | no such option: ***
          a$1         | cannot read 'a$1'                      | cannot read '***'
          """)
  void passwordThatADriverQuotes_isMasked(String password, String message, String masked) {
    assertThat(new Passwords(HOST, Optional.empty(), Optional.of(password)).maskedIn(message))
        .isEqualTo(masked);
    assertThat(ofUrl("?password=" + password).maskedIn(message)).isEqualTo(masked);
  }

  @Test
  void encodedPassword_isMaskedAsItIsReadToo() {
    assertThat(ofUrl("?password=s3%40cret").maskedIn("wrong: s3@cret or s3%40cret"))
        .isEqualTo("wrong: *** or ***");
  }

  private static Passwords ofUrl(String properties) {
    return new Passwords(HOST + properties, Optional.empty(), Optional.empty());
  }
}
