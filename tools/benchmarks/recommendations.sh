#!/usr/bin/env bash
# JMH: what the recommendations for a course take, without a limit of time, at 200 and at 500 trees,
# compiled as in the functions.
#
#   tools/benchmarks/recommendations.sh [DATA_DIR] [JMH_OPTION...]   (-h lists JMH's options)
exec "$(dirname "$0")/jmh.sh" RecommendBenchmark "$@"
