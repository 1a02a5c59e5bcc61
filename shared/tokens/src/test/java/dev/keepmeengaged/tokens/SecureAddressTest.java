package dev.keepmeengaged.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecureAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"https://a.example/b", "https://a.example:8443", "http://localhost:1/b"})
  void address_isOfHttps_orOfThisMachine(String text) {
    assertThat(SecureAddress.in(text)).contains(URI.create(text));
    assertThat(SecureAddress.ofEndpoint(text)).contains(URI.create(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.example",
        "ftp://a.example",
        "http://a.example",
        "https:// ",
        "https:///b",
        "https://user@a.example",
        "https://a.example#b"
      })
  void anotherText_isNone(String text) {
    assertThat(SecureAddress.in(text)).isEmpty();
    assertThat(SecureAddress.ofEndpoint(text)).isEmpty();
  }

  /** Entra names the keys of an application by one. */
  @ParameterizedTest
  @ValueSource(strings = {"https://a.example/keys?appid=1", "https://a.example/keys?"})
  void query_isOfEndpointsAlone(String text) {
    assertThat(SecureAddress.in(text)).isEmpty();
    assertThat(SecureAddress.ofEndpoint(text)).contains(URI.create(text));
  }
}
