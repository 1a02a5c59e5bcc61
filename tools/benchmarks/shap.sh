#!/usr/bin/env bash
# Explains rows with shap's TreeExplainer and with ours, on the same forest, and prints one table of
# times.
#
#   tools/benchmarks/shap.sh [DATA_DIR] [ROWS]
#
# Needs Python 3.11 or newer with venv and pip. Whether both give the same, tools/conformance/run
# says.
set -euo pipefail
cd "$(dirname "$0")/../.."

data=${1:-../shared/data/original}
rows=${2:-200}
if [ ! -d "$data" ]; then
  echo "usage: $0 DATA_DIR [ROWS]   (there is no folder $data)" >&2
  exit 2
fi

work=tools/benchmarks/target
class_path=$(tools/benchmarks/class-path.sh)

tools/python/make-venv.sh "$work/venv" tools/conformance/requirements.txt

exec java -cp "$class_path" \
  dev.keepmeengaged.benchmarks.ExplanationTimes \
  "$data" "$rows" "$work/arrays" "$work/venv/bin/python" tools/conformance
