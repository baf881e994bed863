import type { IncomingHttpHeaders } from "node:http";
import { isLoopback } from "../loopback.ts";

const nameOf = (host: string): string => {
  const url = `http://${host}`;
  return URL.canParse(url) ? new URL(url).hostname : "";
};

/** What proxies add, each in its own way. */
const byProxies = new Set([
  "forwarded",
  "via",
  "x-real-ip",
  "x-client-ip",
  "x-cluster-client-ip",
  "true-client-ip",
]);
const isByProxy = (name: string): boolean =>
  byProxies.has(name) || /^(x-forwarded-|x-original-|cf-|fastly-)/.test(name);

/**
 * Why a request may not use the control door; undefined when it may. The door is for people and programs at this
 * machine. A page from elsewhere could otherwise point its own name at this machine (DNS rebinding) or post a form.
 */
export const whyRefused = (method: string, headers: IncomingHttpHeaders): string | undefined => {
  const host = headers.host ?? "";
  if (!isLoopback(nameOf(host))) return "The control door answers to this machine's own names only.";
  if (Object.keys(headers).some((name) => isByProxy(name.toLowerCase())))
    return "The control door is closed to proxies.";
  if (method === "GET" || method === "HEAD") return undefined;
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none")
    return "The control door takes no forms from other sites.";
  const { origin } = headers;
  // Under our own Referrer-Policy browsers send "null" with our own forms, and say where they came from in Sec-Fetch-Site.
  const isOwn =
    origin === undefined || origin === `http://${host}` || (origin === "null" && site === "same-origin");
  return isOwn ? undefined : "The control door takes no forms from other sites.";
};
