#!/usr/bin/env bash
# Gives each deployment that has changed since the notes of note-revisions.sh its old revision back.
set -euo pipefail

# Read from 3, because the commands in the loop would swallow the input of the loop.
while read -r name revision <&3; do
  now=$(kubectl get deployment "$name" --output \
    'jsonpath={.metadata.annotations.deployment\.kubernetes\.io/revision}')
  if [ "$now" = "$revision" ]; then continue; fi
  echo "::error::going back to revision $revision of $name"
  kubectl rollout undo "deployment/$name" --to-revision="$revision"
  kubectl rollout status "deployment/$name" --timeout=300s
done 3< "$1"
