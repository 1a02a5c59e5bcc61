package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.PageMix;
import dev.keepmeengaged.domain.Profile;
import dev.keepmeengaged.domain.ProfileMixes;
import dev.keepmeengaged.domain.UnavailableException;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@link ProfileMixes} as a file of a model version. A version has it where its training rows have
 * no company ids.
 *
 * <p>Big-endian: {@code KMEmix}, the format's version (4 bytes), the number of profiles (4); for
 * each profile its four values (each 2 bytes for the length, then modified UTF-8), the number of
 * its mixes (4) and for each mix the tenths of all page types but the last, which has the rest (4
 * times 2), and how many rows have it (4). Profiles and mixes are in ascending order, each once, so
 * that equal content is equal bytes.
 */
public final class ProfileMixesFile {

  /** The file in a model version's folder. */
  public static final String FILE = VersionFile.SUPPORT.fileName();

  private static final byte[] MAGIC = "KMEmix".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;

  private static final Comparator<List<String>> BY_VALUES =
      (a, b) -> Arrays.compare(a.toArray(String[]::new), b.toArray(String[]::new));

  private ProfileMixesFile() {}

  /** The content of {@link #FILE}. */
  public static byte[] toBytes(ProfileMixes mixes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(MAGIC);
      out.writeInt(VERSION);
      out.writeInt(mixes.counts().size());
      List<Map.Entry<Profile, Map<PageMix, Integer>>> profiles =
          new ArrayList<>(mixes.counts().entrySet());
      profiles.sort(Comparator.comparing(profile -> profile.getKey().values(), BY_VALUES));
      for (Map.Entry<Profile, Map<PageMix, Integer>> profile : profiles) {
        for (String value : profile.getKey().values()) {
          out.writeUTF(value);
        }
        write(profile.getValue(), out);
      }
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  private static void write(Map<PageMix, Integer> counts, DataOutputStream out) throws IOException {
    List<Map.Entry<PageMix, Integer>> mixes = new ArrayList<>(counts.entrySet());
    mixes.sort(Comparator.comparing(mix -> mix.getKey().tenths(), Arrays::compare));
    out.writeInt(mixes.size());
    for (Map.Entry<PageMix, Integer> mix : mixes) {
      int[] tenths = mix.getKey().tenths();
      for (int i = 0; i < tenths.length - 1; i++) {
        out.writeShort(tenths[i]);
      }
      out.writeInt(mix.getValue());
    }
  }

  /**
   * The mixes of a model version; empty where it has no such file: its training rows have ids, or
   * it was trained elsewhere or by an older program.
   *
   * @throws UnavailableException when the file is not the one in the manifest, or malformed
   */
  public static Optional<ProfileMixes> read(VerifiedFiles files) {
    return files.has(FILE)
        ? Optional.of(files.read(FILE, ProfileMixesFile::read))
        : Optional.empty();
  }

  private static ProfileMixes read(DataInputStream in) throws IOException {
    if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
      throw new IllegalArgumentException("it does not hold page mixes");
    }
    int version = in.readInt();
    if (version != VERSION) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "it is of version %d, and this code reads %d", version, VERSION));
    }
    Map<Profile, Map<PageMix, Integer>> counts = new HashMap<>();
    int profiles = count(in, "profiles");
    List<String> last = List.of();
    for (int i = 0; i < profiles; i++) {
      List<String> values = new ArrayList<>();
      for (int value = 0; value < Profile.FEATURES.size(); value++) {
        values.add(in.readUTF());
      }
      if (BY_VALUES.compare(last, values) >= 0) {
        throw new IllegalArgumentException("profile " + values + " is not in its place");
      }
      last = values;
      counts.put(new Profile(values), mixes(in));
    }
    if (in.read() >= 0) {
      throw new IllegalArgumentException("it has something after its last profile");
    }
    return new ProfileMixes(counts);
  }

  private static Map<PageMix, Integer> mixes(DataInputStream in) throws IOException {
    Map<PageMix, Integer> counts = new HashMap<>();
    int mixes = count(in, "mixes");
    int[] last = {};
    for (int i = 0; i < mixes; i++) {
      PageMix mix = mix(in);
      if (Arrays.compare(last, mix.tenths()) >= 0) {
        throw new IllegalArgumentException(mix + " is not in its place");
      }
      last = mix.tenths();
      counts.put(mix, in.readInt());
    }
    return counts;
  }

  private static PageMix mix(DataInputStream in) throws IOException {
    int[] tenths = new int[Feature.PAGE_TYPES.size()];
    int rest = PageMix.WHOLE;
    for (int i = 0; i < tenths.length - 1; i++) {
      tenths[i] = in.readUnsignedShort();
      rest -= tenths[i];
    }
    tenths[tenths.length - 1] = rest;
    return PageMix.ofTenths(tenths);
  }

  private static int count(DataInputStream in, String what) throws IOException {
    int count = in.readInt();
    if (count < 0) {
      throw new IllegalArgumentException("it cannot have " + count + " " + what);
    }
    return count;
  }
}
