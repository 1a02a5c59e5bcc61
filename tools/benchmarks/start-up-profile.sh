#!/usr/bin/env bash
# What each function does until its first answer, from its built zip: phases, classes, JVM counters. Linux.
#
#   tools/benchmarks/start-up-profile.sh                        # the sample that comes with the project
#   tools/benchmarks/start-up-profile.sh DATA COMPANY COURSE    # data of your own
set -euo pipefail
cd "$(dirname "$0")/../.."

if [ $# -ne 0 ] && [ $# -ne 3 ]; then
  echo "usage: $0 [DATA COMPANY COURSE]" >&2
  exit 2
fi
. tools/benchmarks/local-services.sh "${1:-}"

"${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$class_path" dev.keepmeengaged.benchmarks.start.StartUpProfile \
  "${2:-avocado}" "${3:-1}"
