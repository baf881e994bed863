import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type { Typed } from "#contracts/form.ts";
import { typedFromBody } from "#contracts/form-typed.ts";
import { liveHeaders } from "./live.ts";

/** A request as pages see it; the same from API Gateway and from the one-machine host. */
export type Request = {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly cookies: Readonly<Record<string, string>>;
  /** The caller takes JSON rather than a page. */
  readonly wantsJson: boolean;
  readonly body: Body;
  /** A page that follows by itself looks again: the mark of what it shows. Nobody has asked, so that no session lasts longer by it. */
  readonly looksAgain?: string;
  /** The address of whoever called, as the door knows it; empty where it does not. */
  readonly source: string;
};

export type Body =
  | { readonly kind: "none" }
  | { readonly kind: "form"; readonly typed: Typed }
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "unreadable"; readonly status: 400 | 415; readonly reason: string };

/** Names that a parsed body may not smuggle in. */
const forbidden = new Set(["__proto__", "constructor", "prototype"]);

const unreadable = (reason: string, status: 400 | 415 = 400): Body => ({
  kind: "unreadable",
  status,
  reason,
});
const notLetters = unreadable("Send text in UTF-8.");

/** The body as text; undefined where it is not UTF-8 (letters that were lost cannot be guessed). */
const textOf = ({ body = "", isBase64Encoded }: APIGatewayProxyEventV2): string | undefined => {
  try {
    const bytes = Buffer.from(body, isBase64Encoded ? "base64" : "utf8");
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const formOf = (text: string): Body => {
  try {
    decodeURIComponent(text);
    return { kind: "form", typed: typedFromBody(text) };
  } catch {
    return notLetters;
  }
};

const jsonOf = (text: string): Body => {
  try {
    return {
      kind: "json",
      value: JSON.parse(text, (key, value) => (forbidden.has(key) ? undefined : value)),
    };
  } catch {
    return unreadable("The JSON cannot be read.");
  }
};

const bodyOf = (event: APIGatewayProxyEventV2): Body => {
  if (!event.body) return { kind: "none" };
  const type = (event.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded" && type !== "application/json")
    return unreadable("Send a form or JSON.", 415);
  const text = textOf(event);
  if (text === undefined) return notLetters;
  return type === "application/json" ? jsonOf(text) : formOf(text);
};

const cookiesOf = (event: APIGatewayProxyEventV2): Record<string, string> =>
  Object.fromEntries(
    (event.cookies ?? []).flatMap((cookie) => {
      const at = cookie.indexOf("=");
      return at > 0 ? [[cookie.slice(0, at).trim(), cookie.slice(at + 1)]] : [];
    }),
  );

const takesJson = (accept: string): boolean =>
  accept.includes("application/json") &&
  !(accept.indexOf("text/html") >= 0 && accept.indexOf("text/html") < accept.indexOf("application/json"));

const looksAgainOf = ({ headers }: APIGatewayProxyEventV2): Pick<Request, "looksAgain"> => {
  const mark = headers[liveHeaders.looks];
  return mark === undefined ? {} : { looksAgain: mark };
};

export const requestOf = (event: APIGatewayProxyEventV2): Request => ({
  method: event.requestContext.http.method,
  path: event.rawPath,
  params: Object.fromEntries(Object.entries(event.pathParameters ?? {}).map(([k, v]) => [k, v ?? ""])),
  query: new URLSearchParams(event.rawQueryString),
  cookies: cookiesOf(event),
  wantsJson: takesJson(event.headers.accept ?? ""),
  body: bodyOf(event),
  ...looksAgainOf(event),
  source: event.requestContext.http.sourceIp ?? "",
});

/** The whole address of a page within the product: what its form hangs on may stand behind the question mark. */
export const addressOf = ({ path, query }: Pick<Request, "path" | "query">): string =>
  query.size > 0 ? `${path}?${query}` : path;
