import { dieWhilePublishing } from './tools/deaths';

it('F2: what was published twice, because its publisher was killed before it noted so, is applied once', () =>
  dieWhilePublishing('F2', 'relay:acknowledged'));
