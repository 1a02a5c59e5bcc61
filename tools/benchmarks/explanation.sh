#!/usr/bin/env bash
# JMH: what the explanation of a course takes in the what-if function, by the trees that did not see
# the course and by all, at 200 and at 500 trees, compiled as in the functions.
#
#   tools/benchmarks/explanation.sh [DATA_DIR] [JMH_OPTION...]   (-h lists JMH's options)
exec "$(dirname "$0")/jmh.sh" ExplainBenchmark "$@"
