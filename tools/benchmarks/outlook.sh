#!/usr/bin/env bash
# JMH: what the outlook of a course takes, at 200 and at 500 trees, compiled as in the functions.
#
#   tools/benchmarks/outlook.sh [DATA_DIR] [JMH_OPTION...]   (-h lists JMH's options)
exec "$(dirname "$0")/jmh.sh" OutlookBenchmark "$@"
