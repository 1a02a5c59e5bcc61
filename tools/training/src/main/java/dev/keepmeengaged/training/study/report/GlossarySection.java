package dev.keepmeengaged.training.study.report;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.training.study.report.markup.Element;

/** The words of the report, and the features. */
final class GlossarySection {

  private static final String[][] WORDS = {
    {"Engagement score", "Percent of learners who completed the whole course."},
    {"Points", "Percent points of the engagement score: from 40 % to 43 % is 3 points."},
    {
      "R\u00B2",
      "How much of the differences in score a model explains. 1 is all of them; 0 is what the average"
          + " score of all courses does; below 0 is worse than that."
    },
    {"MAE", "Mean absolute error: how far predictions miss the score on average, in points."},
    {"RMSE", "Root mean squared error: the same with large misses counting more, in points."},
    {"Split", "The courses dealt at random into a part to train on and a part to judge by."},
    {"Fold", "One of several equal parts of the courses, each of which is held out once."},
    {
      "95 % interval",
      "Where the mean would lie nineteen times in twenty, by how much the single measurements differ."
    },
    {
      "Page mix",
      "How a course\u2019s pages divide into five types; the five shares sum to 100 percent."
    },
    {"Company profile", "The four company features together."},
    {
      "SHAP value, contribution",
      "What a feature adds to or takes from one prediction, in points; they sum to the prediction."
    },
    {
      "Accumulated local effect",
      "How predictions change along a feature, in steps small enough that the courses are real."
    },
    {"Out of bag", "Judged only by the trees of the forest that did not see the course."}
  };

  private GlossarySection() {}

  static Element section() {
    Element words = Element.of("dl").classed("defs");
    for (String[] word : WORDS) {
      words.add(definition(word[0], word[1]));
    }
    Element features = Element.of("dl").classed("defs");
    for (Feature feature : Feature.values()) {
      features.add(
          definition(
              FeatureWords.marked(feature),
              feature.description() + " (" + FeatureWords.unit(feature.unit()) + ")."));
    }
    return Blocks.section(
        "glossary",
        "Words",
        words,
        Blocks.heading(
            "The features (" + FeatureWords.CONTROL + " a course developer controls it)"),
        features);
  }

  private static Element definition(String word, String meaning) {
    return Element.of("div").add(Element.of("dt", word), Element.of("dd", meaning));
  }
}
