package dev.keepmeengaged.data;

import dev.keepmeengaged.domain.ScoreKind;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --score-kind}, of every command that reads courses to train on or to serve. */
public final class ScoreKindOption {

  @Option(
      names = "--score-kind",
      paramLabel = "KIND",
      description =
          "What the engagement scores are: 'share' (completions over learners, as extract writes"
              + " them) or 'recorded' (a number that the platform stored). Without it what the"
              + " export's column Score Kind or the prepared table says, else recorded.",
      converter = Converter.class)
  private Optional<ScoreKind> kind = Optional.empty();

  /** The given kind; empty without the option. */
  public Optional<ScoreKind> kind() {
    return kind;
  }

  /** Reads an id. */
  static final class Converter implements picocli.CommandLine.ITypeConverter<ScoreKind> {
    @Override
    public ScoreKind convert(String id) {
      return ScoreKind.byId(id)
          .orElseThrow(
              () ->
                  new picocli.CommandLine.TypeConversionException(
                      "'" + id + "' is neither 'share' nor 'recorded'"));
    }
  }
}
