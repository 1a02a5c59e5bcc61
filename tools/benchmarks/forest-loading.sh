#!/usr/bin/env bash
# How long a model version takes to load once its classes are loaded.
#
#   tools/benchmarks/forest-loading.sh MODEL_DIR
set -euo pipefail
cd "$(dirname "$0")/../.."

if [ $# -ne 1 ] || [ ! -d "$1" ]; then
  echo "usage: $0 MODEL_DIR   (a model version's folder)" >&2
  exit 2
fi

class_path=$(tools/benchmarks/class-path.sh)
exec java -cp "$class_path" dev.keepmeengaged.benchmarks.ForestLoading "$1"
