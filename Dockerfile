# The image of a Node service: --build-arg SERVICE=orders, or any other; dev for the Stripe sandbox.
# Stages: deps (all packages), build (compiled), dev (watches its source), runtime (what is deployed).

FROM node:24-bookworm-slim AS base
ENV NO_UPDATE_NOTIFIER=1
WORKDIR /app

# Only the manifests that matter to this service, so that another one's package.json rebuilds nothing here.
FROM base AS manifests
ARG SERVICE
COPY package.json package-lock.json ./
COPY common/package.json common/
COPY ${SERVICE}/package.json ${SERVICE}/

FROM manifests AS deps
ARG SERVICE
RUN npm ci -w ${SERVICE} -w common --include-workspace-root --no-audit --no-fund

FROM deps AS sources
ARG SERVICE
COPY --chown=node:node tsconfig.base.json ./
COPY --chown=node:node common common
COPY --chown=node:node ${SERVICE} ${SERVICE}

FROM sources AS build
ARG SERVICE
RUN node_modules/.bin/tsc -b ${SERVICE}

# Types, source maps and readmes of packages are half of their size and nothing of what runs.
FROM manifests AS packages
ARG SERVICE
RUN npm ci -w ${SERVICE} --omit=dev --no-audit --no-fund \
  && find . -type f \( -name '*.d.ts' -o -name '*.d.[cm]ts' -o -name '*.map' -o -name '*.md' \) -delete

# Runs the source and starts again after every edit that is copied in.
FROM sources AS dev
ARG SERVICE
COPY --chown=node:node dev/src/processes/watch.mjs dev/
ENV NODE_COMPILE_CACHE=/tmp/node-compile-cache
WORKDIR /app/${SERVICE}
RUN chown node:node . ../common
USER 1000
CMD ["node", "../dev/watch.mjs"]

FROM base AS runtime
ARG SERVICE
ENV NODE_ENV=production
# npm has done its work in other stages; what is not there cannot be misused.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /opt/yarn-*
COPY --from=packages /app ./
COPY --from=build /app/common/dist common/dist
COPY --from=build /app/${SERVICE}/dist ${SERVICE}/dist
WORKDIR /app/${SERVICE}
ARG SERVICE_VERSION=unknown
ENV SERVICE_VERSION=${SERVICE_VERSION}
USER 1000
EXPOSE 3000 9464
CMD ["node", "dist/index.js"]
