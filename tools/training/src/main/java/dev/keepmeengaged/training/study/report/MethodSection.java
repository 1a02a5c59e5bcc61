package dev.keepmeengaged.training.study.report;

import dev.keepmeengaged.training.study.findings.Findings;
import dev.keepmeengaged.training.study.findings.Subject;
import dev.keepmeengaged.training.study.report.markup.Element;
import java.util.List;

/** How the study was done, from what, and how to do it again. */
final class MethodSection {

  private MethodSection() {}

  static Element of(Findings findings) {
    return Blocks.section(
        "method",
        "How it was done",
        Blocks.intro(
            "Equal data, seed and options give equal figures.",
            "To do it again, on the same data or on another export (where rows that cannot be read"
                + " were skipped, with --skip-bad-rows as then):"),
        Element.of("pre", Element.of("code", command(findings)))
            .with("tabindex", "0")
            .with("role", "group")
            .with("aria-label", "Command to repeat the study"),
        facts(findings),
        Blocks.heading("Methods and their sources"),
        Blocks.list(
            List.of(
                "Random forest of regression trees, bootstrapped; splits by squared error: Breiman,"
                    + " Random Forests, Machine Learning 45, 2001.",
                "Least squares and ridge regression: Hoerl and Kennard, Ridge Regression,"
                    + " Technometrics 12, 1970. Columns are centred but not scaled, so the penalty"
                    + " is on coefficients in the columns\u2019 own units. Skewed columns also as"
                    + " log(1 + x).",
                "R\u00B2 is 1 minus the residual over the total sum of squares of the judged"
                    + " courses; it is below 0 where a prediction is worse than their average.",
                "Gaps are filled with medians. In splits and folds, so also for permutation"
                    + " importance, they are of the part to train on, which knows nothing of the"
                    + " courses to judge by. Out-of-bag accuracy, directions and SHAP values are of"
                    + " the model trained on all courses, and have its medians, of all courses. The"
                    + " figures on advice by number of trees have those of the whole training part"
                    + " of the first split.",
                "95 % intervals over splits and folds allow for these sharing courses: Nadeau and"
                    + " Bengio, Inference for the Generalization Error, Machine Learning 52, 2003."
                    + " They multiply the variance by 1/J + (courses judged by)/(courses trained"
                    + " on), J being the number of splits or folds, and use Student\u2019s t.",
                "Validation with whole companies held out, beside random folds, and a floor without"
                    + " a model: "
                    + CompanySection.floor(findings.byCompany().groupedBy())
                    + ".",
                "Permutation importance on unseen courses: Breiman 2001; Fisher, Rudin and"
                    + " Dominici, All Models are Wrong, but Many are Useful, JMLR 20, 2019.",
                "SHAP values by path-dependent TreeSHAP, exact: Lundberg et al., From Local"
                    + " Explanations to Global Understanding, Nature Machine Intelligence 2, 2020."
                    + " Each course is explained by the trees that did not see it.",
                "The page mix as one player, in a game of its own beside the other features, so not"
                    + " the sum of its five contributions: Shapley, A Value for n-Person Games,"
                    + " 1953.",
                "Directions by accumulated local effects: Apley and Zhu, Visualizing the Effects of"
                    + " Predictor Variables in Black Box Supervised Learning Models, JRSS B 82,"
                    + " 2020. The step beside a value that at least a fifth of the courses share is"
                    + " no part of the shape.",
                "Outliers by fences at three interquartile ranges, reported and kept: Tukey,"
                    + " Exploratory Data Analysis, 1977.")));
  }

  private static String command(Findings findings) {
    Subject subject = findings.subject();
    return "./kme study --data DIR --out DIR"
        + " --seed "
        + subject.seed()
        + " --folds "
        + subject.folds()
        + " --splits "
        + subject.splits()
        + " --budget "
        + subject.budget().toSeconds()
        + "s"
        + " --shap-rows "
        + findings.shap().rows().size();
  }

  private static Element facts(Findings findings) {
    Subject subject = findings.subject();
    Element facts =
        Element.of("dl")
            .classed("defs")
            .add(
                fact("Data", subject.format()),
                fact("Courses trained on", Numbers.count(subject.trainingRows())),
                fact(
                    "Courses to serve",
                    subject.catalogueRows() == 0
                        ? "none: the data has no ids"
                        : Numbers.count(subject.catalogueRows())),
                fact("Hash of the training rows (SHA-256)", subject.dataHash()),
                fact("Seed", String.valueOf(subject.seed())),
                fact("Random splits", Numbers.count(subject.splits())),
                fact("Folds of cross-validations", Numbers.count(subject.folds())),
                fact("Time planned for the search, on two processors", time(subject)),
                fact("Model trained on all courses", subject.model().value()));
    if (!subject.software().isEmpty()) {
      facts.add(fact("Software", String.join(", ", subject.software())));
    }
    return facts;
  }

  private static String time(Subject subject) {
    long minutes = subject.budget().toMinutes();
    int seconds = subject.budget().toSecondsPart();
    return Numbers.count(minutes) + " min" + (seconds == 0 ? "" : " " + seconds + " s");
  }

  private static Element fact(String name, String value) {
    return Element.of("div").add(Element.of("dt", name), Element.of("dd", value));
  }
}
