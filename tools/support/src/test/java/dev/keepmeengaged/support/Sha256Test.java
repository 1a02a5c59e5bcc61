package dev.keepmeengaged.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Sha256Test {

  /** The example of FIPS 180-4 for a message of one block. */
  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void of_theExampleOfTheStandard_isWhatItSays() {
    assertThat(HexFormat.of().formatHex(Sha256.of(bytes("abc")))).isEqualTo(OF_ABC);
  }

  @Test
  void newDigest_ofPieces_isThatOfTheWhole() {
    MessageDigest digest = Sha256.newDigest();
    digest.update(bytes("a"));
    digest.update(bytes("bc"));

    assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(OF_ABC);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
