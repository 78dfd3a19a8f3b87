/**
 * Whether a part of an address can be an id. The API has words of its own in the same place, and one of them is a stream,
 * whose answer never ends.
 */
export const isId = (text: string): boolean => /^[0-9a-f]{24}$/i.test(text);
