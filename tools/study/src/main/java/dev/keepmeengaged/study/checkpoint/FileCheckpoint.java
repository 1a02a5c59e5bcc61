package dev.keepmeengaged.study.checkpoint;

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
 * A checkpoint in a text file. The first line identifies the study, each further line holds the
 * result of a finished task. A line is forced to the disk before its result is used; an incomplete
 * last line is dropped. Thread-safe.
 */
public final class FileCheckpoint implements Checkpoint, AutoCloseable {

  private final FileChannel file;
  private final Map<String, String> results = new ConcurrentHashMap<>();
  private final int found;

  private FileCheckpoint(FileChannel file, Map<String, String> results) {
    this.file = file;
    this.results.putAll(results);
    this.found = results.size();
  }

  /**
   * Opens the checkpoint of a study, or begins one.
   *
   * @param study identifies the data and every option that results depend on; without a line break
   * @throws IllegalArgumentException if the file is the checkpoint of another study
   */
  public static FileCheckpoint open(Path path, String study) {
    try {
      Map<String, String> results = new ConcurrentHashMap<>();
      long end = Files.exists(path) ? read(path, study, results) : 0;
      FileChannel file =
          FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      file.truncate(end);
      file.position(end);
      FileCheckpoint checkpoint = new FileCheckpoint(file, results);
      if (end == 0) {
        checkpoint.append(study);
      }
      return checkpoint;
    } catch (IOException e) {
      throw new UncheckedIOException(path + ": " + FileFailure.reason(e), e);
    }
  }

  /** Reads the complete lines and returns the end of the last one. */
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

  /** The number of finished tasks at the time of opening. */
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
      throw new IllegalArgumentException("a line of a checkpoint has no line break: " + line);
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap((line + '\n').getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      file.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the study's checkpoint cannot be written: " + FileFailure.reason(e), e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the study's checkpoint cannot be closed", e);
    }
  }
}
