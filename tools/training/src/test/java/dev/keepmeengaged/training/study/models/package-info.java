@NullMarked
package dev.keepmeengaged.training.study.models;

import org.jspecify.annotations.NullMarked;
