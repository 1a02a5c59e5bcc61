#!/usr/bin/env bash
# Fits the same forests with scikit-learn and with ours, in turns, and prints one table of times.
#
#   tools/benchmarks/fit.sh [DATA_DIR] [SPLITS]
#
# Needs Python 3.11 or newer with venv and pip. Whether both give the same, tools/conformance/run
# says.
set -euo pipefail
cd "$(dirname "$0")/../.."

data=${1:-../shared/data/original}
splits=${2:-10}
if [ ! -d "$data" ]; then
  echo "usage: $0 DATA_DIR [SPLITS]   (there is no folder $data)" >&2
  exit 2
fi

work=tools/benchmarks/target
class_path=$(tools/benchmarks/class-path.sh)
tools/python/make-venv.sh "$work/venv" tools/conformance/requirements.txt

# These two choose kernels for old OpenBLAS builds; they slow a current NumPy down.
exec env -u OPENBLAS_CORETYPE -u OPENBLAS_L2_SIZE \
  java -cp "$class_path" \
  dev.keepmeengaged.benchmarks.FitTimes \
  "$data" "$splits" "$work/arrays" "$work/venv/bin/python" tools/conformance
