#!/usr/bin/env bash
# Every benchmark, one after the other, as one report in Markdown. Takes more than an hour on two
# cores; nothing else should run meanwhile.
#
#   tools/benchmarks/all.sh DATA COMPANY COURSE >report.md
#
# The functions, Maven and ./kme run on the JDK of JAVA_HOME (25 on Lambda), everything else on the java
# of the PATH.
# What each of the benchmarks needs is said in it; one that fails is reported, and ends this with 1
# after the others.
set -uo pipefail
cd "$(dirname "$0")/../.."

if [ $# -ne 3 ] || [ ! -d "$1" ]; then
  echo "usage: $0 DATA COMPANY COURSE" >&2
  exit 2
fi
logs=tools/benchmarks/target/logs
mkdir -p "$logs"
failed=0

# Output that has tables is Markdown; other output is shown as it is.
benchmark() {
  local log=$logs/$1.log
  printf '\n## %s\n\n`tools/benchmarks/%s`\n\n' "$1" "$*"
  if ! tools/benchmarks/"$@" >"$log" 2>"$log.errors"; then
    printf 'It failed:\n\n```\n%s\n```\n' "$(tail -20 "$log.errors")"
    failed=1
  elif grep -q '^|' "$log"; then
    cat "$log"
  else
    printf '```\n%s\n```\n' "$(cat "$log")"
  fi
}

printf '# Benchmarks\n\n%s, %s processors, %s, %s\n' \
  "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1)" "$(nproc)" "$(uname -sr)" \
  "$(java -version 2>&1 | sed -n 2p)"
benchmark forest.sh "$1"
benchmark runtimes.sh "$1"
benchmark shap.sh "$1"
benchmark explanation.sh "$1"
benchmark what-if.sh "$1"
benchmark outlook.sh "$1"
benchmark recommendations.sh "$1"
benchmark fit.sh "$1"
benchmark fit-growth.sh "$1"
benchmark cold-start.sh "$@"
benchmark authorizer.sh "$@"
benchmark compiler-levels.sh "$@"
benchmark start-up-profile.sh "$@"
benchmark memory.sh "$@"
benchmark load.sh "$1"
benchmark page-view.sh "$1"
benchmark growth.sh "$1"
benchmark search.sh
exit $failed
