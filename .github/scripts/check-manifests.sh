#!/usr/bin/env bash
# Compares every manifest with the schemas of Kubernetes. Beside the monitoring's lie files of other programs, so it is
# rendered first.
set -euo pipefail

conforms() {
  go run github.com/yannh/kubeconform/cmd/kubeconform@v0.7.0 -strict -summary -kubernetes-version 1.34.0 "$@"
}
conforms infra/k8s infra/k8s-dev infra/k8s-prod
kubectl kustomize infra/monitoring | conforms -
