package dev.keepmeengaged.artifacts;

import java.util.Arrays;

/**
 * Every file that a model version may have beside its manifest, which lists those that it has. Each
 * decides an answer.
 */
public enum VersionFile {
  FOREST("forest.tribuo", Use.SERVING),
  FEATURES("features.json", Use.SERVING),
  IMPORTANCES("importances.json", Use.SERVING),
  GOLDEN_ROWS("golden.json", Use.SERVING),
  CARD("model-card.json", Use.SERVING),
  SUPPORT("support.bin", Use.SERVING),
  CALIBRATION("calibration.json", Use.SERVING),
  TRAINING_ROWS("training-rows.bin", Use.PUBLISHING);

  /** Who reads a file. */
  private enum Use {
    /** The functions: it is uploaded. */
    SERVING,
    /** {@code publish} and {@code evaluate}: it stays in the version's folder. */
    PUBLISHING
  }

  private final String fileName;
  private final Use use;

  VersionFile(String fileName, Use use) {
    this.fileName = fileName;
    this.use = use;
  }

  public String fileName() {
    return fileName;
  }

  /**
   * Whether functions may read a file of this name. They may read files that only a later version
   * of this program knows.
   */
  public static boolean isServed(String fileName) {
    return Arrays.stream(values())
        .noneMatch(file -> file.fileName.equals(fileName) && file.use == Use.PUBLISHING);
  }
}
