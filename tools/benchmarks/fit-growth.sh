#!/usr/bin/env bash
# Fits the same forests with scikit-learn and with ours on rows and on ten times the rows, in turns,
# with one thread and with more, and prints one Markdown table.
#
#   tools/benchmarks/fit-growth.sh [DATA_DIR] [ROUNDS]
#
# Needs Python 3.11 or newer with venv and pip. The 240,000 rows, more than DATA_DIR has, are generated.
set -euo pipefail
cd "$(dirname "$0")/../.."

data=${1:-../shared/data/original}
rounds=${2:-3}
if [ ! -d "$data" ]; then
  echo "usage: $0 DATA_DIR [ROUNDS]   (there is no folder $data)" >&2
  exit 2
fi

work=tools/benchmarks/target
# Of 400,000 courses 250,000 are in the model's scope.
generated=$work/generated-400000
if [ ! -d "$generated" ]; then
  rm -rf "$generated.new"
  ./kme generate --courses 400000 --seed 7 --out "$generated.new" >&2
  mv "$generated.new" "$generated"
fi
class_path=$(tools/benchmarks/class-path.sh)
tools/python/make-venv.sh "$work/venv" tools/conformance/requirements.txt

# These two choose kernels for old OpenBLAS builds; they slow a current NumPy down.
exec env -u OPENBLAS_CORETYPE -u OPENBLAS_L2_SIZE \
  java -cp "$class_path" dev.keepmeengaged.benchmarks.FitGrowth \
  "$data" "$generated" "$rounds" "$work/arrays" "$work/venv/bin/python" tools/conformance
