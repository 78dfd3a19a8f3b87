/** @jest-environment node */
import { readFile } from 'node:fs/promises';
import { drawCard } from '../draw';

jest.mock('node:fs/promises', () => ({ readFile: jest.fn() }));
jest.mock('next/og', () => ({ ImageResponse: jest.fn(() => new Response('a card')) }));

it('draws cards again once the fonts can be read', async () => {
  jest.mocked(readFile).mockRejectedValueOnce(new Error('EMFILE: too many open files'));
  await expect(drawCard(<p>one</p>)).rejects.toThrow('EMFILE');

  expect(await (await drawCard(<p>two</p>)).text()).toBe('a card');
});
