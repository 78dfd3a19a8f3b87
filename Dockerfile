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

# Runs the source and starts again after every edit that is copied in. It watches folders, because a copied file
# replaces the old one instead of changing it. An edit of common starts all services at once, so a start is cheap: esbuild
# leaves the types out in a tenth of a second, and what Node has compiled is kept.
FROM sources AS dev
ARG SERVICE
ENV NODE_COMPILE_CACHE=/tmp/node-compile-cache
WORKDIR /app/${SERVICE}
RUN chown node:node . ../common
USER 1000
CMD ["node", "../node_modules/nodemon/bin/nodemon.js", "--quiet", "--signal", "SIGTERM", "--delay", "100ms", \
     "--watch", "src", "--watch", "../common/src", "--ext", "ts", "--exec", \
     "for package in ../common .; do (cd $package && /app/node_modules/.bin/esbuild 'src/**/*.ts' --outdir=dist --format=cjs --platform=node --sourcemap --log-level=warning) || exit 1; done; exec node --enable-source-maps dist/index.js"]

FROM base AS runtime
ARG SERVICE
ENV NODE_ENV=production
# npm has done its work in other stages; what is not there cannot be misused.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /opt/yarn-*
COPY --from=packages /app ./
COPY --from=build /app/common/dist common/dist
COPY --from=build /app/${SERVICE}/dist ${SERVICE}/dist
WORKDIR /app/${SERVICE}
USER 1000
EXPOSE 3000 9464
CMD ["node", "dist/index.js"]
