package dev.keepmeengaged.support;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.zip.ZipException;

/** Words for I/O failures: the message of a JDK exception is often only the name of the file. */
public final class FileFailure {

  private FileFailure() {}

  /** The reason of a failure in words, even where its message is only the name of the file. */
  public static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "there is a file of that name";
    }
    if (e instanceof NotDirectoryException) {
      return "not a folder";
    }
    if (e instanceof ZipException || e instanceof EOFException) {
      return "the compressed file is damaged or cut off";
    }
    String reason = e instanceof FileSystemException ofFile ? ofFile.getReason() : e.getMessage();
    return reason == null ? "the system does not say why" : reason;
  }
}
