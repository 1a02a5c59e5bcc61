#!/usr/bin/env bash
# JMH: what the default forest takes to predict and to explain.
#
#   tools/benchmarks/forest.sh [DATA_DIR] [JMH_OPTION...]   (-h lists JMH's options)
set -euo pipefail
cd "$(dirname "$0")/../.."

data=${1:-../shared/data/original}
shift || true
if [ ! -d "$data" ]; then
  echo "usage: $0 DATA_DIR [JMH_OPTION...]   (there is no folder $data)" >&2
  exit 2
fi

work=tools/benchmarks/target
./mvnw -q -pl tools/benchmarks -am test-compile \
  dependency:build-classpath -Dmdep.includeScope=runtime -Dmdep.outputFile="$PWD/$work/classpath"
exec java -cp "$work/classes:$(cat "$work/classpath")" org.openjdk.jmh.Main \
  ForestBenchmark -p "data=$data" "$@"
