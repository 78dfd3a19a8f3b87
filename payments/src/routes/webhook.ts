import { BadRequestError, ServiceUnavailableError } from '@ticket-store/common';
import { raw, Router } from 'express';
import { config } from '../config';
import { isStripeError, readWebhook, type StripeEvent } from '../stripe';
import { handleWebhook } from '../webhooks';

/** @throws BadRequestError unless Stripe signed it with our secret */
function readSigned(body: unknown, signature: string | undefined): StripeEvent {
  const secret = config.STRIPE_WEBHOOK_SECRET;
  try {
    if (Buffer.isBuffer(body) && signature && secret) return readWebhook(body, signature, secret);
  } catch {
    // Signed with another key, too old, or no event: told apart by nobody but Stripe.
  }
  throw new BadRequestError('The signature of the webhook is not valid');
}

export const receiveWebhook = Router().post(
  '/api/payments/webhook',
  raw({ type: '*/*', limit: '1mb' }),
  async (req, res) => {
    const event = readSigned(req.body, req.get('stripe-signature'));
    await handleWebhook(event).catch((error: unknown) => {
      // Stripe sends it again.
      throw isStripeError(error) ? new ServiceUnavailableError() : error;
    });
    res.json({ received: true });
  },
);
