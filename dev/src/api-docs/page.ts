import { type Document } from './documents';

/** Scripts come from here alone. Swagger UI's logo brings its colours along, and its style sheet its arrows. */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const page = (at: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>API of the ticket store</title>
    <link rel="icon" href="${at}/favicon-32x32.png">
    <link rel="stylesheet" href="${at}/swagger-ui.css">
    <style>
      body { margin: 0; }
      /* Events have no operations, which is no reason to complain. */
      .swagger-ui:has(.webhooks) section > h3 { display: none; }
    </style>
  </head>
  <body>
    <div id="swagger-ui"></div>
    <script src="${at}/swagger-ui-bundle.js"></script>
    <script src="${at}/swagger-ui-standalone-preset.js"></script>
    <script src="${at}/page.js"></script>
  </body>
</html>
`;

/** What the page runs: Swagger UI with the documents to choose from. */
export function script(at: string, documents: Document[]): string {
  const urls = documents.flatMap(({ name, path }) => (name ? [{ name, url: `${at}/${path}` }] : []));
  return `SwaggerUIBundle({
  urls: ${JSON.stringify(urls)},
  dom_id: '#swagger-ui',
  deepLinking: true,
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: 'StandaloneLayout',
  // Its validator is on the internet.
  validatorUrl: null,
});
`;
}
