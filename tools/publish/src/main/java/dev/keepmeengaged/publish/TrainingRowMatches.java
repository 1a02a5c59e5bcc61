package dev.keepmeengaged.publish;

/**
 * How the published courses were tied to the rows that the model learned from, so that each is
 * judged by trees that did not see it.
 *
 * @param toOne courses tied to one training row
 * @param toSeveral courses tied to several rows that look the same: trees that saw none of them
 * @param withoutTree of the tied courses, those that every tree saw: all trees judge them
 * @param unmatched courses in the model's scope that it was not trained on: all trees judge them
 * @param outsideScope courses with a score of 0 or 100
 */
public record TrainingRowMatches(
    int toOne, int toSeveral, int withoutTree, int unmatched, int outsideScope) {}
