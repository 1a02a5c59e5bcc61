package dev.keepmeengaged.functionzip;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The bill of materials of a function's zip, in CycloneDX's JSON: the function's own jar as what it
 * describes, and a component for each other jar.
 *
 * <p>The hashes of a component are those of its jar in Maven's repository, by which others know it.
 * In the zip the same jar is packed differently. {@link #locate} adds two properties for that: the
 * path in the zip, and the SHA-256 there. Modules of this repository keep only these: no repository
 * has their jars, and before they are packed the jars differ with the umask of the build.
 */
final class BillOfMaterials {

  /** Ids of SPDX. No GPL, and no LGPL in what is deployed. */
  static final Set<String> ALLOWED_LICENCES =
      Set.of("Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MIT", "MIT-0");

  /** The group of modules of this repository. */
  private static final String OURS = "dev.keepmeengaged";

  static final String PATH = "keep-me-engaged:zip:path";
  static final String SHA_256 = "keep-me-engaged:zip:sha-256";

  private final Map<String, Object> document;

  private BillOfMaterials(Map<String, Object> document) {
    this.document = document;
  }

  static BillOfMaterials read(Path file) throws IOException {
    return new BillOfMaterials(JSON.std.mapFrom(Files.readString(file)));
  }

  /** Writes it with the order that it was read with, so that equal bills give equal files. */
  void write(Path file) throws IOException {
    String json = JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(document);
    Files.writeString(file, json + "\n");
  }

  /**
   * @param files the SHA-256 of each file in the zip, by its path, with the jars as Maven has them
   * @throws IOException when a jar is in the bill or in the zip alone, is another than the bill
   *     says, or none of its licences is allowed; the message names all of these
   */
  void check(Map<String, String> files) throws IOException {
    Map<String, Map<String, Object>> components = byPath();
    Set<String> wrong = new TreeSet<>();
    for (String path : files.keySet()) {
      if (!components.containsKey(path)) {
        wrong.add(path + " is in the zip alone");
      }
    }
    components.forEach(
        (path, component) -> {
          String hash = files.get(path);
          if (hash == null) {
            wrong.add(path + " is in the bill alone");
          } else if (component != described() && !hash.equals(sha256(component))) {
            wrong.add(path + " is not the jar that the bill has the hash of");
          }
          Set<String> licences = licences(component);
          if (licences.stream().noneMatch(ALLOWED_LICENCES::contains)) {
            wrong.add(path + " has no licence that is allowed, but " + licences);
          }
        });
    if (!wrong.isEmpty()) {
      throw new IOException("the bill of materials: " + String.join("; ", wrong));
    }
  }

  /**
   * @param files the SHA-256 of each file in the finished zip, by its path
   * @return this bill, in which each component now says where it is
   */
  BillOfMaterials locate(Map<String, String> files) {
    byPath()
        .forEach(
            (path, component) -> {
              String hash = Objects.requireNonNull(files.get(path));
              component.put("properties", List.of(property(PATH, path), property(SHA_256, hash)));
              if (OURS.equals(component.get("group"))) {
                component.remove("hashes");
              }
            });
    return this;
  }

  /** Every component, and the function itself, by the path that its jar has in the zip. */
  private Map<String, Map<String, Object>> byPath() {
    List<Map<String, Object>> all = new ArrayList<>(objects(document, "components"));
    all.add(described());
    Map<String, Map<String, Object>> byPath = new TreeMap<>();
    for (Map<String, Object> component : all) {
      String path = "lib/%s-%s.jar".formatted(component.get("name"), component.get("version"));
      if (byPath.put(path, component) != null) {
        throw new IllegalArgumentException("the bill of materials has two components for " + path);
      }
    }
    return byPath;
  }

  private Map<String, Object> described() {
    return object(object(document, "metadata"), "component");
  }

  private static Map<String, Object> property(String name, String value) {
    Map<String, Object> property = new LinkedHashMap<>();
    property.put("name", name);
    property.put("value", value);
    return property;
  }

  private static String sha256(Map<String, Object> component) {
    return objects(component, "hashes").stream()
        .filter(hash -> "SHA-256".equals(hash.get("alg")))
        .map(hash -> String.valueOf(hash.get("content")))
        .findAny()
        .orElse("");
  }

  /** Several licences of a component are a choice, as they are in Maven. */
  private static Set<String> licences(Map<String, Object> component) {
    Set<String> licences = new TreeSet<>();
    for (Map<String, Object> choice : objects(component, "licenses")) {
      if (choice.containsKey("license")) {
        Map<String, Object> licence = object(choice, "license");
        licences.add(String.valueOf(licence.getOrDefault("id", licence.get("name"))));
      } else {
        licences.add(String.valueOf(choice.get("expression")));
      }
    }
    return licences;
  }

  @SuppressWarnings("unchecked") // JSON's objects are read as such maps
  private static Map<String, Object> object(Map<String, Object> parent, String name) {
    if (parent.get(name) instanceof Map<?, ?> object) {
      return (Map<String, Object>) object;
    }
    throw new IllegalArgumentException("the bill of materials has no object " + name);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> objects(Map<String, Object> parent, String name) {
    return parent.get(name) instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
  }
}
