/** The side of ONNX Runtime in the comparison of runtimes. */
@NullMarked
package dev.keepmeengaged.benchmarks.onnx;

import org.jspecify.annotations.NullMarked;
