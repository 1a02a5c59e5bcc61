package dev.keepmeengaged.publish;

/**
 * How the published courses match the model's training rows, by which each gets its out-of-bag
 * trees.
 *
 * @param toOne courses that match one training row
 * @param toSeveral courses that match several rows with equal values; their trees saw none of these
 *     rows
 * @param withoutTree of the matched courses, those that every tree saw; all trees predict them
 * @param unmatched courses in the model's scope that it was not trained on; all trees predict them
 * @param outsideScope courses with a score of 0 or 100
 */
record TrainingRowMatches(
    int toOne, int toSeveral, int withoutTree, int unmatched, int outsideScope) {}
