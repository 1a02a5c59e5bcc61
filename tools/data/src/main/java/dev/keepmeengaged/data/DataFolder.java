package dev.keepmeengaged.data;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.ScoreKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder with courses in one of the three formats: {@code X.csv} and {@code y.csv}, {@code
 * fifteen.csv}, or all three; one raw export; one prepared table. Raw exports and prepared tables
 * are told by their header, whatever they are called. A file may be compressed ({@code .csv.gz}); a
 * file named {@link SyntheticDataMarker#FILE} marks made-up courses; other files, and the older
 * editions that {@code prepare} keeps aside, are ignored.
 */
public final class DataFolder {

  private static final String EXPECTED =
      "expected one of: X.csv with y.csv, with or without fifteen.csv; fifteen.csv alone; one raw"
          + " export (*.csv); one prepared table (courses.csv)";

  private static final Pattern TABLE =
      Pattern.compile(".+\\.(csv|tsv|tab|txt)(\\.gz)?", Pattern.CASE_INSENSITIVE);

  private final String name;
  private final Map<String, Path> published = new TreeMap<>();
  private final List<Path> rawExports = new ArrayList<>();
  private final List<Path> preparedTables = new ArrayList<>();
  private final List<Path> others = new ArrayList<>();

  /** Why files that are called tables could not be read as such. */
  private final List<DataProblemsException> brokenTables = new ArrayList<>();

  /** Tables of which no kind is known, by how many columns of an export they have. */
  private final TreeMap<Long, Path> unknownTables = new TreeMap<>();

  private DataFolder(String name) {
    this.name = name;
  }

  /**
   * Reads the courses of a folder, all or none of them; with {@link BadRowPolicy#SKIP} all that
   * have no problem. A file whose header, encoding or number of rows is wrong is refused in either
   * case.
   *
   * @throws DataProblemsException with every problem of the data, or what is wrong with the folder
   */
  public static CourseData read(Path folder, BadRowPolicy policy) {
    return read(folder, policy, Optional.empty());
  }

  /**
   * The same, where it was said what the scores are made of.
   *
   * @throws DataProblemsException as well when the data itself says otherwise
   */
  public static CourseData read(Path folder, BadRowPolicy policy, Optional<ScoreKind> said) {
    CourseData data = open(folder).read(policy, said);
    Optional<ScoreKind> written =
        data.format() == DataFormat.PREPARED ? PreparedFolder.scoreKind(folder) : Optional.empty();
    if (written.isPresent() && said.isPresent() && !written.equals(said)) {
      throw new DataProblemsException(
          DataProblem.ofFile(
              String.valueOf(folder),
              "its scores were prepared as %s ones, so they cannot be read as %s ones"
                  .formatted(written.get(), said.get())));
    }
    CourseData ofKind = said.or(() -> written).map(data::with).orElse(data);
    return SyntheticDataMarker.marks(folder) ? ofKind.asMadeUp() : ofKind;
  }

  /**
   * Refuses a folder that is not there, or has no file that could be data, as far as names of files
   * and headers tell; to be asked before anything else that takes time.
   *
   * @throws DataProblemsException when it is missing, a file, or holds no data
   */
  public static void checkThere(Path folder) {
    DataFolder found = open(folder);
    if (found.formats() + found.brokenTables.size() + found.unknownTables.size() == 0) {
      throw found.holdsNoData();
    }
  }

  private static DataFolder open(Path folder) {
    DataFolder named = new DataFolder(String.valueOf(folder));
    if (!Files.exists(folder)) {
      throw named.refused("no such folder");
    }
    if (!Files.isDirectory(folder)) {
      throw named.refused("is a file, not a folder with data; " + EXPECTED);
    }
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(Files::isRegularFile).sorted().forEach(named::classify);
    } catch (IOException e) {
      throw CsvTable.unreadable(named.name, e);
    }
    return named;
  }

  private CourseData read(BadRowPolicy policy, Optional<ScoreKind> said) {
    if (formats() > 1) {
      throw refused("holds more than one data set: " + found() + "; " + EXPECTED);
    }
    if (!published.isEmpty()) {
      return publishedFiles().read(policy);
    }
    if (!rawExports.isEmpty()) {
      return Preparation.of(rawExports.get(0), policy).toCourseData(said);
    }
    if (!preparedTables.isEmpty()) {
      return PreparedTable.read(preparedTables.get(0), policy);
    }
    if (brokenTables.size() == 1 && unknownTables.isEmpty()) {
      throw brokenTables.get(0);
    }
    if (!unknownTables.isEmpty() && unknownTables.lastKey() > 0) {
      // Refused, with what it lacks.
      return Preparation.of(unknownTables.lastEntry().getValue(), policy).toCourseData(said);
    }
    throw holdsNoData();
  }

  private DataProblemsException holdsNoData() {
    return refused("holds no data: " + found() + "; " + EXPECTED);
  }

  private void classify(Path file) {
    String fileName = String.valueOf(file.getFileName());
    if (!TABLE.matcher(fileName).matches()) {
      others.add(file);
      return;
    }
    switch (fileName.endsWith(".gz") ? fileName.substring(0, fileName.length() - 3) : fileName) {
      case "X.csv", "y.csv", "fifteen.csv" -> published.put(fileName, file);
      default -> classifyByHeader(file);
    }
  }

  private void classifyByHeader(Path file) {
    List<String> header;
    try {
      header = CsvTable.header(file);
    } catch (DataProblemsException notATable) {
      brokenTables.add(notATable);
      others.add(file);
      return;
    }
    long preparedColumns = known(header, PreparedTable.columns());
    long rawColumns = known(header, RawExport.columns());
    if (preparedColumns > Feature.COUNT / 2) {
      boolean aside = file.endsWith(PreparedFolder.OLDER_EDITIONS);
      (aside ? others : preparedTables).add(file);
    } else if (rawColumns > RawExport.columns().size() / 2) {
      rawExports.add(file);
    } else {
      others.add(file);
      unknownTables.put(rawColumns, file);
    }
  }

  /**
   * A file is taken for what more than half of its expected columns say, to name those it lacks.
   */
  private static long known(List<String> header, List<String> columns) {
    return columns.stream().filter(header::contains).count();
  }

  private int formats() {
    return (published.isEmpty() ? 0 : 1) + rawExports.size() + preparedTables.size();
  }

  private PublishedFiles publishedFiles() {
    Optional<Path> x = publishedFile("X.csv");
    Optional<Path> y = publishedFile("y.csv");
    if (x.isPresent() != y.isPresent()) {
      throw refused(
          x.isPresent()
              ? "holds X.csv without y.csv, its scores"
              : "holds y.csv without X.csv, its features");
    }
    return new PublishedFiles(
        x.map(features -> new PublishedFiles.XAndY(features, y.orElseThrow())),
        publishedFile("fifteen.csv"));
  }

  private Optional<Path> publishedFile(String fileName) {
    Path plain = published.get(fileName);
    Path compressed = published.get(fileName + ".gz");
    if (plain != null && compressed != null) {
      throw refused("holds both %s and %s.gz".formatted(fileName, fileName));
    }
    return Optional.ofNullable(plain != null ? plain : compressed);
  }

  private String found() {
    List<String> kinds = new ArrayList<>();
    published.keySet().forEach(kinds::add);
    rawExports.forEach(file -> kinds.add(file.getFileName() + " (raw export)"));
    preparedTables.forEach(file -> kinds.add(file.getFileName() + " (prepared table)"));
    if (kinds.isEmpty()) {
      others.stream().limit(5).map(DataFolder::described).forEach(kinds::add);
      if (others.size() > 5) {
        kinds.add(String.format(Locale.ROOT, "and %d more", others.size() - 5));
      }
    }
    return kinds.isEmpty() ? "it is empty" : "found " + String.join(", ", kinds);
  }

  /** A file that is no data, with the reason, where it should be some. */
  private static String described(Path file) {
    String fileName = String.valueOf(file.getFileName());
    try {
      CsvTable.header(file);
      return fileName;
    } catch (DataProblemsException e) {
      DataProblem problem = e.problems().get(0);
      return problem.line() > 0 && !TABLE.matcher(fileName).matches()
          ? fileName
          : "%s (%s)".formatted(fileName, problem.withoutFile());
    }
  }

  private DataProblemsException refused(String reason) {
    return new DataProblemsException(DataProblem.ofFile(name, reason));
  }
}
