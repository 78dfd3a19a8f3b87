import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { CombinedLog } from '../combined-log';
import { aLog, eventually } from './processes';

const json =
  '{"level":30,"time":1760000000000,"pid":7,"service":"orders","msg":"Order reserved","orderId":"a1"}';

describe('the combined log', () => {
  it('puts the name of the process before each of its lines', async () => {
    const { log, text } = aLog();
    const output = new PassThrough();
    log.follow('tickets', output);
    output.end('one\ntwo\n');
    await eventually(() => text().includes('two'));
    expect(stripVTControlCharacters(text())).toBe('tickets    one\ntickets    two\n');
  });

  it('leaves JSON lines as they are where a tool reads them', async () => {
    const { log, text } = aLog();
    log.follow('orders', PassThrough.from([`${json}\n`]));
    await eventually(text);
    expect(text()).toContain(json);
  });

  it('makes them readable in a terminal', async () => {
    const terminal = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY: true });
    new CombinedLog(terminal as unknown as NodeJS.WriteStream).follow(
      'orders',
      PassThrough.from([`${json}\n`]),
    );
    const line = stripVTControlCharacters(await eventually(() => terminal.read() as string));
    expect(line).toContain('INFO: Order reserved {"orderId":"a1"}');
  });
});
