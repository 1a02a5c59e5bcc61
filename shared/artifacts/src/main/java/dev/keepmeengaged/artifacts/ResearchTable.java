package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.domain.Feature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What research says about our levers. The table belongs to the program, not to a model version: a
 * finding that is added or mended is said of every model at once.
 *
 * @param version of the table's content: equal for equal tables
 * @param findings in the order of the table, each id once
 */
public record ResearchTable(String version, List<ResearchFinding> findings) {

  private static final String FILE = "research.json";

  private static final int VERSION_DIGITS = 12;

  public ResearchTable {
    findings = List.copyOf(findings);
    Set<String> ids = new HashSet<>();
    for (ResearchFinding finding : findings) {
      if (!ids.add(finding.id())) {
        throw new IllegalArgumentException("two findings are called " + finding.id());
      }
    }
  }

  /** The program's own table. */
  public static ResearchTable ours() {
    try (InputStream in = ResearchTable.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + FILE);
      }
      return read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + FILE, e);
    }
  }

  /**
   * The table in a file, named for the file's bytes.
   *
   * @throws dev.keepmeengaged.domain.UnavailableException when it is malformed, saying where
   */
  static ResearchTable read(byte[] json) {
    return new ResearchTable(
        FileEntry.sha256(json).substring(0, VERSION_DIGITS),
        JsonFile.read(FILE, json, root -> root.get("findings").elements(ResearchFinding::read)));
  }

  /** The ids of the findings about any of these features, whatever they found. */
  public List<String> on(Set<Feature> levers) {
    return findings.stream()
        .filter(finding -> finding.levers().stream().anyMatch(levers::contains))
        .map(ResearchFinding::id)
        .toList();
  }

  /** The findings that are about no lever of ours, but about any advice or any dashboard. */
  public List<ResearchFinding> general() {
    return findings.stream().filter(finding -> finding.levers().isEmpty()).toList();
  }

  /**
   * Each finding about a lever beside how a model's predictions go with that lever.
   *
   * @param directions of the features of which they were measured
   */
  public ResearchComparison compare(Map<Feature, Direction> directions) {
    return new ResearchComparison(
        this,
        findings.stream()
            .flatMap(
                finding ->
                    finding.levers().stream()
                        .map(
                            lever ->
                                new ResearchComparison.Compared(
                                    finding,
                                    lever,
                                    Agreement.of(
                                        finding.effect(),
                                        lever,
                                        Optional.ofNullable(directions.get(lever))))))
            .toList());
  }
}
