#!/usr/bin/env bash
# Predicts one row and 10,000 rows with ours, scikit-learn, ONNX Runtime (Java), Treelite and TL2cgen:
# the same two forests, in turns, one thread each. Prints a Markdown table for each forest, and ends
# with 1 when a prediction differs by more than rounding can explain.
#
#   tools/benchmarks/runtimes.sh [DATA_DIR] [ROUNDS] [COMPILE_MINUTES]
#
# Needs Linux, Python 3.11 or newer with venv and pip, gcc and make; nothing else in the project does.
# The first run downloads ONNX Runtime and compiles the forests, which takes many minutes; what cannot
# be compiled in COMPILE_MINUTES each is left out, and the next run goes on where this one ended.
set -euo pipefail
cd "$(dirname "$0")/../.."

data=${1:-../shared/data/original}
rounds=${2:-7}
minutes=${3:-20}
if [ ! -d "$data" ]; then
  echo "usage: $0 DATA_DIR [ROUNDS] [COMPILE_MINUTES]   (there is no folder $data)" >&2
  exit 2
fi
for program in python3 gcc make; do
  command -v $program >/dev/null || { echo "$0 needs $program" >&2; exit 2; }
done

sources=tools/benchmarks/runtimes
work=tools/benchmarks/target/runtimes
mkdir -p "$work"

module=$PWD/tools/benchmarks/onnx-runtime/target
./mvnw -q -Pruntimes -pl tools/benchmarks/onnx-runtime -am test-compile \
  dependency:build-classpath -Dmdep.includeScope=runtime -Dmdep.outputFile="$module/classpath" >&2
# In the environment, where the JVMs that are started find it too: ONNX Runtime 1.29 ends a JVM whose
# command line is long.
export CLASSPATH="$module/classes:$(cat "$module/classpath")"

tools/python/make-venv.sh "$work/venv" "$sources/requirements.txt"
python=$PWD/$work/venv/bin/python
gcc -O3 -Wall -Wextra -Werror -std=c11 "$sources/native_server.c" -o "$work/native_server" -ldl
treelite=$("$python" -c 'import treelite.libpath as path; print(path.find_lib_path()[0])')

java dev.keepmeengaged.benchmarks.runtimes.WriteForests "$data" "$work"
for forest in original default; do
  "$python" "$sources/make_compiled.py" "$work/$forest" "$minutes"
done

sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1
echo "$(nproc) processors, $(uname -sr)"
java -version 2>&1 | sed -n 2p
gcc --version | head -1
"$python" -VV
"$work/venv/bin/pip" freeze | grep -E '^(numpy|scikit-learn|treelite|tl2cgen)=='
# These two choose kernels for old OpenBLAS builds; they slow a current NumPy down.
exec env -u OPENBLAS_CORETYPE -u OPENBLAS_L2_SIZE \
  java dev.keepmeengaged.benchmarks.runtimes.CompareRuntimes \
  "$work" "$rounds" "$python" "$sources/python_server.py" "$work/native_server" "$treelite"
