package dev.keepmeengaged.propertytests;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Gives each property a seed of its own, made of its name and of the system property {@code
 * property.seed}: the same text gives the same examples on any machine. Without the system property
 * the text is empty; with {@code new} jqwik draws a fresh seed in each run. A seed in
 * {@code @Property} wins. jqwik prints the seed with a failure.
 */
public final class SeededProperties implements AroundPropertyHook {

  static final String SEED = "property.seed";
  static final String NEW = "new";

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    String seed = System.getProperty(SEED, "");
    if (!seed.equals(NEW) && context.attributes().seed().isEmpty()) {
      String name = context.containerClass().getName() + '#' + context.targetMethod().getName();
      context.attributes().setSeed(Long.toString(seed(seed, name)));
    }
    return property.execute();
  }

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  private static long seed(String text, String name) {
    CRC32C checksum = new CRC32C();
    checksum.update((text + '#' + name).getBytes(StandardCharsets.UTF_8));
    return checksum.getValue();
  }
}
