#!/usr/bin/env bash
# What a search index of 200,000 made-up courses of 7,000 companies takes: its parts, the memory that it
# holds, and the processor time to unpack it and for searches of several kinds.
#
#   tools/benchmarks/search.sh
set -euo pipefail
cd "$(dirname "$0")/../.."

class_path=$(tools/benchmarks/class-path.sh)
exec java -cp "$class_path" dev.keepmeengaged.benchmarks.SearchTimes
