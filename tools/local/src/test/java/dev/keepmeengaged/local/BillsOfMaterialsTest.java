package dev.keepmeengaged.local;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.keepmeengaged.local.template.TemplateNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The zips that are deployed, held against the bills of materials that were built with them. */
class BillsOfMaterialsTest {

  private static final ProjectFolder PROJECT = new ProjectFolder(Path.of("../.."));

  static Stream<Path> zips() {
    return PROJECT.template().resources("AWS::Serverless::Function").values().stream()
        .map(function -> function.at("Properties", "CodeUri"))
        .map(TemplateNode::text)
        .map(Path.of("../..")::resolve);
  }

  @ParameterizedTest
  @MethodSource("zips")
  void billAndZip_haveTheSameJars_withVersionsAndHashes(Path zip) throws IOException {
    assumeTrue(Files.exists(zip), "the zip is not built: " + zip);

    assertThat(hashes(components(zip))).isEqualTo(hashes(zip));
  }

  @ParameterizedTest
  @MethodSource("zips")
  void everyComponent_hasALicence_andThoseOfOthersTheHashByWhichTheyAreKnown(Path zip)
      throws IOException {
    assumeTrue(Files.exists(zip), "the zip is not built: " + zip);

    for (Map<?, ?> component : components(zip)) {
      assertThat(list(component, "licenses")).as(component.get("purl") + "").isNotEmpty();
      if (!"dev.keepmeengaged".equals(component.get("group"))) {
        assertThat(list(component, "hashes").stream().map(h -> h.get("alg") + ""))
            .contains("SHA-256");
      }
    }
  }

  /** Recorded by {@code tools/maven-checksums/run}; Maven itself accepts what is not recorded. */
  @ParameterizedTest
  @MethodSource("zips")
  void everyLibrary_isTheOneWhoseHashIsCommitted(Path zip) throws IOException {
    assumeTrue(Files.exists(zip), "the zip is not built: " + zip);
    List<String> committed = Files.readAllLines(Path.of("../../.mvn/checksums/checksums.sha256"));

    for (Map<?, ?> component : components(zip)) {
      if (!"dev.keepmeengaged".equals(component.get("group"))) {
        String sha256 =
            list(component, "hashes").stream()
                .filter(hash -> "SHA-256".equals(hash.get("alg")))
                .map(hash -> hash.get("content") + "")
                .findAny()
                .orElseThrow();
        String path =
            "%s/%s/%s/%2$s-%3$s.jar"
                .formatted(
                    (component.get("group") + "").replace('.', '/'),
                    component.get("name"),
                    component.get("version"));
        assertThat(committed).contains(sha256 + "  " + path);
      }
    }
  }

  /** What makes one build differ from the next. */
  @ParameterizedTest
  @MethodSource("zips")
  void bill_hasNoTimeAndNoSerialNumber(Path zip) throws IOException {
    assumeTrue(Files.exists(zip), "the zip is not built: " + zip);

    assertThat(bill(zip)).doesNotContainKey("serialNumber");
    Map<?, ?> metadata = (Map<?, ?>) requireNonNull(bill(zip).get("metadata"));
    assertThat(metadata.containsKey("timestamp")).isFalse();
  }

  /** By the name that the version of its package URL gives a jar, so that both have to agree. */
  private static Map<String, String> hashes(List<Map<?, ?>> components) {
    Map<String, String> hashes = new TreeMap<>();
    for (Map<?, ?> component : components) {
      Map<String, String> properties = new TreeMap<>();
      list(component, "properties")
          .forEach(p -> properties.put(p.get("name") + "", p.get("value") + ""));
      String jar =
          (component.get("purl") + "").replaceFirst("pkg:maven/.*/(.*)@(.*)\\?type=jar", "$1-$2");
      assertThat(properties).containsEntry("keep-me-engaged:zip:path", "lib/" + jar + ".jar");
      hashes.put(
          "lib/" + jar + ".jar", requireNonNull(properties.get("keep-me-engaged:zip:sha-256")));
    }
    return hashes;
  }

  private static Map<String, String> hashes(Path zip) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : file.stream().filter(e -> !e.isDirectory()).toList()) {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = new DigestInputStream(file.getInputStream(entry), digest)) {
          in.transferTo(OutputStream.nullOutputStream());
        }
        hashes.put(entry.getName(), HexFormat.of().formatHex(digest.digest()));
      }
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    return hashes;
  }

  /** The function itself, and everything that it needs. */
  private static List<Map<?, ?>> components(Path zip) throws IOException {
    Map<String, Object> bill = bill(zip);
    List<Map<?, ?>> components = new ArrayList<>(list(bill, "components"));
    Map<?, ?> metadata = (Map<?, ?>) requireNonNull(bill.get("metadata"));
    components.add((Map<?, ?>) requireNonNull(metadata.get("component")));
    return components;
  }

  private static Map<String, Object> bill(Path zip) throws IOException {
    String name = zip.getFileName().toString().replace(".zip", ".cdx.json");
    return JSON.std.mapFrom(Files.readString(zip.resolveSibling(name)));
  }

  private static List<Map<?, ?>> list(Map<?, ?> parent, String name) {
    List<Map<?, ?>> list = new ArrayList<>();
    for (Object element : (List<?>) requireNonNull(parent.get(name), name)) {
      list.add((Map<?, ?>) element);
    }
    return list;
  }
}
