package dev.keepmeengaged.forest;

import dev.keepmeengaged.artifacts.FeatureTable;
import dev.keepmeengaged.artifacts.Manifest;
import dev.keepmeengaged.domain.Forest;

/**
 * A forest that was loaded and checked, with the other files of its version that predictions need.
 */
public record LoadedForest(Forest forest, FeatureTable features, Manifest manifest) {}
