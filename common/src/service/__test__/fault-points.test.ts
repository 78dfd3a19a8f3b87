import request from 'supertest';
import { faultPoint } from '../fault-points';
import { metricsApp } from '../health';

let kill: jest.SpyInstance;
beforeEach(() => {
  kill = jest.spyOn(process, 'kill').mockReturnValue(true);
});
afterEach(() => kill.mockRestore());

const arm = (app = metricsApp(true), body: object = { name: 'here' }) =>
  request(app).post('/fault-points').send(body);

it('kills the process once at a point that was armed', async () => {
  expect((await arm()).status).toBe(204);

  faultPoint('elsewhere');
  expect(kill).not.toHaveBeenCalled();
  faultPoint('here');
  faultPoint('here');

  expect(kill.mock.calls).toEqual([[process.pid, 'SIGKILL']]);
});

it('cannot be armed where tests are not allowed to', async () => {
  expect((await arm(metricsApp())).status).toBe(404);

  faultPoint('here');

  expect(kill).not.toHaveBeenCalled();
});

it('asks for the name of the point', async () => {
  expect((await arm(metricsApp(true), {})).status).toBe(400);
});
