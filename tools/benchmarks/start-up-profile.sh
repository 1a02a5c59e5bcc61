#!/usr/bin/env bash
# What each function does until its first answer, from its built zip: phases, classes, JVM counters. Linux.
#
#   tools/benchmarks/start-up-profile.sh                        # the sample that comes with the project
#   tools/benchmarks/start-up-profile.sh DATA COMPANY COURSE    # data of your own
set -euo pipefail
cd "$(dirname "$0")/../.."
. tools/benchmarks/local-services.sh

"$java" -cp "$class_path" dev.keepmeengaged.benchmarks.start.StartUpProfile \
  "$company" "$course"
