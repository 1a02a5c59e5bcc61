package dev.keepmeengaged.study.result;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.ScoreKind;
import java.time.Duration;
import java.util.List;

/**
 * The subject of a study: its data, its options and its software.
 *
 * @param format of the data, in words
 * @param scoreKind kind of the scores
 * @param trainingRows rows in the model's scope: a score above 0 and below 100
 * @param catalogueRows courses that are served; 0 where the data has no ids
 * @param companies known by their id among the training rows; 0 where these have no ids
 * @param profiles distinct combinations of the four company features among the training rows
 * @param dataHash SHA-256 over the training rows
 * @param splits number of random splits
 * @param folds of the cross-validations
 * @param promiseSplits number of splits into halves for the promises of advice
 * @param budget of the grid search, as time on two processors
 * @param model the version that was trained on all rows with the chosen parameters
 * @param software names and versions of the software
 */
public record Subject(
    String format,
    ScoreKind scoreKind,
    int trainingRows,
    int catalogueRows,
    int companies,
    int profiles,
    String dataHash,
    long seed,
    int splits,
    int folds,
    int promiseSplits,
    @JsonIgnore Duration budget,
    @JsonSerialize(using = ToStringSerializer.class) ModelVersion model,
    List<String> software) {

  public Subject {
    software = List.copyOf(software);
  }

  /** The budget in whole seconds, as on the command line. */
  @JsonProperty
  public long budgetSeconds() {
    return budget.toSeconds();
  }
}
