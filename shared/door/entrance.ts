import { createHash, timingSafeEqual } from "node:crypto";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { doorHeader } from "#contracts/door-header.ts";
import type { Deps } from "#ports/host.ts";

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** Whether a request came in by the door that stands before the pages; everywhere where there is no such door. */
export const cameByTheDoor = ({ settings }: Pick<Deps, "settings">, event: APIGatewayProxyEventV2): boolean =>
  settings.doorKey === undefined ||
  timingSafeEqual(digest(event.headers[doorHeader] ?? ""), digest(settings.doorKey));

/**
 * Who asked, where a distribution stands between: it adds the address from which it was asked at the end of those that it
 * was told, and the API adds the distribution's own. Only for requests that came by the door: all others could say anything.
 */
const askedFrom = ({ headers, requestContext }: APIGatewayProxyEventV2): string => {
  const { sourceIp } = requestContext.http;
  const through = (headers["x-forwarded-for"] ?? "").split(",").map((address) => address.trim());
  return through.findLast((address) => address !== "" && address !== sourceIp) ?? sourceIp;
};

/** The request as the pages see it: from whoever asked, not from the distribution. */
export const seenFromInside = (
  { settings }: Pick<Deps, "settings">,
  event: APIGatewayProxyEventV2,
): APIGatewayProxyEventV2 => {
  if (settings.doorKey === undefined) return event;
  const { requestContext } = event;
  const http = { ...requestContext.http, sourceIp: askedFrom(event) };
  return { ...event, requestContext: { ...requestContext, http } };
};
