import { isUtf8 } from "node:buffer";
import type { IncomingHttpHeaders } from "node:http";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type { Temporal } from "temporal-polyfill";
import type { Ids } from "#ports/ids.ts";

/** What arrived, read whole. */
export type Arrived = {
  readonly method: string;
  /** Path and query as they were sent. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly sourceIp: string;
  readonly body: Buffer;
  readonly at: Temporal.Instant;
};

/** Bodies of these types arrive as text; every other (forms too, and what is no text after all) in base64. */
const textual = /^(text\/|application\/(json|javascript|xml)\b)/i;

const headersOf = ({ headers }: Arrived): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      name === "cookie" || value === undefined
        ? []
        : [[name.toLowerCase(), Array.isArray(value) ? value.join(",") : value]],
    ),
  );

const cookiesOf = ({ headers }: Arrived): readonly string[] =>
  (headers.cookie ?? "")
    .split(";")
    .map((cookie) => cookie.trim())
    .filter((cookie) => cookie !== "");

const bodyOf = ({ body, headers }: Arrived) => {
  if (body.byteLength === 0) return { isBase64Encoded: false };
  return textual.test(headers["content-type"] ?? "") && isUtf8(body)
    ? { body: body.toString("utf8"), isBase64Encoded: false }
    : { body: body.toString("base64"), isBase64Encoded: true };
};

/** Path as the gateway hands it on: percent-encodings resolved; one that cannot be stays as it is. */
const decodedPath = (path: string): string => {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
};

export const splitTarget = (target: string): { readonly path: string; readonly query: string } => {
  const at = target.indexOf("?");
  return at < 0 ? { path: target, query: "" } : { path: target.slice(0, at), query: target.slice(at + 1) };
};

/** A request in the gateway's payload format 2.0. */
export const gatewayEvent = (arrived: Arrived, ids: Ids): APIGatewayProxyEventV2 => {
  const { path, query } = splitTarget(arrived.target);
  const cookies = cookiesOf(arrived);
  const pairs = [...new URLSearchParams(query)];
  const host = arrived.headers.host ?? "";
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath: decodedPath(path),
    rawQueryString: query,
    ...(cookies.length > 0 ? { cookies: [...cookies] } : {}),
    headers: headersOf(arrived),
    ...(pairs.length > 0 ? { queryStringParameters: joined(pairs) } : {}),
    requestContext: {
      accountId: "000000000000",
      apiId: "local",
      domainName: host,
      domainPrefix: host.split(".")[0] ?? "",
      http: {
        method: arrived.method,
        path: decodedPath(path),
        protocol: "HTTP/1.1",
        sourceIp: arrived.sourceIp,
        userAgent: arrived.headers["user-agent"] ?? "",
      },
      requestId: ids.id(),
      routeKey: "$default",
      stage: "$default",
      time: arrived.at.toString(),
      timeEpoch: arrived.at.epochMilliseconds,
    },
    ...bodyOf(arrived),
  };
};

/** A name given several times has its values joined by commas. */
const joined = (pairs: readonly (readonly [string, string])[]): Record<string, string> => {
  const values = new Map<string, string>();
  for (const [name, value] of pairs) {
    const before = values.get(name);
    values.set(name, before === undefined ? value : `${before},${value}`);
  }
  return Object.fromEntries(values);
};
