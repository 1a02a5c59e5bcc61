#!/usr/bin/env bash
# Requests per second and latencies of the local system: every route with 1, 8 and 32 connections,
# and what-ifs that are due at a fixed rate.
#
#   tools/benchmarks/load.sh                     # the sample that comes with the project
#   tools/benchmarks/load.sh DATA [SECONDS]      # data of your own; seconds for each row (10)
set -euo pipefail
cd "$(dirname "$0")/../.."

data=()
[ $# -eq 0 ] || [ -z "$1" ] || data=(--data "$1")

./kme --version >/dev/null
class_path=$(tools/benchmarks/class-path.sh)
exec java -cp "$class_path" dev.keepmeengaged.benchmarks.system.Load "${2:-10}" "${data[@]}"
