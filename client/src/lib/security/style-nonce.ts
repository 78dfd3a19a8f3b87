import { setNonce } from 'get-nonce';

/** Lets a library write a style into the page, which the content policy grants to what has the nonce of the page. */
export function grantStyles(): void {
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
  if (nonce) setNonce(nonce);
}
