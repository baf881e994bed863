import { acceptUpload, openDownload, type UploadAnswer } from "#adapters/local/files-door.ts";
import type { Clock } from "#ports/clock.ts";
import { Page } from "#ui/layout/page.tsx";
import { renderPage } from "#ui/render.ts";
import { type Arrived, splitTarget } from "./gateway-event.ts";
import { asPage, asText, type HttpReply, seeOther } from "./reply.ts";

/** The path of this door; forms and addresses of files lead here. */
export const filesPath = "/_files";

/** The most that an upload may weigh with all its fields; each form has a limit of its own below it. */
export const UPLOAD_BYTES = 26 * 1024 * 1024;

export type FilesParts = { readonly root: string; readonly secret: string; readonly clock: Clock };

type Refused = Extract<UploadAnswer, { readonly kind: "refused" }>["reason"] | "unreadable" | "missing";

const words: Readonly<Record<Refused, readonly [number, string]>> = {
  forged: [403, "This form did not come from this service."],
  expired: [
    403,
    "This form or address is no longer valid. Go back, load the page again and repeat what you did.",
  ],
  empty: [400, "The file is empty, or no file was chosen. Go back and choose a file."],
  "too-large": [413, "The file is too large. Go back and choose a smaller one."],
  type: [
    415,
    "This kind of file is not taken here. Go back and choose a file of the kind that the page names.",
  ],
  unreadable: [400, "The form could not be read. Go back and send it again."],
  missing: [404, "The file is not there any more."],
};

export const fileRefused = async (reason: Refused, thenTo?: string): Promise<HttpReply> => {
  const [status, message] = words[reason];
  const title = reason === "missing" ? "There is no such file" : "The file was not taken";
  const page = (
    <Page title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{message}</p>
      {thenTo === undefined ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={thenTo}>
            Go on from here
          </a>
        </p>
      )}
    </Page>
  );
  return asPage(status, await renderPage(page));
};

const formOf = async ({ headers, body }: Arrived): Promise<FormData | undefined> => {
  const type = headers["content-type"] ?? "";
  if (!type.startsWith("multipart/form-data")) return undefined;
  try {
    return await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
  } catch {
    return undefined;
  }
};

const textsOf = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );

const upload = async ({ root, secret, clock }: FilesParts, arrived: Arrived): Promise<HttpReply> => {
  const form = await formOf(arrived);
  if (form === undefined) return fileRefused("unreadable");
  const file = form.get("file");
  if (file === null || typeof file === "string") return fileRefused("empty");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const answer = await acceptUpload(root, secret, clock, textsOf(form), {
    name: file.name,
    type: file.type,
    bytes,
  });
  return answer.kind === "stored" ? seeOther(answer.thenTo) : fileRefused(answer.reason, answer.thenTo);
};

const download = async ({ root, secret, clock }: FilesParts, { target }: Arrived): Promise<HttpReply> => {
  const query = Object.fromEntries(new URLSearchParams(splitTarget(target).query));
  const answer = await openDownload(root, secret, clock, query);
  return answer.kind === "opened"
    ? { status: 200, headers: answer.headers, body: answer.bytes }
    : fileRefused(answer.reason);
};

/** Takes uploads and gives downloads; every form and address was signed by the product's own pages. */
export const filesDoor = async (parts: FilesParts, arrived: Arrived): Promise<HttpReply> => {
  if (arrived.method === "POST") return upload(parts, arrived);
  if (arrived.method === "GET" || arrived.method === "HEAD") return download(parts, arrived);
  return asText(405, "This address takes no such request.");
};
