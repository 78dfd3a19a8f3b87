import { freePort } from '../../processes/free-port';
import { PortBook } from '../port-book';

jest.mock('../../processes/free-port');

it('gives no process the port of the shop, which is free until the gateway starts', async () => {
  let port = 20_000;
  jest.mocked(freePort).mockImplementation(() => Promise.resolve(port++));
  const book = await PortBook.open(20_063);
  expect(book.of('mongo')).not.toBe(20_063);
});
