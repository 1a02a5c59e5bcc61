#!/usr/bin/env bash
# JMH: what the outlook of a course takes, at 200 and at 500 trees, compiled as in the functions.
#
#   tools/benchmarks/outlook.sh [DATA_DIR] [JMH_OPTION...]   (-h lists JMH's options)
set -euo pipefail
cd "$(dirname "$0")/../.."

data=${1:-../shared/data/original}
shift || true
if [ ! -d "$data" ]; then
  echo "usage: $0 DATA_DIR [JMH_OPTION...]   (there is no folder $data)" >&2
  exit 2
fi

class_path=$(tools/benchmarks/class-path.sh)
exec java -cp "$class_path" org.openjdk.jmh.Main OutlookBenchmark -p "data=$data" "$@"
