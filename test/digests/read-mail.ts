import PostalMime, { type Attachment } from "postal-mime";
import { masked } from "./masked.ts";
import { sha256 } from "./seen.ts";

const bytesOf = ({ content }: Attachment): Buffer =>
  typeof content === "string" ? Buffer.from(content) : Buffer.from(content as ArrayBuffer);

const attached = (attachment: Attachment): string => {
  const bytes = bytesOf(attachment);
  const told = attachment.mimeType.startsWith("text/")
    ? masked(bytes.toString("utf8"))
    : sha256(bytes.toString("base64"));
  return `--- ${attachment.filename ?? ""} (${attachment.mimeType})\n${told}`;
};

/** A mail as its reader has it: addresses, subject, both bodies and what is attached. */
export type ReadMail = {
  readonly name: string;
  readonly words: string;
  /** The tokens of its links, `/l/…`. */
  readonly links: readonly string[];
};

export const readMail = async (raw: Uint8Array): Promise<ReadMail> => {
  const {
    subject = "",
    from,
    to = [],
    replyTo = [],
    date = "",
    text = "",
    html = "",
    attachments,
  } = await PostalMime.parse(raw);
  const addresses = to.map(({ address }) => address).join(" ");
  const heads = [
    from?.address,
    from?.name,
    addresses,
    replyTo.map((r) => r.address).join(" "),
    date,
    subject,
  ];
  const words = [...heads.map(String), masked(text), masked(html)];
  return {
    name: `${date} ${addresses}`,
    words: [...words, ...attachments.map((each) => attached(each))].join("\n"),
    links: [...new Set(text.match(/\/l\/[\w-]{33}/g))],
  };
};
