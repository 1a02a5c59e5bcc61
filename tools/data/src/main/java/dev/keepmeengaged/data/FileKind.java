package dev.keepmeengaged.data;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Recognises files of other formats by their first bytes. */
final class FileKind {

  /** The number of bytes that identify the format. */
  static final int HEAD = 512;

  private static final String SAVE_AS_CSV = ": open it and save the sheet as CSV";

  /** The first bytes of each format, one char per byte. */
  private static final List<Kind> KINDS =
      List.of(
          new Kind("\u00D0\u00CF\u0011\u00E0", "is an Excel workbook (.xls)" + SAVE_AS_CSV),
          new Kind("%PDF", "is a PDF document: export the table as CSV"),
          new Kind("{\\rtf", "is an RTF document: export the table as CSV"),
          new Kind("SQLite format 3", "is an SQLite database: export the table as CSV"),
          new Kind("PAR1", "is a Parquet file: write the table as CSV"),
          new Kind("ARROW1", "is a Feather or Arrow file: write the table as CSV"),
          new Kind("\u0089HDF", "is an HDF5 file: write the table as CSV"),
          new Kind("<stata_dta>", "is a Stata file: write the table as CSV"),
          new Kind("$FL2", "is an SPSS file: write the table as CSV"),
          new Kind("RDX", "is an R data file: write the table with write.csv"),
          new Kind("RDA", "is an R data file: write the table with write.csv"),
          new Kind("X\n\0\0", "is an R data file: write the table with write.csv"),
          new Kind("\u0080\u0004\u0095", "is a Python pickle: write the table with to_csv"),
          new Kind("BZh", "is compressed with bzip2: unpack it, or compress it with gzip"),
          new Kind("\u00FD7zXZ", "is compressed with xz: unpack it, or compress it with gzip"),
          new Kind("(\u00B5/\u00FD", "is compressed with zstd: unpack it, or use gzip"),
          new Kind("7z\u00BC\u00AF", "is a 7-Zip archive: unpack it"),
          new Kind("Rar!", "is a RAR archive: unpack it"),
          new Kind("\u00FF\u00FE\0\0", "is UTF-32 text: save it as UTF-8"),
          new Kind("\0\0\u00FE\u00FF", "is UTF-32 text: save it as UTF-8"),
          new Kind("\u0089PNG", "is a picture"),
          new Kind("\u00FF\u00D8\u00FF", "is a picture"));

  private FileKind() {}

  /**
   * The format of a file with this beginning, and advice; empty if it may be text with separators.
   */
  static Optional<String> ofOther(byte[] head) {
    String begin = new String(head, StandardCharsets.ISO_8859_1);
    if (begin.startsWith("PK\u0003\u0004") || begin.startsWith("PK\u0005\u0006")) {
      return Optional.of(zip(begin));
    }
    return KINDS.stream()
        .filter(kind -> begin.startsWith(kind.begin()))
        .map(Kind::what)
        .findFirst()
        .or(() -> markup(begin));
  }

  /** Recognises workbooks, which are zip archives, by the name of their first entry. */
  private static String zip(String begin) {
    if (begin.contains("opendocument.spreadsheet")) {
      return "is an OpenDocument spreadsheet (.ods)" + SAVE_AS_CSV;
    }
    boolean workbook =
        begin.contains("[Content_Types].xml")
            || begin.contains("xl/")
            || begin.contains("_rels/")
            || begin.contains("docProps/");
    return workbook
        ? "is an Excel workbook (.xlsx)" + SAVE_AS_CSV
        : "is a zip archive: unpack it, or compress the file with gzip";
  }

  private static Optional<String> markup(String begin) {
    String text =
        (begin.startsWith("\u00EF\u00BB\u00BF") ? begin.substring(3) : begin)
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    if (text.startsWith("<!doctype html")
        || text.matches("(?s)<(html|table|head|body|meta)\\b.*")) {
      return Optional.of("is an HTML page: export the table as CSV");
    }
    if (text.startsWith("<?xml") || text.matches("(?s)<[a-z][a-z0-9:_-]*[ >].*")) {
      return Optional.of("is XML: export the table as CSV");
    }
    if (text.matches("(?s)[\\[{]\\s*([\"{\\[\\]}].*|$)")) {
      return Optional.of("is JSON: export the table as CSV");
    }
    return Optional.empty();
  }

  private record Kind(String begin, String what) {}
}
