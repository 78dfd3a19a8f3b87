interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
  handle?: { stack?: Layer[] };
}

/** An app of Express 5, as far as its routes go. */
export interface Routed {
  router?: { stack: Layer[] };
}

const routesIn = (stack: Layer[]): string[] =>
  stack.flatMap(({ route, handle }) => {
    if (!route) return routesIn(handle?.stack ?? []);
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    return Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${path}`);
  });

/** Every call an app has a route for, such as `GET /api/tickets/{id}`. */
export const routesOf = (app: Routed): string[] => routesIn(app.router?.stack ?? []);
