import {
  brokerVariables,
  databaseVariables,
  loadConfig,
  sessionVariables,
  streamVariables,
} from '@ticket-store/common';

export const config = loadConfig({
  ...brokerVariables,
  ...databaseVariables,
  ...sessionVariables,
  ...streamVariables,
});
