package dev.keepmeengaged.study.journal;

import dev.keepmeengaged.support.FileFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A journal in a text file: a first line that says which study it is of, then a line for each
 * finished piece, forced to the disk before its result is used. A last line that was cut off is
 * forgotten. Thread-safe.
 */
public final class FileJournal implements Journal, AutoCloseable {

  private final FileChannel file;
  private final Map<String, String> results = new ConcurrentHashMap<>();
  private final int found;

  private FileJournal(FileChannel file, Map<String, String> results) {
    this.file = file;
    this.results.putAll(results);
    this.found = results.size();
  }

  /**
   * Opens the journal of a study, with what it has already.
   *
   * @param study names the data and every option that results depend on; no line break
   * @throws IllegalArgumentException when the file is the journal of another study
   */
  public static FileJournal open(Path path, String study) {
    try {
      Map<String, String> results = new ConcurrentHashMap<>();
      long end = Files.exists(path) ? read(path, study, results) : 0;
      FileChannel file =
          FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      file.truncate(end);
      file.position(end);
      FileJournal journal = new FileJournal(file, results);
      if (end == 0) {
        journal.append(study);
      }
      return journal;
    } catch (IOException e) {
      throw new UncheckedIOException(path + ": " + FileFailure.reason(e), e);
    }
  }

  /** Reads whole lines; returns where the last of them ends. */
  private static long read(Path path, String study, Map<String, String> results)
      throws IOException {
    String text = Files.readString(path);
    int end = text.lastIndexOf('\n') + 1;
    if (end == 0) {
      return 0;
    }
    try (BufferedReader lines = new BufferedReader(new StringReader(text.substring(0, end)))) {
      String first = lines.readLine();
      if (!study.equals(first)) {
        throw new IllegalArgumentException(
            "%s belongs to a stopped study of other data, with other options or by another version. Give the same to go on with it, another --out, or delete it to begin anew.%n  It is of: %s%n  This is:  %s"
                .formatted(path, first, study));
      }
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        results.put(line.substring(0, tab), line.substring(tab + 1));
      }
    }
    return text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
  }

  /** How many pieces it had when it was opened. */
  public int found() {
    return found;
  }

  @Override
  public String once(String key, Supplier<String> work) {
    String known = results.get(key);
    if (known != null) {
      return known;
    }
    String result = work.get();
    append(key + '\t' + result);
    results.put(key, result);
    return result;
  }

  private synchronized void append(String line) {
    if (line.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("a line of a journal has no line break: " + line);
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap((line + '\n').getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      file.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the study's journal cannot be written: " + FileFailure.reason(e), e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the study's journal cannot be closed", e);
    }
  }
}
