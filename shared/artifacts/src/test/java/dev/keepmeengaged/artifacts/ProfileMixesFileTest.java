package dev.keepmeengaged.artifacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.PageMix;
import dev.keepmeengaged.domain.Profile;
import dev.keepmeengaged.domain.ProfileMixes;
import dev.keepmeengaged.domain.UnavailableException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ProfileMixesFileTest {

  private static final Profile FIRST = new Profile(List.of("20", "40", "40", "79"));
  private static final Profile SECOND = new Profile(List.of("20", "40", "missing", "0"));
  private static final PageMix CONTENT = PageMix.ofTenths(0, 0, 1_000, 0, 0);
  private static final PageMix MIXED = PageMix.ofTenths(147, 0, 853, 0, 0);
  private static final ProfileMixes MIXES =
      new ProfileMixes(Map.of(FIRST, Map.of(CONTENT, 70_000, MIXED, 1), SECOND, Map.of(MIXED, 5)));

  @Test
  void mixes_readBackAsTheyWere() {
    assertThat(read(ProfileMixesFile.toBytes(MIXES))).contains(MIXES);
    ProfileMixes none = new ProfileMixes(Map.of());
    assertThat(read(ProfileMixesFile.toBytes(none))).contains(none);
  }

  @Property
  void anyMixes_readBackAsTheyWere(@ForAll("counts") Map<PageMix, Integer> counts) {
    ProfileMixes mixes = new ProfileMixes(Map.of(FIRST, counts));

    assertThat(read(ProfileMixesFile.toBytes(mixes))).contains(mixes);
  }

  @Provide
  Arbitrary<Map<PageMix, Integer>> counts() {
    Arbitrary<PageMix> mix =
        Arbitraries.integers()
            .between(0, 250)
            .array(int[].class)
            .ofSize(4)
            .map(
                four ->
                    PageMix.ofTenths(
                        four[0], four[1], four[2], four[3], 1_000 - Arrays.stream(four).sum()));
    return Arbitraries.maps(mix, Arbitraries.integers().between(5, 1_000_000))
        .ofMinSize(1)
        .ofMaxSize(20);
  }

  @Test
  void aVersionWithoutTheFile_hasNone() {
    byte[] manifest = Example.manifest(Map.of()).toJson();

    assertThat(ProfileMixesFile.read(files(manifest, Map.of()))).isEmpty();
  }

  @Test
  void aFileThatIsCutOffOrGoesOn_isRefused() {
    byte[] whole = ProfileMixesFile.toBytes(MIXES);

    assertRefused(new byte[0], "does not hold page mixes");
    for (int length = "KMEmix".length(); length < whole.length; length++) {
      assertRefused(Arrays.copyOf(whole, length), "is cut off");
    }
    assertRefused(Arrays.copyOf(whole, whole.length + 1), "after its last profile");
  }

  @Test
  void aFileOfAnotherKindOrVersion_isRefused() {
    assertRefused("KMErows and more".getBytes(StandardCharsets.US_ASCII), "does not hold");
    byte[] newer = ProfileMixesFile.toBytes(MIXES);
    newer["KMEmix".length() + 3] = 2;
    assertRefused(newer, "it is of version 2, and this code reads 1");
  }

  @Test
  void contentThatCannotBe_isRefused() {
    assertRefused(file(-1), "-1 profiles");
    assertRefused(file(1, FIRST, -1), "-1 mixes");
    assertRefused(file(1, FIRST, 0), "5 rows or more");
    assertRefused(file(1, FIRST, 1, CONTENT, 4), "5 rows or more");
    assertRefused(file(1, FIRST, 2, CONTENT, 7, MIXED, 0), "5 rows or more");
    assertRefused(file(1, FIRST, 2, CONTENT, 7, CONTENT, 7), "not in its place");
    assertRefused(file(1, FIRST, 2, MIXED, 7, CONTENT, 7), "not in its place");
    assertRefused(file(2, FIRST, 1, CONTENT, 5, FIRST, 1, CONTENT, 5), "not in its place");
    assertRefused(file(2, SECOND, 1, CONTENT, 5, FIRST, 1, CONTENT, 5), "not in its place");
    assertRefused(file(1, FIRST, 2, CONTENT, -1, MIXED, 9), "5 rows or more");
    byte[] tooMany = file(1, FIRST, 1, MIXED, 5);
    tooMany[tooMany.length - 8] = (byte) 0xff;
    assertRefused(tooMany, "sum to 1,000");
  }

  /** What follows the version: whole numbers, profiles and mixes, as they are written. */
  private static byte[] file(Object... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("KMEmix".getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(ByteBuffer.allocate(4).putInt(1).array());
    for (Object part : parts) {
      if (part instanceof Profile profile) {
        for (String value : profile.values()) {
          out.writeBytes(ByteBuffer.allocate(2).putShort((short) value.length()).array());
          out.writeBytes(value.getBytes(StandardCharsets.US_ASCII));
        }
      } else if (part instanceof PageMix mix) {
        ByteBuffer shares = ByteBuffer.allocate(8);
        Arrays.stream(mix.tenths()).limit(4).forEach(share -> shares.putShort((short) share));
        out.writeBytes(shares.array());
      } else {
        out.writeBytes(ByteBuffer.allocate(4).putInt((Integer) part).array());
      }
    }
    return out.toByteArray();
  }

  private static void assertRefused(byte[] content, String why) {
    assertThatThrownBy(() -> read(content))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("support.bin")
        .hasMessageContaining(why);
  }

  private static Optional<ProfileMixes> read(byte[] content) {
    byte[] manifest =
        Example.manifest(Map.of(ProfileMixesFile.FILE, FileEntry.of(content))).toJson();
    return ProfileMixesFile.read(files(manifest, Map.of(ProfileMixesFile.FILE, content)));
  }

  private static VerifiedFiles files(byte[] manifest, Map<String, byte[]> content) {
    ModelVersion version = Example.version(manifest);
    return VerifiedFiles.open(
        (model, name) ->
            name.equals(Manifest.FILE)
                ? Optional.of(manifest)
                : Optional.ofNullable(content.get(name)),
        version);
  }
}
