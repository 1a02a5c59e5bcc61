package dev.keepmeengaged.functionzip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionZipTest {

  private static final byte[] OWN = jar("Handler.class");
  private static final byte[] LIBRARY = jar("Library.class");

  /** In this order: a bill that is built again has to have the same bytes. */
  private static final Pattern PROPERTIES =
      Pattern.compile(
          """
          "name" : "keep-me-engaged:zip:path",
          "value" : "(.+)"
          }, {
          "name" : "keep-me-engaged:zip:sha-256",
          "value" : "(.+)"
          """
              .strip()
              .replace("{", "\\{")
              .replace("\n", "\\s+"));

  @TempDir private Path folder;

  private final Map<String, byte[]> jars = new LinkedHashMap<>();

  @BeforeEach
  void packed() {
    jars.put("lib/library-1.2.jar", LIBRARY);
    jars.put("lib/what-if-0.1.0.jar", OWN);
  }

  @Test
  void billOfTheZip_isAccepted_andSaysWhereEachJarIs() throws IOException {
    finish(bill(component("library", "1.2", LIBRARY, "Apache-2.0")));

    Map<String, String> located = located(Files.readString(bill()));
    assertThat(located).containsOnlyKeys("lib/library-1.2.jar", "lib/what-if-0.1.0.jar");
    try (ZipFile zip = new ZipFile(zip().toFile())) {
      for (Map.Entry<String, String> jar : located.entrySet()) {
        byte[] content = zip.getInputStream(zip.getEntry(jar.getKey())).readAllBytes();
        assertThat(sha256(content)).isEqualTo(jar.getValue());
      }
    }
  }

  @Test
  void hashOfMavensRepository_stays() throws IOException {
    finish(bill(component("library", "1.2", LIBRARY, "Apache-2.0")));

    assertThat(bill()).content().contains(sha256(LIBRARY));
  }

  @Test
  void hashOfAModuleOfOurs_goes_asItDependsOnTheUmaskOfTheBuild() throws IOException {
    Map<String, Object> module = component("library", "1.2", LIBRARY, "Apache-2.0");
    module.put("group", "dev.keepmeengaged");

    finish(bill(module));

    assertThat(bill()).content().doesNotContain(sha256(LIBRARY)).contains("lib/library-1.2.jar");
  }

  @Test
  void jarThatIsInTheZipAlone_isRefused() {
    jars.put("lib/smuggled-1.0.jar", LIBRARY);

    assertRefused(
        bill(component("library", "1.2", LIBRARY, "Apache-2.0")),
        "lib/smuggled-1.0.jar is in the zip alone");
  }

  @Test
  void fileThatIsNoJar_isRefused() {
    jars.put("notes.txt", "notes".getBytes(UTF_8));

    assertRefused(
        bill(component("library", "1.2", LIBRARY, "Apache-2.0")), "notes.txt is in the zip alone");
  }

  @Test
  void componentThatIsInTheBillAlone_isRefused() {
    assertRefused(
        bill(
            component("library", "1.2", LIBRARY, "Apache-2.0"),
            component("absent", "1.0", LIBRARY, "Apache-2.0")),
        "lib/absent-1.0.jar is in the bill alone");
  }

  @Test
  void otherVersion_isRefused_onBothSides() {
    assertRefused(
        bill(component("library", "1.3", LIBRARY, "Apache-2.0")),
        "lib/library-1.2.jar is in the zip alone; lib/library-1.3.jar is in the bill alone");
  }

  @Test
  void otherJarOfTheSameName_isRefused() {
    jars.put("lib/library-1.2.jar", jar("Other.class"));

    assertRefused(
        bill(component("library", "1.2", LIBRARY, "Apache-2.0")),
        "lib/library-1.2.jar is not the jar that the bill has the hash of");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GPL-2.0-only",
        "GPL-3.0-or-later",
        "AGPL-3.0-only",
        "LGPL-2.1-only",
        "Our own terms"
      })
  void licenceThatIsNotAllowed_isRefused(String licence) {
    assertRefused(
        bill(component("library", "1.2", LIBRARY, licence)),
        "lib/library-1.2.jar has no licence that is allowed, but [" + licence + "]");
  }

  @Test
  void componentWithoutALicence_isRefused() {
    assertRefused(
        bill(component("library", "1.2", LIBRARY)),
        "lib/library-1.2.jar has no licence that is allowed, but []");
  }

  @Test
  void choiceOfLicences_isAccepted_withOneThatIsAllowed() throws IOException {
    finish(bill(component("library", "1.2", LIBRARY, "LGPL-2.1-only", "BSD-3-Clause")));

    assertThat(bill()).content().contains(BillOfMaterials.SHA_256);
  }

  @Test
  void twoComponentsOfOneName_areRefused() {
    assertThatThrownBy(
            () ->
                finish(
                    bill(
                        component("library", "1.2", LIBRARY, "MIT"),
                        component("library", "1.2", LIBRARY, "MIT"))))
        .hasMessageContaining("two components for lib/library-1.2.jar");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no modes of files")
  void equalJars_giveEqualFiles_whateverTheTimeFolderZoneAndMode() throws IOException {
    Map<String, Object> bill = bill(component("library", "1.2", LIBRARY, "Apache-2.0"));
    finish(bill);
    byte[] zip = Files.readAllBytes(zip());
    byte[] written = Files.readAllBytes(bill());

    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      folder = Files.createDirectory(folder.resolve("another folder"));
      finish(bill, "rw-------");
    } finally {
      TimeZone.setDefault(zone);
    }

    assertThat(zip()).hasBinaryContent(zip);
    assertThat(bill()).hasBinaryContent(written);
  }

  private void assertRefused(Map<String, Object> bill, String reason) {
    assertThatThrownBy(() -> finish(bill))
        .isInstanceOf(IOException.class)
        .hasMessage("the bill of materials: " + reason);
    assertThat(zip()).as("stays as it was").hasBinaryContent(zipped(jars));
  }

  private void finish(Map<String, Object> bill) throws IOException {
    finish(bill, "rw-r--r--");
  }

  private void finish(Map<String, Object> bill, String mode) throws IOException {
    Files.write(zip(), zipped(jars));
    Files.writeString(bill(), JSON.std.asString(bill));
    Files.setPosixFilePermissions(zip(), PosixFilePermissions.fromString(mode));
    FunctionZip.main(new String[] {zip().toString(), bill().toString()});
  }

  private Path zip() {
    return folder.resolve("what-if.zip");
  }

  private Path bill() {
    return folder.resolve("what-if.cdx.json");
  }

  private static Map<String, Object> bill(Map<String, Object> component) {
    return bill(List.of(component));
  }

  private static Map<String, Object> bill(Map<String, Object> one, Map<String, Object> another) {
    return bill(List.of(one, another));
  }

  private static Map<String, Object> bill(List<Map<String, Object>> components) {
    Map<String, Object> own = component("what-if", "0.1.0", OWN, "Apache-2.0");
    own.remove("hashes"); // as CycloneDX has it
    return ordered("metadata", Map.of("component", own), "components", components);
  }

  private static Map<String, Object> component(
      String name, String version, byte[] jar, String... licences) {
    Map<String, Object> component = ordered("name", name, "version", version);
    component.put("hashes", List.of(ordered("alg", "SHA-256", "content", sha256(jar))));
    component.put(
        "licenses",
        List.of(licences).stream()
            .map(licence -> Map.of("license", Map.of("id", licence)))
            .toList());
    return component;
  }

  private static Map<String, Object> ordered(String one, Object first, String two, Object second) {
    Map<String, Object> ordered = new LinkedHashMap<>();
    ordered.put(one, first);
    ordered.put(two, second);
    return ordered;
  }

  /** The SHA-256 that each component has in the zip, by its path there. */
  private static Map<String, String> located(String bill) {
    Map<String, String> located = new LinkedHashMap<>();
    Matcher properties = PROPERTIES.matcher(bill);
    while (properties.find()) {
      located.put(properties.group(1), properties.group(2));
    }
    return located;
  }

  private static byte[] jar(String name) {
    return zipped(Map.of(name, name.repeat(50).getBytes(UTF_8)));
  }

  private static byte[] zipped(Map<String, byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> e : entries.entrySet()) {
        ZipEntry entry = new ZipEntry(e.getKey());
        entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
        out.putNextEntry(entry);
        out.write(e.getValue());
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
