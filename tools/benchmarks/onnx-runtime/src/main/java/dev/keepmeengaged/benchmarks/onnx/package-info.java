/** ONNX Runtime, for the comparison of runtimes. */
@NullMarked
package dev.keepmeengaged.benchmarks.onnx;

import org.jspecify.annotations.NullMarked;
