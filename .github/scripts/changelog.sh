#!/usr/bin/env bash
# Prints what changed in common since the tag before this one, newest first.
set -euo pipefail

before=$(git describe --tags --abbrev=0 --match 'common-v*' "$1^" 2>/dev/null || true)
git log --no-merges --format='- %s' "${before:+$before..}$1" -- common
