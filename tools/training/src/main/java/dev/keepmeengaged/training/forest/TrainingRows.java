package dev.keepmeengaged.training.forest;

import dev.keepmeengaged.artifacts.FeatureTable;
import dev.keepmeengaged.artifacts.Manifest;
import dev.keepmeengaged.artifacts.VerifiedFiles;
import dev.keepmeengaged.artifacts.VersionFile;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.domain.UnavailableException;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The training rows of a model with their out-of-bag trees. A file in the model version's folder
 * holds them; the manifest lists it, and no publish uploads it. Immutable.
 *
 * <p>Ids identify training rows, or {@link Fingerprint}s identify rows without ids. If several rows
 * have the same fingerprint, only trees that saw none of them count. A row is a training row if its
 * fingerprint and, where both have one, its id are equal: the same id with other values is another
 * row, and so is another id with the same values.
 */
public final class TrainingRows {

  /** The file in a model version's folder. */
  public static final String FILE = VersionFile.TRAINING_ROWS.fileName();

  private static final byte[] MAGIC = "KMErows".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 2;

  /** In this version of the file, rows with ids have no fingerprint. */
  private static final int WITHOUT_ALL_FINGERPRINTS = 1;

  /** The features of forests that {@code train} makes. */
  private static final List<Feature> FEATURES = List.of(Feature.values());

  private static final TrainingRows NONE =
      new TrainingRows(FEATURES, Map.of(), Map.of(), Map.of(), Optional.empty());

  /** The model's features, in its order, which go into the fingerprints. */
  private final List<Feature> features;

  private final Map<CourseKey, TreeMask> byKey;
  private final Map<Fingerprint, TreeMask> byFingerprint;
  private final Map<Fingerprint, Integer> rowsOfFingerprint;
  private final Optional<Set<Seen>> seen;
  private final Map<String, Integer> rowsOfCompany = new HashMap<>();

  /** A training row: its key, if it has one, and its fingerprint. */
  private record Seen(Optional<CourseKey> key, Fingerprint fingerprint) {}

  private TrainingRows(
      List<Feature> features,
      Map<CourseKey, TreeMask> byKey,
      Map<Fingerprint, TreeMask> byFingerprint,
      Map<Fingerprint, Integer> rowsOfFingerprint,
      Optional<Set<Seen>> seen) {
    this.features = features;
    this.seen = seen;
    this.byKey = byKey;
    this.byFingerprint = byFingerprint;
    this.rowsOfFingerprint = rowsOfFingerprint;
    byKey.keySet().forEach(key -> rowsOfCompany.merge(key.company().key(), 1, Integer::sum));
  }

  /**
   * Reads the training rows of a model version; none for an imported forest.
   *
   * @throws UnavailableException if the file is missing, malformed, not the one in the manifest or
   *     of another forest
   */
  public static TrainingRows read(VerifiedFiles files) {
    Manifest manifest = files.manifest();
    if (manifest.seed().isEmpty()) {
      return NONE;
    }
    List<Feature> features = FeatureTable.read(files.read(FeatureTable.FILE)).listed();
    return files.read(FILE, in -> read(in, manifest, features));
  }

