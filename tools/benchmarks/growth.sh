#!/usr/bin/env bash
# How things grow: with trees, a forest's size, loading, predictions and explanations; with courses,
# preparing, publishing, the table, and what an answer takes and reads. Prints a table of each.
#
#   tools/benchmarks/growth.sh [DATA [TREES [ROWS]]]
#
# DATA is what forests are trained on; TREES and ROWS are lists with commas, or '-' for none:
#
#   tools/benchmarks/growth.sh ../shared/data/original 100,200,300,500 2000,20000,200000
set -euo pipefail
cd "$(dirname "$0")/../.."

data=${1:-../shared/data/original}
trees=${2:-100,200,300,500}
rows=${3:-2000,20000,200000}
if [ "$trees" != - ] && [ ! -d "$data" ]; then
  echo "usage: $0 [DATA [TREES [ROWS]]]   (there is no folder $data)" >&2
  exit 2
fi

./kme --version >/dev/null
class_path=$(tools/benchmarks/class-path.sh)
if [ "$trees" != - ]; then
  java -cp "$class_path" dev.keepmeengaged.benchmarks.system.GrowthWithTrees \
    "$data" ${trees//,/ }
  echo
fi
if [ "$rows" != - ]; then
  java -cp "$class_path" -Dkme.home="$PWD" \
    dev.keepmeengaged.benchmarks.system.GrowthWithCourses ${rows//,/ }
fi
