#!/usr/bin/env bash
# Computes the study's figures with ours and with scikit-learn on the same splits and folds, and
# prints one table for each concern. Ends with 1 when a figure is further off than it may be.
#
#   tools/benchmarks/compare-study.sh [DATA_DIR] [SPLITS] [CONCERN]
#
# A concern is a script in tools/benchmarks/study: models, grouped. Without one all are compared.
# Needs Python 3.11 or newer with venv and pip; nothing else in the project does.
set -euo pipefail
cd "$(dirname "$0")/../.."

data=${1:-../shared/data/original}
splits=${2:-10}
if [ ! -d "$data" ]; then
  echo "usage: $0 DATA_DIR [SPLITS] [CONCERN]   (there is no folder $data)" >&2
  exit 2
fi

work=tools/benchmarks/target
class_path=$(tools/benchmarks/class-path.sh)
tools/python/make-venv.sh "$work/venv" tools/benchmarks/requirements.txt

# These two choose kernels for old OpenBLAS builds; they slow a current NumPy down.
exec env -u OPENBLAS_CORETYPE -u OPENBLAS_L2_SIZE \
  java -cp "$class_path" \
  dev.keepmeengaged.benchmarks.study.CompareStudy \
  "$data" "$splits" "$work/venv/bin/python" tools/benchmarks/study ${3:+"$3"}

