/** @jest-environment node */
import type { Order } from '../api/order';
import { calendarFile } from '../calendar';
import { salesCsv, type SalesHeadings } from '../sales-csv';

const sale = (title: string): Order => ({
  id: 'o1',
  userId: 'u1',
  status: 'complete',
  version: 2,
  expiresAt: '2027-01-01T00:00:00Z',
  ticket: { id: 't1', title, price: 88, venue: 'Hall, left' },
});

const headings: SalesHeadings = ['Bestellung', 'Ticket', 'Ort', 'Beginn', 'Preis in USD', 'erstattet'];
const csv = (...sales: Order[]) => salesCsv(sales, headings, ({ id }) => (id === 'o2' ? 'ja' : 'nein'));

it('begins with the headings it is given', () => {
  expect(csv()).toBe('"Bestellung","Ticket","Ort","Beginn","Preis in USD","erstattet"\r\n');
});

it('writes sales as quoted cells, one a line', () => {
  expect(csv(sale('The "Big" One'))).toContain('"o1","The ""Big"" One","Hall, left","","88.00","nein"\r\n');
});

it('lets no title run as a formula in a spreadsheet', () => {
  expect(csv(sale('=HYPERLINK("x")'))).toContain(`"'=HYPERLINK(""x"")"`);
});

it('says of each sale whether it was refunded', () => {
  expect(csv({ ...sale('Swan Lake'), id: 'o2' })).toContain('"88.00","ja"\r\n');
});

it('writes an event with its time in UTC and its commas escaped', () => {
  const event = { id: 'o1', title: 'Swan Lake, Act 2', startsAt: '2027-05-02T18:00:00Z' };
  const file = calendarFile(event, 'http://shop.test/orders/o1', new Date('2027-01-01T00:00:00Z'), 'de');
  expect(file).toContain('PRODID:-//Ticket Store//Orders//DE\r\n');
  expect(file).toContain('DTSTART:20270502T180000Z\r\n');
  expect(file).toContain('SUMMARY:Swan Lake\\, Act 2\r\n');
});

it('folds long calendar lines without cutting a character', () => {
  const event = { id: 'o1', title: 'ü'.repeat(100), startsAt: '2027-05-02T18:00:00Z' };
  const file = calendarFile(event, 'http://shop.test', new Date(), 'en');
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(file.replaceAll('\r\n ', '')).toContain('ü'.repeat(100));
});

it('lets no title begin a line of its own, whichever way its lines end', () => {
  const event = { id: 'o1', title: 'Swan\rLake\r\nAct\n2', startsAt: '2027-05-02T18:00:00Z' };
  const file = calendarFile(event, 'http://shop.test', new Date(), 'en');
  expect(file).toContain('SUMMARY:Swan\\nLake\\nAct\\n2\r\n');
});
