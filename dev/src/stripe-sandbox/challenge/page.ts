/** A page of the pretended bank, plain enough for every browser and screen reader. */
export const challengePage = (amount: string): string =>
  html(
    'Confirm your payment',
    `<p>Your bank wants to know that it is you who is paying <strong>${amount}</strong>.</p>
    <form method="post">
      <button name="outcome" value="complete">Complete authentication</button>
      <button name="outcome" value="fail">Fail authentication</button>
    </form>`,
  );

/** What is left to say when there is nowhere to send the buyer back to. */
export const donePage = (succeeded: boolean): string =>
  html(
    succeeded ? 'Payment confirmed' : 'Payment not confirmed',
    `<p role="status">${succeeded ? 'Thank you.' : 'Nothing was charged.'} You can close this page and go back to the shop.</p>`,
  );

export const missingPage = (): string =>
  html('No such payment', '<p>This address belongs to no payment. Go back to the shop and try again.</p>');

const html = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <title>${title} · Stripe sandbox</title>
  <style>
    :root { color-scheme: light dark; font: 1.1rem/1.5 system-ui, sans-serif }
    main { max-width: 30rem; margin: 10vh auto; padding: 0 1rem }
    form { display: flex; flex-wrap: wrap; gap: 1rem }
    button { font: inherit; min-height: 2.75rem; padding: 0 1.25rem }
  </style>
</head>
<body>
  <main>
    <h1>${title}</h1>
    ${body}
    <p><small>This is the test bank of the Stripe sandbox: no real money moves.</small></p>
  </main>
</body>
</html>
`;
