package dev.keepmeengaged.benchmarks.study;

import java.io.IOException;
import java.util.List;

/** A part of the study that a Python script computes as well. */
interface Concern {

  /** For people. */
  String title();

  /**
   * The script's file name. It is started with the folder of {@link SharedFiles} and prints a line
   * for each figure: its name, a tab, and its values with blanks between them.
   */
  String script();

  /** Writes what the script needs beside the rows, and computes the figures. */
  List<Figure> ours(SharedFiles files) throws IOException;
}
