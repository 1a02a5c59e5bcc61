#!/usr/bin/env bash
# Runs a JMH benchmark on the published rows.
#
#   tools/benchmarks/jmh.sh BENCHMARK [DATA_DIR] [JMH_OPTION...]   (-h lists JMH's options)
set -euo pipefail
cd "$(dirname "$0")/../.."

benchmark=$1
data=${2:-../shared/data/original}
shift $(($# < 2 ? $# : 2))
if [ ! -d "$data" ]; then
  echo "There is no folder $data: name the data folder, then JMH's options." >&2
  exit 2
fi

class_path=$(tools/benchmarks/class-path.sh)
exec java -cp "$class_path" org.openjdk.jmh.Main "$benchmark" -p "data=$data" "$@"
