package dev.keepmeengaged.forest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.BytesValue;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.keepmeengaged.artifacts.FeatureTable;
import dev.keepmeengaged.artifacts.FileEntry;
import dev.keepmeengaged.artifacts.GoldenRow;
import dev.keepmeengaged.artifacts.GoldenRows;
import dev.keepmeengaged.artifacts.Manifest;
import dev.keepmeengaged.artifacts.VerifiedFiles;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.UnavailableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.tribuo.protos.core.ModelProto;

class ForestLoaderTest {

  private static final FeatureVector ROW = PackedForestTest.row(Feature.PRICE, 60);
  private static final int MAGIC_LENGTH = "KMEforest".length();

  private final PackedForest forest = PackedForestTest.stump(50, 1, 2);
  private FeatureTable table = FeatureTable.of(List.of(ROW));

  @Test
  void load_ofAWholeVersion_givesTheForestAndItsTables() {
    LoadedForest served = ForestLoader.load(version(1, 2));

    assertThat(served.forest().predict(ROW)).isEqualTo(2);
    assertThat(served.features().of(Feature.PRICE).median()).isEqualTo(60);
  }

  @Test
  void load_ofAForestThatPredictsAnythingElse_isRefused() {
    assertThatThrownBy(() -> ForestLoader.load(version(1, 2.00001)))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("golden row 0 is predicted as 2.000000000, not 2.000010000");
  }

  @Test
  void load_ofANumberOfTreesThatIsNotTheManifests_isRefused() {
    assertThatThrownBy(() -> ForestLoader.load(version(7, 2)))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("has 1 trees, not 7");
  }

  @Test
  void read_ofABodyThatIsCutOffAnywhere_isRefused() throws IOException {
    byte[] body = body(forest);

    // Every cut at both ends, some in Tribuo's model data between.
    for (int length = 0;
        length < body.length;
        length += length < 40 || length > body.length - 40 ? 1 : 199) {
      byte[] cut = java.util.Arrays.copyOf(body, length);
      assertThatThrownBy(() -> ForestLoader.read(withBody(cut)))
          .isInstanceOf(UnavailableException.class)
          .hasMessageContaining("forest.tribuo is refused");
    }
  }

  @Test
  void read_ofACoverOfMoreThan32Bits_isRefused() throws IOException {
    byte[] body = body(forest);
    byte[] longer = java.util.Arrays.copyOf(body, body.length + 4);
    // The last leaf's cover, of one byte until now.
    java.util.Arrays.fill(longer, body.length - 1, longer.length - 1, (byte) 0xff);
    longer[longer.length - 1] = 0x10;

    assertRefused(longer, "covers: a number is too long");
  }

  @Test
  void read_ofSomethingAfterTheBody_isRefused() throws IOException {
    byte[] longer = java.util.Arrays.copyOf(body(forest), body(forest).length + 3);

    assertRefused(longer, "3 bytes are left over");
  }

  @Test
  void read_ofAnotherKindOfBody_isRefused() {
    assertRefused("something else".getBytes(UTF_8), "not a packed forest");
  }

  @Test
  void read_ofANewerMajorVersion_isRefused() throws IOException {
    byte[] body = body(forest);
    ByteBuffer.wrap(body).putInt(MAGIC_LENGTH, PackedForest.MAJOR + 1);

    assertRefused(body, "a packed forest of version 2.0, and this code reads version 1");
  }

  @Test
  void read_ofANewerMinorVersion_leavesAloneWhatItAdds() throws IOException {
    byte[] longer = java.util.Arrays.copyOf(body(forest), body(forest).length + 3);
    ByteBuffer.wrap(longer).putInt(MAGIC_LENGTH + Integer.BYTES, PackedForest.MINOR + 1);

    assertThat(ForestLoader.read(withBody(longer)).predict(ROW)).isEqualTo(2);
  }

  @Test
  void read_ofAFeatureThatTheProgramDoesNotKnow_namesIt() throws IOException {
    assertRefused(bodyWith("price discount", "prize discount"), "has a feature 'prize'");
  }

