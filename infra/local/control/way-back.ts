import type { IncomingHttpHeaders } from "node:http";

/** A path on our own origin, as a browser would resolve it; undefined for anything that leads elsewhere. */
const ownPath = (address: string, host: string): string | undefined => {
  const base = `http://${host}`;
  if (!URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  return url.origin === base ? url.pathname + url.search : undefined;
};

/** Where a form of the bar goes back to: the page that it names, else the page that it came from, else the first page. */
export const wayBack = (named: string | undefined, headers: IncomingHttpHeaders): string => {
  const host = headers.host ?? "";
  const from = named ?? headers.referer ?? "/";
  return ownPath(from, host) ?? "/";
};
