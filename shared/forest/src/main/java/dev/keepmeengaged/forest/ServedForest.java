package dev.keepmeengaged.forest;

import dev.keepmeengaged.artifacts.FeatureTable;
import dev.keepmeengaged.artifacts.Manifest;
import dev.keepmeengaged.domain.Forest;

/** A forest that was loaded and checked, with what goes with it. */
public record ServedForest(Forest forest, FeatureTable features, Manifest manifest) {}