  @Test
  void read_ofAFeatureTwice_isRefused() throws IOException {
    assertRefused(bodyWith("users", "price"), "has a feature twice");
  }

  @Test
  void read_ofFeaturesInAnotherOrder_asksForThoseOfItsOwn() throws IOException {
    PackedForest other = ForestLoader.read(withBody(bodyWith("price discount", "discount price")));

    assertThat(other.features()).startsWith(Feature.DISCOUNT, Feature.PRICE);
    assertThat(other.predict(ROW)).isEqualTo(1);
    assertThat(other.predict(ROW.with(Map.of(Feature.DISCOUNT, 60.0)))).isEqualTo(2);
    assertThat(other.treesHash()).isEqualTo(forest.treesHash());
  }

  private byte[] bodyWith(String ids, String others) throws IOException {
    String body = new String(body(forest), ISO_8859_1);
    int start = body.indexOf("price discount");
    String before = body.substring(0, start);
    String after = body.substring(start).replaceFirst(ids, others);
    byte[] changed = (before + after).getBytes(ISO_8859_1);
    ByteBuffer length = ByteBuffer.wrap(changed).position(start - Integer.BYTES);
    length.mark();
    int ofIds = length.getInt() + others.length() - ids.length();
    length.reset().putInt(ofIds);
    return changed;
  }

  @Test
  void load_ofAForestWithOtherFeaturesThanItsTable_isRefused() {
    table = FeatureTable.of(List.of(ROW), List.of(Feature.PRICE));

    assertThatThrownBy(() -> ForestLoader.load(version(1, 2)))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("the forest's features are not those of features.json");
  }

  @Test
  void read_ofANewerProtobufVersion_isRefused() throws IOException {
    ModelProto newer = forest.serialize().toBuilder().setVersion(1).build();

    assertThatThrownBy(() -> ForestLoader.read(newer.toByteArray()))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("newer than this code");
  }

  @Test
  void read_ofNoTribuoModel_isRefused() {
    assertThatThrownBy(() -> ForestLoader.read("no protobuf".getBytes(UTF_8)))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("not a Tribuo model");
    assertThatThrownBy(() -> ForestLoader.read(new byte[0]))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("forest.tribuo");
  }

  private static void assertRefused(byte[] body, String message) {
    assertThatThrownBy(() -> ForestLoader.read(withBody(body)))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("forest.tribuo is refused")
        .hasMessageContaining(message);
  }

  private static byte[] body(PackedForest forest) throws InvalidProtocolBufferException {
    return forest.serialize().getSerializedData().unpack(BytesValue.class).getValue().toByteArray();
  }

  private static byte[] withBody(byte[] body) {
    return PackedForestTest.stump(50, 1, 2).serialize().toBuilder()
        .setSerializedData(Any.pack(BytesValue.of(ByteString.copyFrom(body))))
        .build()
        .toByteArray();
  }

  private VerifiedFiles version(int trees, double goldenPrediction) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      forest.serializeToStream(bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    Map<String, byte[]> files = new HashMap<>();
    files.put(PackedForest.FILE, bytes.toByteArray());
    files.put(FeatureTable.FILE, table.toJson());
    files.put(
        GoldenRows.FILE,
        new GoldenRows(List.of(new GoldenRow(ROW, goldenPrediction)))
            .toJson(List.of(Feature.values())));
    Map<String, FileEntry> entries = new HashMap<>();
    files.forEach((name, content) -> entries.put(name, FileEntry.of(content)));
    Manifest manifest =
        new Manifest(
            Manifest.SCHEMA,
            forest.treesHash(),
            "d0",
            OptionalLong.of(1),
            Map.of(),
            trees,
            1,
            Optional.empty(),
            Optional.empty(),
            entries,
            "4.3.2",
            Instant.EPOCH);
    byte[] json = manifest.toJson();
    files.put(Manifest.FILE, json);
    return VerifiedFiles.open(
        (version, file) -> Optional.ofNullable(files.get(file)),
        ModelVersion.of(manifest.trainedAt(), FileEntry.sha256(json)));
  }
}
