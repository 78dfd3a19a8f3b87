#!/usr/bin/env bash
# Fails unless the tag names the version in common's package.json.
set -euo pipefail

version=$(node -p "require('./common/package.json').version")
if [ "$1" = "common-v$version" ]; then exit 0; fi
echo "::error::the tag is $1, but common/package.json says $version"
exit 1
