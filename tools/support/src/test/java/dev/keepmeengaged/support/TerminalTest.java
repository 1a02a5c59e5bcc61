package dev.keepmeengaged.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TerminalTest {

  private final StringWriter out = new StringWriter();
  private final Terminal terminal = new Terminal(new PrintWriter(out));

  @Test
  void stage_returnsWhatTheWorkDoes_andSaysHowLongItTook() {
    int result = terminal.stage("Counting", () -> 7);

    assertThat(result).isEqualTo(7);
    assertThat(out.toString().lines().toList())
        .satisfiesExactly(
            title -> assertThat(title).isEqualTo("Counting ..."),
            time -> assertThat(time).matches(" {2}\\d+\\.\\d s"));
  }

  @Test
  void stage_ofPieces_toldAfterEach_drawsNothingIntoAFile() {
    int result =
        terminal.stage(
            "Counting",
            2,
            done -> {
              done.run();
              done.run();
              return 2;
            });

    assertThat(result).isEqualTo(2);
    assertThat(out.toString().lines()).hasSize(2);
  }

  @Test
  void stage_thatFails_doesNotSayHowLongItTook() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                terminal.stage(
                    "Counting",
                    () -> {
                      throw new IllegalStateException();
                    }));

    assertThat(out).hasToString("Counting ..." + System.lineSeparator());
  }
}
