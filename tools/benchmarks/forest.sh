#!/usr/bin/env bash
# JMH: what forests of the original and of the default parameters take to predict and to explain.
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

class_path=$(tools/benchmarks/class-path.sh)
exec java -cp "$class_path" dev.keepmeengaged.benchmarks.ForestTable \
  -p "data=$data" "$@"
