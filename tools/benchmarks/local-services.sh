# To be sourced by benchmarks of the built zips, from the project's folder: builds them, and serves
# DynamoDB and S3 with everything published until the script ends. The script's own arguments are the
# data and what to ask for, or none for the sample:
#
#   SCRIPT [DATA COMPANY COURSE]
#
# Sets data, company and course; work (a folder), class_path and java (of JAVA_HOME, if it is set); and in
# the environment the variables of the functions.

if [ $# -ne 0 ] && [ $# -ne 3 ]; then
  echo "usage: $0 [DATA COMPANY COURSE]" >&2
  exit 2
fi
data=${1:-model-artifacts/sample/data}
company=${2:-avocado}
course=${3:-1}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

work=tools/benchmarks/target
./mvnw -q -pl "$(dirname functions/*/pom.xml | paste -sd,)" -am package -DskipTests >&2
class_path=$(tools/benchmarks/class-path.sh)

./kme run --services-only --dynamodb-port 0 --s3-port 0 ${1:+--data "$1"} >"$work/services.log" 2>&1 &
services=$!
trap 'kill -TERM $services 2>/dev/null || true' EXIT
until grep -q '^Serving DynamoDB' "$work/services.log"; do
  kill -0 $services 2>/dev/null || { cat "$work/services.log" >&2; exit 1; }
  sleep 0.2
done
eval "$(grep '^export ' "$work/services.log")"
