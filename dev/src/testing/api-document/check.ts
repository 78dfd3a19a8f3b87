import { type Answered, type ApiDocument } from './document';
import { type Routed, routesOf } from './routes';

/** Holds what a suite's app has and answers against the service's document. */
export class DocumentCheck {
  private readonly faults = new Set<string>();
  private readonly apps = new WeakSet<Routed>();

  constructor(private readonly document: ApiDocument) {}

  /** Notes the calls that an app has a route for and the document does not describe; once for each app. */
  noteRoutes(app: Routed): void {
    if (this.apps.has(app)) return;
    this.apps.add(app);
    const routes = routesOf(app).filter((route) => route.includes(' /api/'));
    // The apps that suites of the library make for themselves are no service.
    if (routes.length === 0) return;
    const { calls } = this.document;
    for (const route of routes) if (!calls.includes(route)) this.faults.add(`${route} is not described`);
    for (const call of calls)
      if (!routes.includes(call)) this.faults.add(`${call} is described, but has no route`);
  }

  /** Notes what differs from its description. */
  noteAnswer(answered: Answered): void {
    const fault = this.document.faultOf(answered);
    if (fault) this.faults.add(fault);
  }

  /** @throws with all that was noted since the last time */
  throwFaults(): void {
    const found = [...this.faults];
    this.faults.clear();
    if (found.length) throw new Error(`The API and openapi.yaml disagree:\n${found.join('\n')}`);
  }
}
