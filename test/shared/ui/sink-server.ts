import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { assets } from "#ui/assets/served.ts";

/** The content policy that every page is sent with: nothing inline, nothing from elsewhere. */
export const contentPolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Serves one document and the assets on a free loopback port, under the content policy. Close it. */
export const servePage = async (html: string): Promise<{ readonly url: string; readonly server: Server }> => {
  const server = createServer((request, response) => {
    const asset = assets.find(({ path }) => path === request.url);
    response.setHeader("content-security-policy", contentPolicy);
    response.setHeader("content-type", asset?.type ?? "text/html; charset=utf-8");
    response.end(asset?.body ?? html);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
};
