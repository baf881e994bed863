import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { Child } from "hono/jsx";
import type { FieldError } from "#contracts/form.ts";

/** What a page answers; the door turns it into HTML or JSON. */
export type Reply =
  | {
      readonly kind: "page";
      readonly title: string;
      /** The view model: the same facts for a browser and for JSON. */
      readonly model: object;
      readonly content: Child;
      readonly errors?: readonly FieldError[];
      readonly status?: number;
      readonly wide?: true;
      readonly back?: { readonly href: string; readonly text?: string };
      readonly cookies?: readonly string[];
      /** The page follows by itself where scripts run: when it was looked at (ISO instant), which its model holds too. */
      readonly looked?: string;
      /** Where a form of the page goes besides our own origin: the storage that takes a file. */
      readonly sendsTo?: string;
      /** Where the browser goes by itself once it has shown the page. */
      readonly thenTo?: string;
    }
  /** After a POST: the page to go to. JSON gets 200 with `location` and `model`. */
  | {
      readonly kind: "see";
      readonly to: string;
      readonly model?: object;
      readonly cookies?: readonly string[];
    }
  | {
      readonly kind: "file";
      readonly name: string;
      readonly type: string;
      readonly bytes: Uint8Array;
      readonly inline?: true;
    }
  | { readonly kind: "text"; readonly type: string; readonly text: string; readonly immutable?: true }
  /** A mail as mail programs show it: a document of its own, with styles within and no power to do anything. */
  | { readonly kind: "mail"; readonly html: string }
  | { readonly kind: "problem"; readonly status: number; readonly title: string; readonly message: string };

export const problem = (status: number, title: string, message: string): Reply => ({
  kind: "problem",
  status,
  title,
  message,
});

export const notFound = problem(
  404,
  "Page not found",
  "If you typed the address, check it. If you followed a link, the record may have moved or you may not have access to it.",
);
export const forbidden = problem(
  403,
  "You cannot do this",
  "Your role at school does not include this. Ask the AP lead or the headteacher if you think it should.",
);

const policyWith = (formAction: string): string =>
  `default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action ${formAction}; base-uri 'none'; frame-ancestors 'none'`;

const policy = policyWith("'self'");

/** A mail shown as it is: styles within, its picture within, and nothing else. */
export const mailPolicy: Readonly<Record<string, string>> = {
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox",
};

/**
 * The header by which one page may send a form to a storage's origin too, besides our own, to which the storage leads back;
 * none for an address of our own.
 */
export const sendingTo = (address: string | undefined): Readonly<Record<string, string>> =>
  address && URL.canParse(address)
    ? { "content-security-policy": policyWith(`'self' ${new URL(address).origin}`) }
    : {};

/** On every answer, errors included (ASVS 3.4). */
export const securityHeaders: Readonly<Record<string, string>> = {
  "content-security-policy": policy,
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  "x-robots-tag": "noindex, nofollow",
  "cache-control": "no-store",
};

export type Answer = APIGatewayProxyStructuredResultV2;

export const answer = (
  status: number,
  type: string,
  body: string,
  more: Readonly<Record<string, string>> = {},
  cookies: readonly string[] = [],
): Answer => ({
  statusCode: status,
  headers: { ...securityHeaders, "content-type": type, vary: "accept, cookie", ...more },
  body,
  ...(cookies.length > 0 ? { cookies: [...cookies] } : {}),
});
