package dev.keepmeengaged.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The heap of another JVM. */
final class HeapDump {

  private HeapDump() {}

  /** All objects in a process's heap, garbage too, their texts in ISO 8859-1 byte by byte. */
  static String of(long pid, Path file) throws Exception {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process process =
        new ProcessBuilder(jcmd, Long.toString(pid), "GC.heap_dump", "-all", file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }
}
