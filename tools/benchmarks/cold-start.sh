#!/usr/bin/env bash
# How long the first answer of each function takes, from its built zip. Linux.
#
#   tools/benchmarks/cold-start.sh                        # the sample that comes with the project
#   tools/benchmarks/cold-start.sh DATA COMPANY COURSE    # data of your own
set -euo pipefail
cd "$(dirname "$0")/../.."

if [ $# -ne 0 ] && [ $# -ne 3 ]; then
  echo "usage: $0 [DATA COMPANY COURSE]" >&2
  exit 2
fi
data=()
[ $# -eq 0 ] || data=(--data "$1")

work=tools/benchmarks/target
./mvnw -q -pl tools/benchmarks,functions/company-list,functions/course-scores,functions/importances,functions/what-if \
  -am package -DskipTests \
  dependency:build-classpath -Dmdep.includeScope=runtime -Dmdep.outputFile="$PWD/$work/classpath"

./kme run --services-only --dynamodb-port 0 --s3-port 0 "${data[@]}" >"$work/services.log" 2>&1 &
services=$!
trap 'kill -TERM $services 2>/dev/null || true' EXIT
until grep -q '^Serving DynamoDB' "$work/services.log"; do
  kill -0 $services 2>/dev/null || { cat "$work/services.log" >&2; exit 1; }
  sleep 0.2
done
eval "$(grep '^export ' "$work/services.log")"

"${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$work/classes:$(cat "$work/classpath")" dev.keepmeengaged.benchmarks.ColdStart \
  "${2:-avocado}" "${3:-1}"
