/** The process takes requests. It keeps no connection that could be missing. */
export const GET = () => Response.json({ status: 'ready' });
