/** Plain JSON, as it is stored and sent. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export type JsonObject = { readonly [key: string]: Json };

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Bytes that a JSON text takes on the wire (UTF-8). */
export const bytesOf = (text: string): number => Buffer.byteLength(text, "utf8");
