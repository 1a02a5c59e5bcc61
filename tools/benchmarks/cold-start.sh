#!/usr/bin/env bash
# How long the first answer of each function takes, from its built zip: at one processor by a quota
# of control groups, for which it takes root (taskset otherwise), and after a restore. Linux.
#
#   tools/benchmarks/cold-start.sh                        # the sample that comes with the project
#   tools/benchmarks/cold-start.sh DATA COMPANY COURSE    # data of your own
set -euo pipefail
cd "$(dirname "$0")/../.."

if [ $# -ne 0 ] && [ $# -ne 3 ]; then
  echo "usage: $0 [DATA COMPANY COURSE]" >&2
  exit 2
fi
. tools/benchmarks/local-services.sh "${1:-}"

"${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$class_path" dev.keepmeengaged.benchmarks.start.ColdStart \
  "${2:-avocado}" "${3:-1}"
