import type { IncomingMessage, ServerResponse } from "node:http";
import { assets } from "#ui/assets/served.ts";
import { Page } from "#ui/layout/page.tsx";
import { renderPage } from "#ui/render.ts";
import { asJson, asPage, type HttpReply } from "../http/reply.ts";
import { type Early, listenEarly } from "../http/server.ts";

/** How far the play of the sample is. */
export type Progress = { readonly part: number; readonly day: string };

/** A page looks again by itself, with and without script. */
const seconds = "2";

const page = ({ part, day }: Progress): Promise<string> => {
  const percent = Math.round(part * 100);
  return renderPage(
    <Page title={`${percent} % – the sample is being made`}>
      <h1 class="govuk-heading-l">The sample is being made</h1>
      <p class="govuk-body app-lead">
        Two invented schools are brought to the middle of a term. Their people act on the real workflows,
        once. It takes half a minute or a whole one, and this page goes on to them by itself.
      </p>
      <p class="govuk-body">
        <progress class="app-progress" max="100" value={String(percent)} aria-label="How far the play is" />
      </p>
      <p class="govuk-body">
        {percent} %{day ? `: ${day}` : ""}
      </p>
    </Page>,
  );
};

const assetAt = (path: string): HttpReply | undefined => {
  const found = assets.find((asset) => asset.path === path);
  return (
    found && {
      status: 200,
      headers: { "content-type": found.type, "cache-control": "no-store" },
      body: found.body,
    }
  );
};

/** 503 until the school is there: a person sees how far it is, a program asks again. */
const replyTo = async (request: IncomingMessage, progress: Progress): Promise<HttpReply> => {
  const asset = assetAt((request.url ?? "/").split("?")[0] ?? "/");
  if (asset) return asset;
  const wantsJson = (request.headers.accept ?? "").includes("application/json");
  const reply = wantsJson
    ? asJson(503, { status: "being-made", ...progress })
    : asPage(503, await page(progress));
  return { ...reply, headers: { ...reply.headers, "retry-after": seconds, refresh: seconds } };
};

const sent = async (
  request: IncomingMessage,
  response: ServerResponse,
  progress: Progress,
): Promise<void> => {
  const { status, headers, body } = await replyTo(request, progress);
  response.writeHead(status, { ...headers, connection: "close" }).end(request.method === "HEAD" ? "" : body);
};

/**
 * Listens from the first moment, so that whoever opens the address while the sample is made sees how far it is. The host takes the
 * same listener over: there is no moment at which nobody answers. Throws OptionsFault when the port is taken.
 */
export const openEarly = (address: string, port: number, progress: () => Progress): Promise<Early> =>
  listenEarly(address, port, (request, response) => {
    sent(request, response, progress()).catch(() => response.destroy());
  });
