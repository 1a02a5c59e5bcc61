#!/usr/bin/env bash
# How long the first answer of each function takes, from its built zip: at one processor by a quota
# of control groups, for which it takes root (taskset otherwise), and after a restore. Linux.
#
#   tools/benchmarks/cold-start.sh                        # the sample that comes with the project
#   tools/benchmarks/cold-start.sh DATA COMPANY COURSE    # data of your own
set -euo pipefail
cd "$(dirname "$0")/../.."
. tools/benchmarks/local-services.sh

"$java" -cp "$class_path" dev.keepmeengaged.benchmarks.start.ColdStart \
  "$company" "$course"
