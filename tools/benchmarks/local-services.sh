# To be sourced by benchmarks of the built zips, from the project's folder: builds them, sets
# class_path, and serves DynamoDB and S3 with everything published until the script ends, with the
# variables of the functions in the environment.
#
#   . tools/benchmarks/local-services.sh [DATA]

work=tools/benchmarks/target
./mvnw -q -pl functions/company-list,functions/course-scores,functions/importances,functions/what-if \
  -am package -DskipTests >&2
class_path=$(tools/benchmarks/class-path.sh)

./kme run --services-only --dynamodb-port 0 --s3-port 0 ${1:+--data "$1"} >"$work/services.log" 2>&1 &
services=$!
trap 'kill -TERM $services 2>/dev/null || true' EXIT
until grep -q '^Serving DynamoDB' "$work/services.log"; do
  kill -0 $services 2>/dev/null || { cat "$work/services.log" >&2; exit 1; }
  sleep 0.2
done
eval "$(grep '^export ' "$work/services.log")"
