#!/usr/bin/env bash
# Writes the images' real names into the manifests: what runs now, or the latest one on Docker Hub where nothing runs yet.
set -euo pipefail

for file in infra/k8s/*-depl.yaml; do
  service=$(sed -n 's|.*image: ticket-store/\([a-z]*\):.*|\1|p' "$file")
  if [ -z "$service" ]; then continue; fi
  image=$(kubectl get deployment "$service-depl" --ignore-not-found \
    --output 'jsonpath={.spec.template.spec.containers[0].image}')
  sed -i "s|image: ticket-store/$service:.*|image: ${image:-$DOCKER_USERNAME/ticket-store-$service:latest}|" "$file"
done
