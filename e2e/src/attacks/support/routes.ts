import { type Person } from '../../support/sessions';
import { anAddress, PASSWORD } from './credentials';
import { type Scene } from './scene';

/** A route of the API, with a request that it grants: where an attack is refused, nothing else was wrong with it. */
export interface ApiRoute {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As Express has it. */
  path: string;
  /** Whose request is granted. Anybody's needs no session, Stripe's a signature. */
  who: 'anybody' | 'seller' | 'buyer' | 'stripe';
  /** What `:id` stands for. */
  id?: (scene: Scene) => string;
  query?: (scene: Scene) => string;
  body?: (scene: Scene) => Record<string, unknown>;
  /** Fields the body may have as well. */
  optional?: string[];
  /** A granted answer never ends. */
  stream?: true;
}

const free = ({ free: { id } }: Scene) => id;
const reservation = ({ reservation: { id } }: Scene) => id;
const credentials = ({ buyer: { email } }: Scene) => ({ email, password: PASSWORD });
const details = {
  body: () => ({ title: 'Concert', price: 88 }),
  optional: ['description', 'venue', 'startsAt'],
};

/** All of them. A test compares this list with the services' own. */
export const ROUTES: ApiRoute[] = [
  {
    method: 'POST',
    path: '/api/users/signup',
    who: 'anybody',
    body: () => ({ email: anAddress(), password: PASSWORD }),
    optional: ['language'],
  },
  { method: 'POST', path: '/api/users/signin', who: 'anybody', body: credentials },
  { method: 'POST', path: '/api/users/signout', who: 'anybody' },
  { method: 'POST', path: '/api/users/signout-everywhere', who: 'buyer' },
  { method: 'GET', path: '/api/users/currentuser', who: 'anybody' },
  {
    method: 'PUT',
    path: '/api/users/password',
    who: 'buyer',
    body: () => ({ currentPassword: PASSWORD, newPassword: 'another password' }),
  },
  { method: 'GET', path: '/api/users/settings', who: 'buyer' },
  { method: 'PUT', path: '/api/users/settings', who: 'buyer', body: () => ({ language: 'de' }) },
  { method: 'GET', path: '/api/users/data', who: 'buyer' },
  { method: 'DELETE', path: '/api/users', who: 'buyer', body: () => ({ password: PASSWORD }) },
  { method: 'POST', path: '/api/tickets', who: 'seller', ...details },
  { method: 'GET', path: '/api/tickets', who: 'anybody' },
  { method: 'GET', path: '/api/tickets/mine', who: 'seller' },
  { method: 'GET', path: '/api/tickets/stream', who: 'anybody', stream: true },
  { method: 'GET', path: '/api/tickets/:id', who: 'anybody', id: free },
  { method: 'PUT', path: '/api/tickets/:id', who: 'seller', id: free, ...details },
  { method: 'DELETE', path: '/api/tickets/:id', who: 'seller', id: free },
  { method: 'POST', path: '/api/tickets/:id/relist', who: 'seller', id: ({ withdrawn: { id } }) => id },
  { method: 'POST', path: '/api/orders', who: 'buyer', body: (scene) => ({ ticketId: free(scene) }) },
  { method: 'GET', path: '/api/orders', who: 'buyer' },
  { method: 'GET', path: '/api/orders/sales', who: 'seller' },
  { method: 'GET', path: '/api/orders/:id', who: 'buyer', id: reservation },
  { method: 'GET', path: '/api/orders/:id/stream', who: 'buyer', id: reservation, stream: true },
  { method: 'DELETE', path: '/api/orders/:id', who: 'buyer', id: reservation },
  {
    method: 'POST',
    path: '/api/payments',
    who: 'buyer',
    optional: ['paymentMethodId'],
    body: (scene) => ({ orderId: reservation(scene), token: 'tok_visa' }),
  },
  {
    method: 'GET',
    path: '/api/payments',
    who: 'buyer',
    query: (scene) => `?orderId=${reservation(scene)}`,
  },
  { method: 'GET', path: '/api/payments/config', who: 'anybody' },
  {
    method: 'POST',
    path: '/api/payments/:id/refund',
    who: 'seller',
    id: ({ paymentId }) => paymentId,
  },
  { method: 'POST', path: '/api/payments/webhook', who: 'stripe' },
];

export const nameOf = ({ method, path }: ApiRoute) => `${method} ${path}`;

/** [name, route] for it.each and describe.each. */
export const named = (routes: ApiRoute[]) => routes.map((route) => [nameOf(route), route] as const);

export const withSession = ROUTES.filter(({ who }) => who === 'seller' || who === 'buyer');
export const unsafe = ROUTES.filter(({ method }) => method !== 'GET');
export const withBody = ROUTES.filter(({ body }) => body !== undefined);

/** The names of the fields that the route's body has or may have. */
export function fieldsOf({ body, optional = [] }: ApiRoute): string[] {
  const nobody = { seller: {}, buyer: {}, free: {}, reservation: {}, purchase: {} } as Scene;
  return [...Object.keys(body?.(nobody) ?? {}), ...optional];
}

/** The request line, cookie and body that the route grants in this scene. */
export function grantedRequest(route: ApiRoute, scene: Scene) {
  const path = route.path.replace(':id', route.id?.(scene) ?? '') + (route.query?.(scene) ?? '');
  return { method: route.method, path, cookie: ownerOf(route, scene)?.cookie, json: route.body?.(scene) };
}

/** Who may send it, if it is somebody in the scene. */
export function ownerOf({ who }: ApiRoute, scene: Scene): Person | undefined {
  return who === 'seller' || who === 'buyer' ? scene[who] : undefined;
}
