#!/usr/bin/env bash
# Compiles the benchmarks and what they measure, and prints their class path.
#
#   tools/benchmarks/class-path.sh
set -euo pipefail
cd "$(dirname "$0")/../.."

work=$PWD/tools/benchmarks/target
./mvnw -q -pl tools/benchmarks -am test-compile \
  dependency:build-classpath -Dmdep.includeScope=runtime -Dmdep.outputFile="$work/classpath" >&2
echo "$work/classes:$(cat "$work/classpath")"
