import express, { Router } from 'express';

const armed = new Set<string>();

/**
 * A place in the code at which a test may let the process die, as a crash there would. Costs a look into an empty set.
 * @param name what has just been done, as in "relay:acknowledged"
 */
export function faultPoint(name: string) {
  if (armed.delete(name)) process.kill(process.pid, 'SIGKILL');
}

/** Arms a fault point for its next pass: `POST /fault-points` with `{"name":"relay:acknowledged"}`. Never in production. */
export function faultPointRoutes(): Router {
  return Router().post('/fault-points', express.json(), (req, res) => {
    const { name } = req.body as { name?: unknown };
    if (typeof name !== 'string') {
      res.status(400).json({ errors: [{ message: 'Name a fault point', field: 'name' }] });
      return;
    }
    armed.add(name);
    res.status(204).end();
  });
}
