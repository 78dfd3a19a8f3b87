import { useDatabase } from '@ticket-store/common/testing';
import request from 'supertest';
import { ServiceProcess } from './service-process';

jest.setTimeout(60_000);
useDatabase();

let service: ServiceProcess;
beforeEach(async () => {
  service = await ServiceProcess.start();
});
afterEach(() => service.end('SIGKILL'));

it('starts, is ready, answers, and ends with 0 on SIGTERM', async () => {
  await request(service.url).get('/healthz').expect(200);
  await request(service.url).get('/readyz').expect(200);
  const { body } = await request(service.url).get('/api/tickets').expect(200);
  expect(body).toEqual([]);
  expect(await service.end('SIGTERM')).toEqual([0, null]);
});
