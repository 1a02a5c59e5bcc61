package dev.keepmeengaged.studyreport.svg;

/** A row of {@link LabelledRows}. */
interface LabelledRow {

  String label();

  /** What is written at its end. */
  String value();
}
