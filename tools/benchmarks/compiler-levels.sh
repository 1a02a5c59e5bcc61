#!/usr/bin/env bash
# What the JVM's second compiler is worth to the what-if function: JAVA_TOOL_OPTIONS with
# TieredStopAtLevel=1 and without. One processor, as in cold-start.sh.
#
#   tools/benchmarks/compiler-levels.sh                        # the sample that comes with the project
#   tools/benchmarks/compiler-levels.sh DATA COMPANY COURSE    # data of your own
set -euo pipefail
cd "$(dirname "$0")/../.."
. tools/benchmarks/local-services.sh

"$java" -cp "$class_path" dev.keepmeengaged.benchmarks.start.CompilerLevels \
  "$company" "$course"
