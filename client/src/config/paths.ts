/** Every address of the shop, in one place. */
export const paths = {
  home: '/',
  signIn: '/auth/signin',
  signUp: '/auth/signup',
  account: '/account',
  accountData: '/account/data',
  language: '/language',
  /** The picture that a shared link to the shop shows, in a language; and the one of a link to a ticket. */
  card: (language: string) => `/card/${language}`,
  ticketCard: (id: string) => `/tickets/${encodeURIComponent(id)}/card`,
  /** The mark of the shop for the home screen of a phone. */
  appIcon: '/apple-icon',
  ticket: (id: string) => `/tickets/${encodeURIComponent(id)}`,
  newTicket: '/tickets/new',
  editTicket: (id: string) => `/tickets/${encodeURIComponent(id)}/edit`,
  myTickets: '/tickets/mine',
  sales: '/sales',
  salesExport: '/sales/export',
  sale: (orderId: string) => `/sales/${encodeURIComponent(orderId)}`,
  orders: '/orders',
  order: (id: string) => `/orders/${encodeURIComponent(id)}`,
  calendar: (orderId: string) => `/orders/${encodeURIComponent(orderId)}/calendar`,
};

/** The sign-in page, which brings its visitor back to where they were. */
export const signInFrom = (path: string) => `${paths.signIn}?next=${encodeURIComponent(path)}`;

/** Every call of the API, in one place. */
export const apiPaths = {
  currentUser: '/api/users/currentuser',
  signUp: '/api/users/signup',
  signIn: '/api/users/signin',
  signOut: '/api/users/signout',
  signOutEverywhere: '/api/users/signout-everywhere',
  user: '/api/users',
  userData: '/api/users/data',
  password: '/api/users/password',
  settings: '/api/users/settings',
  tickets: '/api/tickets',
  ticketStream: '/api/tickets/stream',
  myTickets: '/api/tickets/mine',
  ticket: (id: string) => `/api/tickets/${encodeURIComponent(id)}`,
  relist: (id: string) => `/api/tickets/${encodeURIComponent(id)}/relist`,
  orders: '/api/orders',
  sales: '/api/orders/sales',
  orderStream: (id: string) => `/api/orders/${encodeURIComponent(id)}/stream`,
  order: (id: string) => `/api/orders/${encodeURIComponent(id)}`,
  payments: '/api/payments',
  refund: (paymentId: string) => `/api/payments/${encodeURIComponent(paymentId)}/refund`,
  paymentConfig: '/api/payments/config',
  sandboxPaymentMethods: '/stripe-sandbox/v1/payment_methods',
  sandboxChallenge: (intentId: string) => `/stripe-sandbox/challenge/${encodeURIComponent(intentId)}`,
};
