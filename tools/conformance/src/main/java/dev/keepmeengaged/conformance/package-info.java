/** Our figures held against those that scikit-learn and shap compute from the same rows. */
@NullMarked
package dev.keepmeengaged.conformance;

import org.jspecify.annotations.NullMarked;
