import { dieWhilePublishing } from './tools/deaths';

it('F1: what a process saved before it was killed is published by the next one', () =>
  dieWhilePublishing('F1', 'relay:saved'));
