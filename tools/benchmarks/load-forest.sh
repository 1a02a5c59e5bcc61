#!/usr/bin/env bash
# How long a model version takes to load once its classes are loaded.
#
#   tools/benchmarks/load-forest.sh MODEL_DIR
set -euo pipefail
cd "$(dirname "$0")/../.."

if [ $# -ne 1 ] || [ ! -d "$1" ]; then
  echo "usage: $0 MODEL_DIR   (a model version's folder)" >&2
  exit 2
fi

work=tools/benchmarks/target
./mvnw -q -pl tools/benchmarks -am test-compile \
  dependency:build-classpath -Dmdep.includeScope=runtime -Dmdep.outputFile="$PWD/$work/classpath"
exec java -cp "$work/classes:$(cat "$work/classpath")" dev.keepmeengaged.benchmarks.LoadForest "$1"
