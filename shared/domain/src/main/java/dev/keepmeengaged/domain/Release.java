package dev.keepmeengaged.domain;

import java.time.Instant;

/** What is published: courses and the model that goes with them. Changes as a whole or not. */
public record Release(
    DataVersion data, ModelVersion model, Instant publishedAt, String publishedBy) {}
