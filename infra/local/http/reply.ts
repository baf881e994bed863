/** What one of the host's own doors answers. */
export type HttpReply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body: string | Uint8Array;
};

const always = {
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-robots-tag": "noindex, nofollow",
  "content-security-policy":
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

/** The page policy of the product's own pages: own styles, scripts and forms, nothing else. */
const pagePolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export const asJson = (status: number, value: object, cookies: readonly string[] = []): HttpReply => ({
  status,
  headers: { ...always, "content-type": "application/json; charset=utf-8" },
  cookies,
  body: `${JSON.stringify(value)}\n`,
});

export const asPage = (status: number, html: string): HttpReply => ({
  status,
  headers: { ...always, "content-type": "text/html; charset=utf-8", "content-security-policy": pagePolicy },
  body: html,
});

export const asText = (status: number, text: string): HttpReply => ({
  status,
  headers: { ...always, "content-type": "text/plain; charset=utf-8" },
  body: `${text}\n`,
});

export const seeOther = (location: string, cookies: readonly string[] = []): HttpReply => ({
  status: 303,
  headers: { ...always, location },
  cookies,
  body: "",
});
