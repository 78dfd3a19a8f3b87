import { Upstreams } from '../upstreams';

describe('upstreams', () => {
  it('lets the replicas of a service take turns', () => {
    const upstreams = new Upstreams({ 'tickets-srv': ['http://127.0.0.1:1', 'http://127.0.0.1:2'] });
    const ports = [1, 2, 3].map(() => upstreams.next('tickets-srv')?.port);
    expect(ports).toEqual(['1', '2', '1']);
  });

  it('has none for a service that is not part of the stack', () => {
    expect(new Upstreams({}).next('tickets-srv')).toBeUndefined();
  });
});
