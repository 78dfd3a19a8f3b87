import { join } from 'node:path';
import { projectFolder } from '../layout';
import { dataFolderOf, readSettings } from '../settings';

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

  it.each([
    ['', join(projectFolder, '.data')],
    ['two', join(projectFolder, 'two')],
  ])('take a DATA_DIR of "%s" for a folder of the project, wherever they are read', (DATA_DIR, folder) => {
    expect(dataFolderOf({ DATA_DIR })).toBe(folder);
  });

  it('follow PAGES and REPLICAS', () => {
    expect(readSettings({}, [])).toMatchObject({ pages: true, replicas: 1 });
    expect(readSettings({ PAGES: 'off', REPLICAS: '2' }, [])).toMatchObject({ pages: false, replicas: 2 });
  });

  it.each(['none', '0', '5', '1.5'])('refuse %s replicas', (REPLICAS) => {
    expect(() => readSettings({ REPLICAS }, [])).toThrow(`REPLICAS is ${REPLICAS}, which cannot be`);
  });

  it.each(['shop', '0', '70000', '3000.5'])('refuse %s as a port', (PORT) => {
    expect(() => readSettings({ PORT }, [])).toThrow(`PORT is ${PORT}, which is not a port`);
  });
});
