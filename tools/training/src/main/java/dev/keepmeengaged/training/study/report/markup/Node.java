package dev.keepmeengaged.training.study.report.markup;

/** A piece of a document: an element or text. */
public sealed interface Node permits Element, Text {

  /** Appends this as markup that both an HTML and an XML parser read as the same tree. */
  void writeTo(StringBuilder out);
}
