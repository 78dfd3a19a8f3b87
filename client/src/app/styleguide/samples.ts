/** What the components are filled with. In English only: nobody but those who build the shop reads it. */
export const samples = {
  title: 'Components',
  intro: 'Every component of the shop in every state, in the theme of this page.',
  states: { normal: 'Normal', pending: 'Pending', hint: 'With a hint', optional: 'Optional' },
  words: 'The quick brown fox jumps over the lazy dog.',
  name: 'Name',
  hint: 'As it is printed on the ticket.',
  problem: 'Email must be valid',
  typed: 'Swan Lake',
  link: 'A link in a sentence',
  yes: 'Do it',
  no: 'Leave it',
  question: 'Do it for good?',
  loading: 'Loading',
};

export const ticket = {
  id: '65f0c0ffee15900d00000001',
  title: 'Swan Lake, stalls, row 7',
  venue: 'Opera House, Hall 2',
  startsAt: '2030-05-02T18:00:00.000Z',
  price: 88,
};

/** One of the longest of everything, which has to fit all the same. */
export const largeTicket = {
  id: '65f0c0ffee15900d00000007',
  title: 'Donaudampfschifffahrtsgesellschaftsjubiläumskonzert with an evening of waltzes, polkas and marches',
  venue: 'Großer Saal der Gesellschaft der Musikfreunde in Wien, Musikvereinsplatz 1',
  startsAt: '2030-12-31T22:30:00.000Z',
  price: 999999.99,
};

export const payment = {
  id: '65f0c0ffee15900d00000009',
  orderId: '65f0c0ffee15900d0000000a',
  amount: 8800,
  currency: 'usd',
  createdAt: '2030-04-01T10:00:00.000Z',
  card: { brand: 'visa', last4: '4242' },
};
