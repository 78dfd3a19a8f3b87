import { type IncomingMessage, type ServerResponse } from 'node:http';

const sentences = {
  404: 'Nothing is served here.',
  413: 'The request is larger than 1 MB.',
  502: 'This part of the shop does not answer right now. Please try again in a moment.',
  503: 'This part of the shop is not running.',
  504: 'This part of the shop takes too long to answer. Please try again in a moment.',
};

/** The codes the gateway answers with by itself. */
export type FailureStatus = keyof typeof sentences;

/** Answers in the gateway's own name: in the shop's error form below /api, as a small page elsewhere. */
export function answerFailure(
  request: IncomingMessage,
  response: ServerResponse,
  status: FailureStatus,
): void {
  if (response.headersSent || response.destroyed) return void response.destroy();
  const message = sentences[status];
  const isApi = /^\/api(\/|\?|$)/.test(request.url ?? '');
  response.statusCode = status;
  response.setHeader('Content-Type', isApi ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8');
  response.end(isApi ? JSON.stringify({ errors: [{ message }] }) : page(status, message));
}

function page(status: FailureStatus, message: string) {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${status}</title><body><h1>${message}</h1></body></html>\n`;
}
