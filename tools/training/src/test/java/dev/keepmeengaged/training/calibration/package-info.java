/** What a calibration finds of data whose constants are known. */
@NullMarked
package dev.keepmeengaged.training.calibration;

import org.jspecify.annotations.NullMarked;
