#!/usr/bin/env bash
# Computes permutation importances and directions with ours and with Python, and prints two tables:
# of our own trees, where both must be equal, and of scikit-learn's forest on the same rows, which
# must be near. Ends with 1 when they are not.
#
#   tools/benchmarks/compare-importances.sh [DATA_DIR] [REPEATS]
#
# Needs Python 3.11 or newer with venv and pip; nothing else in the project does.
set -euo pipefail
cd "$(dirname "$0")/../.."

data=${1:-../shared/data/original}
repeats=${2:-5}
if [ ! -d "$data" ]; then
  echo "usage: $0 DATA_DIR [REPEATS]   (there is no folder $data)" >&2
  exit 2
fi

work=tools/benchmarks/target
class_path=$(tools/benchmarks/class-path.sh)
tools/python/make-venv.sh "$work/venv" tools/benchmarks/requirements.txt

# These two choose kernels for old OpenBLAS builds; they slow a current NumPy down.
exec env -u OPENBLAS_CORETYPE -u OPENBLAS_L2_SIZE \
  java -cp "$class_path" \
  dev.keepmeengaged.benchmarks.importances.CompareImportances \
  "$data" "$repeats" "$work/venv/bin/python" tools/benchmarks/importances_side.py
