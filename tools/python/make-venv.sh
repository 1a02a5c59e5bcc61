#!/usr/bin/env bash
# Makes a Python environment with the packages of a list, unless it is there.
#
#   tools/python/make-venv.sh FOLDER REQUIREMENTS
set -euo pipefail
requirements=$2
if ! cmp -s "$requirements" "$1/requirements.txt"; then
  rm -rf "$1"
  python3 -m venv "$1"
  "$1/bin/pip" -q install -r "$requirements"
  cp "$requirements" "$1/requirements.txt"
fi