  private static TrainingRows read(DataInputStream in, Manifest manifest, List<Feature> features)
      throws IOException {
    if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
      throw new IllegalArgumentException("it does not hold training rows");
    }
    int version = in.readInt();
    if (version != VERSION && version != WITHOUT_ALL_FINGERPRINTS) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "it is of version %d, and this code reads up to %d", version, VERSION));
    }
    if (!in.readUTF().equals(manifest.treesHash())) {
      throw new IllegalArgumentException("it belongs to another forest");
    }
    int trees = manifest.trees();
    byte[] mask = new byte[(trees + 7) / 8];
    Collected collected = new Collected(features);
    int rows = in.readInt();
    for (int i = 0; i < rows; i++) {
      if (in.readBoolean()) {
        CourseKey key = new CourseKey(new Company(in.readUTF()), new CourseId(in.readUTF()));
        if (version != WITHOUT_ALL_FINGERPRINTS) {
          collected.see(key, fingerprint(in));
        }
        in.readFully(mask);
        collected.add(key, TreeMask.fromBytes(mask, trees));
      } else {
        Fingerprint fingerprint = fingerprint(in);
        in.readFully(mask);
        collected.add(fingerprint, TreeMask.fromBytes(mask, trees));
      }
    }
    if (in.read() >= 0) {
      throw new IllegalArgumentException("it has something after its last row");
    }
    return collected.rows(version != WITHOUT_ALL_FINGERPRINTS || collected.byKey.isEmpty());
  }

  /**
   * The rows that a forest was trained on here.
   *
   * @param outOfBag a mask for each row
   */
  static TrainingRows of(List<CourseRow> rows, OutOfBag outOfBag) {
    Collected collected = new Collected(FEATURES);
    for (int i = 0; i < rows.size(); i++) {
      Fingerprint fingerprint = Fingerprint.of(rows.get(i), FEATURES);
      TreeMask mask = outOfBag.masks().get(i);
      rows.get(i)
          .key()
          .ifPresentOrElse(
              key -> {
                collected.see(key, fingerprint);
                collected.add(key, mask);
              },
              () -> collected.add(fingerprint, mask));
    }
    return collected.rows(true);
  }

  /** Training rows, one by one. */
  private static final class Collected {

    private final List<Feature> features;
    private final Map<CourseKey, TreeMask> byKey = new HashMap<>();
    private final Map<Fingerprint, TreeMask> byFingerprint = new HashMap<>();
    private final Map<Fingerprint, Integer> rowsOfFingerprint = new HashMap<>();
    private final Set<Seen> seen = new HashSet<>();

    Collected(List<Feature> features) {
      this.features = features;
    }

    void see(CourseKey key, Fingerprint fingerprint) {
      seen.add(new Seen(Optional.of(key), fingerprint));
    }

    void add(CourseKey key, TreeMask mask) {
      byKey.put(key, mask);
    }

    void add(Fingerprint withoutId, TreeMask mask) {
      seen.add(new Seen(Optional.empty(), withoutId));
      byFingerprint.merge(withoutId, mask, TreeMask::and);
      rowsOfFingerprint.merge(withoutId, 1, Integer::sum);
    }

    /**
     * @param complete whether the fingerprint of every row is there
     */
    TrainingRows rows(boolean complete) {
      return new TrainingRows(
          features,
          byKey,
          byFingerprint,
          rowsOfFingerprint,
          complete ? Optional.of(seen) : Optional.empty());
    }
  }

  private static Fingerprint fingerprint(DataInputStream in) throws IOException {
    return new Fingerprint(in.readLong(), in.readLong());
  }

  /**
   * The content of {@link #FILE}.
   *
   * @param outOfBag a mask for each row
   */
  static byte[] toBytes(List<CourseRow> rows, OutOfBag outOfBag, String treesHash) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(MAGIC);
      out.writeInt(VERSION);
      out.writeUTF(treesHash);
      out.writeInt(rows.size());
      for (int i = 0; i < rows.size(); i++) {
        CourseRow row = rows.get(i);
        out.writeBoolean(row.key().isPresent());
        if (row.key().isPresent()) {
          out.writeUTF(row.key().get().company().name());
          out.writeUTF(row.key().get().course().value());
        }
        Fingerprint fingerprint = Fingerprint.of(row, FEATURES);
        out.writeLong(fingerprint.high());
        out.writeLong(fingerprint.low());
        out.write(outOfBag.masks().get(i).toBytes());
      }
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  /**
   * The out-of-bag trees of a course. Empty if it is no training row, or if every tree saw it or a
   * row with the same fingerprint; then all trees predict it.
   */
  public Optional<TreeMask> maskOf(CourseRow row) {
    Optional<TreeMask> known = row.key().flatMap(key -> Optional.ofNullable(byKey.get(key)));
    return known
        .or(() -> Optional.ofNullable(byFingerprint.get(Fingerprint.of(row, features))))
        .filter(mask -> mask.count() > 0);
  }

  /**
   * A row as a course, matched to the training rows that it may be.
   *
   * @param key names the course, also where the row itself has no ids
   */
  public Course course(CourseKey key, CourseRow row) {
    return new Course(
        key.company(),
        key.course(),
        row.engagementScore(),
        row.features(),
        row.inModelScope() ? maskOf(row) : Optional.empty(),
        companyRows(key.company()),
        row.description());
  }

  /** Known only if every row has an id, since a row without an id may be of any company. */
  private OptionalInt companyRows(Company company) {
    return byKey.isEmpty() || !byFingerprint.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(rowsOfCompany.getOrDefault(company.key(), 0));
  }

  /**
   * Whether each row is a training row: one with the same score and features, to six significant
   * digits, and the same id where both have one. Empty if that is unknown, for an imported forest
   * or a version that kept only ids.
   */
  public Optional<BitSet> among(List<CourseRow> rows) {
    return seen.map(
        known -> {
          Set<Fingerprint> ofAny = new HashSet<>();
          known.forEach(row -> ofAny.add(row.fingerprint()));
          BitSet found = new BitSet(rows.size());
          for (int i = 0; i < rows.size(); i++) {
            Optional<CourseKey> key = rows.get(i).key();
            Fingerprint fingerprint = Fingerprint.of(rows.get(i), features);
            found.set(
                i,
                key.isEmpty()
                    ? ofAny.contains(fingerprint)
                    : known.contains(new Seen(key, fingerprint))
                        || known.contains(new Seen(Optional.empty(), fingerprint)));
          }
          return found;
        });
  }

  /**
   * The number of training rows that this row may be: one by id, else all with the same
   * fingerprint.
   */
  public int rowsLike(CourseRow row) {
    return row.key().filter(byKey::containsKey).isPresent()
        ? 1
        : rowsOfFingerprint.getOrDefault(Fingerprint.of(row, features), 0);
  }
}
