package dev.keepmeengaged.domain.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

  @Test
  void next_isASecret_andNeverTheSame() {
    assertThat(Stream.generate(Secrets::next).limit(100))
        .doesNotHaveDuplicates()
        .allMatch(Secrets::isSecret);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "short",
        "1bQ7kEw2mZsV0yXcT5pN8rLhJ4uAfGdR6oYiB3nCtSQ1",
        "1bQ7kEw2mZsV0yXcT5pN8rLhJ4uAfGdR6oYiB3nCtS=",
        "1bQ7kEw2mZsV0yXcT5pN8rLhJ4uAfGdR6oYiB3nCtSQ\n"
      })
  void textsOfAnotherForm_areNone(String text) {
    assertThat(Secrets.isSecret(text)).isFalse();
  }

  @Test
  void fingerprint_isTheSha256InBase64Url() {
    // From Python: base64.urlsafe_b64encode(hashlib.sha256('geheim ä'.encode()).digest())
    assertThat(Secrets.fingerprint("geheim ä"))
        .isEqualTo("1COZGEdZS4cxofpJbSWyW3PkzLVCzHG8pIA2BViXmIE");
  }

  @Test
  void same_isSaidOfEqualTextsAlone() {
    assertThat(Secrets.same("secret", new String("secret".toCharArray()))).isTrue();
    assertThat(Secrets.same("secret", "secreT")).isFalse();
    assertThat(Secrets.same("secret", "secrets")).isFalse();
  }
}
