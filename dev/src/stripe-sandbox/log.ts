/** One JSON line; never called with a card number, key or client secret. */
export function log(message: string, fields: Record<string, unknown> = {}): void {
  process.stdout.write(`${JSON.stringify({ service: 'stripe-sandbox', ...fields, msg: message })}\n`);
}
