import { type PaymentError, type PaymentIntent } from '../types';

/** The fields of Stripe's error object. */
export interface ErrorFields {
  type: 'invalid_request_error' | 'card_error' | 'idempotency_error' | 'api_error';
  message: string;
  code?: string;
  decline_code?: string;
  param?: string;
  doc_url?: string;
  charge?: string;
  payment_intent?: PaymentIntent;
  payment_method?: unknown;
}

/** An answer that is not a success, with its HTTP status. */
export class ApiError extends Error {
  readonly fields: ErrorFields;

  constructor(
    readonly status: number,
    fields: ErrorFields,
  ) {
    super(fields.message);
    this.fields = fields.code ? { ...fields, doc_url: docUrl(fields.code) } : fields;
  }
}

/** Where Stripe explains an error code. */
export const docUrl = (code: string): string =>
  `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}`;

/** 400: the request makes no sense, or not now. */
export const invalidRequest = (message: string, rest: Partial<ErrorFields> = {}): ApiError =>
  new ApiError(400, { ...rest, type: 'invalid_request_error', message });

/** 404 for what the path names, 400 for what a parameter names. */
export const missing = (kind: string, id: string, param: string, status: 400 | 404 = 404): ApiError =>
  new ApiError(status, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    message: `No such ${kind}: '${id}'`,
    param,
  });

/** 400: the intent is in a state in which this cannot be done. */
export const unexpectedState = (intent: PaymentIntent, message: string): ApiError =>
  invalidRequest(message, { code: 'payment_intent_unexpected_state', payment_intent: intent });

/** 402: the card cannot be used as it was given, before any bank was asked. */
export const unusableCard = (code: string, message: string, param?: string): ApiError =>
  new ApiError(402, { type: 'card_error', code, message, ...(param && { param }) });

/** 402: the payment was tried and refused; the intent tells why. */
export function declined(intent: PaymentIntent, error: PaymentError): ApiError {
  const { code, decline_code, message = '', param, charge, payment_method } = error;
  return new ApiError(402, {
    type: 'card_error',
    message,
    ...(code && { code }),
    ...(decline_code && { decline_code }),
    ...(param && { param }),
    ...(charge && { charge }),
    payment_intent: intent,
    payment_method,
  });
}
