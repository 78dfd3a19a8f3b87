import { betweenDays } from '../days';

it('begins a day when it begins on the clock of the visitor, and ends it with its last moment there', () => {
  expect(betweenDays({ from: '2030-05-17', to: '2030-05-17' }, 'America/New_York')).toEqual({
    from: '2030-05-17T04:00:00.000Z',
    to: '2030-05-18T03:59:59.999Z',
  });
});

it('knows of a day that is an hour shorter', () => {
  expect(betweenDays({ from: '2030-03-31', to: '2030-03-31' }, 'Europe/Berlin')).toEqual({
    from: '2030-03-30T23:00:00.000Z',
    to: '2030-03-31T21:59:59.999Z',
  });
});

it('leaves an end that is not given open, and other filters alone', () => {
  expect(betweenDays({ venue: 'Hall', from: '2030-05-17' }, 'UTC')).toEqual({
    venue: 'Hall',
    from: '2030-05-17T00:00:00.000Z',
  });
});
