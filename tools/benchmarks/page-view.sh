#!/usr/bin/env bash
# What one view of the site takes, bundled as it is deployed, in a real browser on the local system:
# requests, bytes, milliseconds until the numbers stand there, DynamoDB read units and S3 GETs.
#
#   tools/benchmarks/page-view.sh                  # the sample that comes with the project
#   tools/benchmarks/page-view.sh DATA [ROUNDS]    # data of your own; rounds for each median (7)
#
# Needs Node.js 20 or newer and a Chromium, as tools/site-tests does; KME_CHROMIUM names another than
# /usr/bin/chromium.
set -euo pipefail
cd "$(dirname "$0")/../.."

chromium=${KME_CHROMIUM:-/usr/bin/chromium}
command -v npm >/dev/null && [ -x "$chromium" ] || {
  echo "$0 needs Node.js and $chromium (KME_CHROMIUM names another)" >&2
  exit 77
}
data=()
[ $# -eq 0 ] || [ -z "$1" ] || data=(--data "$1")

./kme --version >/dev/null
class_path=$(tools/benchmarks/class-path.sh)
[ -d tools/site-tests/node_modules ] \
  || npm --prefix tools/site-tests ci --silent --no-audit --no-fund >&2
site=tools/benchmarks/target/site
tools/site-bundle/run "$site" >&2
exec java -cp "$class_path" -Dkme.home="$PWD" \
  dev.keepmeengaged.benchmarks.system.PageView "${2:-7}" "$site" "${data[@]}"
