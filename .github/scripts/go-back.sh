#!/usr/bin/env bash
# Gives each deployment that has changed since the notes of note-revisions.sh its old revision back. One whose image is no
# longer the one of the manifests was deployed anew in the meantime, and that deploy goes back by itself if it has to.
set -euo pipefail

undone=()
# Read from 3, because the commands in the loop would swallow the input of the loop.
while read -r name revision <&3; do
  read -r now image < <(kubectl get deployment "$name" --output \
    'jsonpath={.metadata.annotations.deployment\.kubernetes\.io/revision} {.spec.template.spec.containers[0].image}{"\n"}')
  if [ "$now" = "$revision" ] || ! grep -qF "image: $image" "infra/k8s/$name.yaml"; then continue; fi
  echo "::error::going back to revision $revision of $name"
  kubectl rollout undo "deployment/$name" --to-revision="$revision"
  undone+=("$name")
done 3< "$1"

# All are on their way back before any is waited for: one that does not come back must not keep the others.
for name in "${undone[@]}"; do
  kubectl rollout status "deployment/$name" --timeout=300s
done
