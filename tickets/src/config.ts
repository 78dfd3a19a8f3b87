import { brokerVariables, databaseVariables, loadConfig, sessionVariables } from '@ticket-store/common';

export const config = loadConfig({ ...brokerVariables, ...databaseVariables, ...sessionVariables });
