package dev.keepmeengaged.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.ModelFiles;
import dev.keepmeengaged.domain.ModelVersion;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every {@link ModelFiles} does. */
public abstract class ModelFilesContract {

  private static final ModelVersion VERSION = new ModelVersion("2026-11-22T08-00-00Z-1a2b3c");

  /** Where this version has these files, and there is no other version. */
  protected abstract ModelFiles holding(ModelVersion version, Map<String, byte[]> files);

  @Test
  void read_ofAFile_isItsBytes() {
    byte[] large = new byte[3_000_000];
    new Random(1).nextBytes(large);
    ModelFiles files =
        holding(VERSION, Map.of("forest.tribuo", large, "golden.json", new byte[] {1, 2}));

    assertThat(files.read(VERSION, "forest.tribuo")).contains(large);
    assertThat(files.read(VERSION, "golden.json")).contains(new byte[] {1, 2});
  }

  @Test
  void read_ofWhatIsNotThere_isEmpty() {
    ModelFiles files = holding(VERSION, Map.of("golden.json", new byte[] {1}));

    assertThat(files.read(VERSION, "manifest.json")).isEmpty();
    assertThat(files.read(new ModelVersion("another"), "golden.json")).isEmpty();
  }
}
