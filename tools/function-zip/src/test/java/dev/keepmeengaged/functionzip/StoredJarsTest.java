package dev.keepmeengaged.functionzip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredJarsTest {

  private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);
  private static final byte[] CLASS = "the bytes of a class, ".repeat(50).getBytes(UTF_8);

  @TempDir private Path folder;

  @Test
  void entriesOfItsJars_areStored_withTheirContents() throws IOException {
    StoredJars.rewrite(zip());

    byte[] jar = requireNonNull(contents(Files.readAllBytes(zip())).get("lib/a.jar"));
    assertThat(methods(jar)).containsOnly(ZipEntry.STORED);
    assertThat(contents(jar))
        .containsExactly(Map.entry("META-INF/MANIFEST.MF", "".getBytes(UTF_8)), entry("A.class"));
  }

  @Test
  void everythingElse_staysAsItWas_compressed() throws IOException {
    StoredJars.rewrite(zip());

    byte[] zip = Files.readAllBytes(zip());
    assertThat(contents(zip))
        .containsOnlyKeys("lib/a.jar", "notes.txt")
        .contains(entry("notes.txt"));
    assertThat(methods(zip)).containsOnly(ZipEntry.DEFLATED);
  }

  @Test
  void equalZips_giveEqualZips_withTheTimesThatTheyHad() throws IOException {
    StoredJars.rewrite(zip());
    byte[] once = Files.readAllBytes(zip());
    Files.delete(zip());
    StoredJars.rewrite(zip());

    assertThat(Files.readAllBytes(zip())).isEqualTo(once);
    assertThat(new ZipInputStream(new ByteArrayInputStream(once)).getNextEntry().getTimeLocal())
        .isEqualTo(TIME);
  }

  @Test
  void zipThatIsNotThere_isRefused_andNothingIsWritten() throws IOException {
    assertThatThrownBy(() -> StoredJars.rewrite(folder.resolve("none.zip")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("none.zip");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void jarThatIsNoZip_isRefusedByName_andTheZipStaysAsItWas() throws IOException {
    byte[] zip = zipped(Map.of("lib/text.jar", CLASS));
    Files.write(zip(), zip);

    assertThatThrownBy(() -> StoredJars.rewrite(zip()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("lib/text.jar in")
        .hasMessageContaining("function.zip");
    assertThat(zip()).hasBinaryContent(zip);
    assertThat(folder).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void fileThatIsNoZip_isRefused_andStaysAsItWas() throws IOException {
    Files.write(zip(), CLASS);

    assertThatThrownBy(() -> StoredJars.rewrite(zip()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("function.zip is no zip");
    assertThat(zip()).hasBinaryContent(CLASS);
    assertThat(folder).isDirectoryNotContaining("glob:**.new");
  }

  private static Map.Entry<String, byte[]> entry(String name) {
    return Map.entry(name, CLASS);
  }

  private Path zip() throws IOException {
    Path zip = folder.resolve("function.zip");
    if (!Files.exists(zip)) {
      Map<String, byte[]> jar = new LinkedHashMap<>();
      jar.put("META-INF/MANIFEST.MF", new byte[0]);
      jar.put("A.class", CLASS);
      Map<String, byte[]> entries = new LinkedHashMap<>();
      entries.put("lib/a.jar", zipped(jar));
      entries.put("notes.txt", CLASS);
      Files.write(zip, zipped(entries));
    }
    return zip;
  }

  private static byte[] zipped(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> e : entries.entrySet()) {
        ZipEntry entry = new ZipEntry(e.getKey());
        entry.setTimeLocal(TIME);
        out.putNextEntry(entry);
        out.write(e.getValue());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static Map<String, byte[]> contents(byte[] zip) throws IOException {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
    for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
      contents.put(entry.getName(), in.readAllBytes());
    }
    return contents;
  }

  private static List<Integer> methods(byte[] zip) throws IOException {
    List<Integer> methods = new ArrayList<>();
    ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
    for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
      methods.add(entry.getMethod());
    }
    return methods;
  }
}
