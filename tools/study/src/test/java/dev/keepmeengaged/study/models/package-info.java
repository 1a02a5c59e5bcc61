@NullMarked
package dev.keepmeengaged.study.models;

import org.jspecify.annotations.NullMarked;
