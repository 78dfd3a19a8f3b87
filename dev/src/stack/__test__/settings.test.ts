import { join } from 'node:path';
import { projectFolder } from '../layout';
import { readSettings } from '../settings';

describe('the settings of the stack', () => {
  it('are port 3000, .data and a demo by default', () => {
    expect(readSettings({}, [])).toMatchObject({
      port: 3000,
      dataFolder: join(projectFolder, '.data'),
      demo: true,
      watch: false,
    });
  });

  it('follow PORT, DATA_DIR, DEMO and --watch', () => {
    const settings = readSettings({ PORT: '3100', DATA_DIR: '/data/two', DEMO: 'off' }, ['--watch']);
    expect(settings).toMatchObject({ port: 3100, dataFolder: '/data/two', demo: false, watch: true });
  });

  it.each(['shop', '0', '70000', '3000.5'])('refuse %s as a port', (PORT) => {
    expect(() => readSettings({ PORT }, [])).toThrow(`PORT is ${PORT}, which is not a port`);
  });
});
