package dev.keepmeengaged.conformance;

import java.io.IOException;
import java.util.List;

/** Figures that a Python script computes as well. */
interface Comparison {

  /** What it compares, in a few words. */
  String title();

  /**
   * Computes the figures with ours and with Python.
   *
   * @param folder empty, for arrays that both read and write
   */
  List<Figure> figures(ArrayFolder folder, Python python) throws IOException, InterruptedException;
}
