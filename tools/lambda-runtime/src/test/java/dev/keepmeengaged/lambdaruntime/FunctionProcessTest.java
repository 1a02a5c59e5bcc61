package dev.keepmeengaged.lambdaruntime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.lambdaruntime.FunctionProcess.Setup;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, disabledReason = "the runtime interface client has Linux code only")
class FunctionProcessTest {

  private static Path zip;

  @BeforeAll
  static void zipTheHandler(@TempDir Path folder) throws IOException {
    zip = folder.resolve("greeting.zip");
    String entry = GreetingHandler.class.getName().replace('.', '/') + ".class";
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
        InputStream in = GreetingHandler.class.getResourceAsStream("/" + entry)) {
      assertThat(in).isNotNull();
      out.putNextEntry(new ZipEntry(entry));
      in.transferTo(out);
    }
  }

  @Test
  void invoke_answersInTheOrderOfTheInvocations() {
    try (FunctionProcess function = FunctionProcess.start(setup(Map.of("GREETING", "Good day")))) {
      assertThat(function.awaitStart()).isEqualTo(new Outcome.Ready());
      assertThat(function.invoke("Ada")).isEqualTo(new Outcome.Response("Good day Ada"));
      assertThat(function.invoke("Zoë")).isEqualTo(new Outcome.Response("Good day Zoë"));
    }
  }

  @Test
  void invoke_handlerFails_reportsTheErrorAndGoesOn() {
    try (FunctionProcess function = FunctionProcess.start(setup(Map.of("GREETING", "Good day")))) {
      assertThat(function.invoke("nobody"))
          .isInstanceOfSatisfying(
              Outcome.Failure.class, f -> assertThat(f.body()).contains("nobody to greet"));
      assertThat(function.invoke("Ada")).isEqualTo(new Outcome.Response("Good day Ada"));
    }
  }

  @Test
  void awaitStart_constructorFails_reportsWhy() {
    try (FunctionProcess function = FunctionProcess.start(setup(Map.of()))) {
      assertThat(function.awaitStart())
          .isInstanceOfSatisfying(
              Outcome.Failure.class, f -> assertThat(f.body()).contains("GREETING is not set"));
    }
  }

  @Test
  void restore_goesOnAfterTheSnapshot() {
    try (FunctionProcess function =
        FunctionProcess.start(setup(Map.of("GREETING", "Good day")).withSnapStart())) {
      assertThat(function.awaitStart()).isEqualTo(new Outcome.Ready());
      assertThat(function.restore()).isEqualTo(new Outcome.Ready());
      assertThat(function.invoke("Ada")).isEqualTo(new Outcome.Response("Good day Ada"));
    }
  }

  private static Setup setup(Map<String, String> environment) {
    return Setup.of(zip, GreetingHandler.class.getName(), environment);
  }
}
