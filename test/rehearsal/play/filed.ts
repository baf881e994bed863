import { certificate, multipart } from "../../gate/upload.ts";
import { type House, must, type Played } from "./house.ts";

type New = {
  readonly upload: { readonly action: string; readonly fields: Readonly<Record<string, string>> };
  readonly keep: string;
};

/** A file goes from a browser to the bucket by a signed form, is kept, and comes back byte for byte. */
export const filed = async ({ say }: House, { placement, lead }: Played): Promise<void> => {
  const files = `${placement}/files`;
  const { upload, keep } = (await lead.sees(`${files}/new?about=plan`)) as unknown as New;
  const sent = await fetch(upload.action, {
    method: "POST",
    body: multipart(upload.fields, certificate),
    redirect: "manual",
  });
  must("the bucket's answer to a signed form", sent.status, 303);
  must("where the bucket leads back to", new URL(sent.headers.get("location") ?? "").pathname, keep);
  await lead.records(keep, { what: "Signed by both parents" });
  const { files: listed } = (await lead.sees(`${files}?about=plan`)) as unknown as {
    readonly files: readonly { readonly href: string }[];
  };
  const at = await lead.leadsTo(listed[0]?.href ?? "");
  const got = Buffer.from(await (await fetch(at)).arrayBuffer());
  must("the file as it comes back", got.equals(Buffer.from(certificate.bytes)), true);
  say("a file went to the bucket by a signed form, was kept, and came back byte for byte");
};
