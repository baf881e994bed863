/** Plain JSON, as it is stored and sent. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export type JsonObject = { readonly [key: string]: Json };

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Codes of `[`, `{` (the closing ones are two further), `"` and the sign that escapes. */
const [SQUARE, CURLY, QUOTE, BACKSLASH] = [0x5b, 0x7b, 0x22, 0x5c];

/** What a text that is nested too deep is told. */
export const NESTED_TOO_DEEP = "The JSON is nested deeper than 1000 levels";

/** Levels of arrays and objects that a payload may have: what readers of JSON like the service's take by default. */
export const NESTING = 1_000;

/** Says whether a JSON text has more levels of arrays and objects than `NESTING`, without reading it as JSON. */
export const isNestedTooDeep = (text: string): boolean => {
  let [depth, quoted] = [0, false];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === BACKSLASH) at++;
      else if (code === QUOTE) quoted = false;
    } else if (code === QUOTE) quoted = true;
    else if (code === SQUARE || code === CURLY) {
      if (++depth > NESTING) return true;
    } else if (code === SQUARE + 2 || code === CURLY + 2) depth--;
  }
  return false;
};

/** Bytes that a JSON text takes on the wire (UTF-8). */
export const bytesOf = (text: string): number => Buffer.byteLength(text, "utf8");
