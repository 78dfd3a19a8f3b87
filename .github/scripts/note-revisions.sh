#!/usr/bin/env bash
# Writes one line for each deployment of the shop: its name and its revision. A new cluster has none.
set -euo pipefail

kubectl get deployment --selector app.kubernetes.io/part-of=ticket-store --output \
  'jsonpath={range .items[*]}{.metadata.name} {.metadata.annotations.deployment\.kubernetes\.io/revision}{"\n"}{end}' \
  > "$1"
