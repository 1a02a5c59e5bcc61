#!/usr/bin/env bash
# How long the authorizer takes for one token, from its built zip at one processor. Linux; takes root
# for a control group (taskset otherwise).
#
#   tools/benchmarks/authorizer.sh                        # the sample that comes with the project
#   tools/benchmarks/authorizer.sh DATA COMPANY COURSE    # data of your own
set -euo pipefail
cd "$(dirname "$0")/../.."
. tools/benchmarks/local-services.sh

"$java" -cp "$class_path" dev.keepmeengaged.benchmarks.start.AuthorizerTimes "$company"
