import { readFileSync } from "node:fs";
import PostalMime from "postal-mime";

/** One JSON value a line. */
export const linesOf = (file: string): readonly unknown[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as unknown);

type Taken = { readonly raw: string; readonly tag: string };

/** What SES has taken so far, oldest first, as the journeys read mail. */
export const sentMails = (file: string) =>
  Promise.all(
    (linesOf(file) as readonly Taken[]).map(async ({ raw, tag }) => {
      const mail = await PostalMime.parse(Buffer.from(raw, "base64"));
      const text = mail.text ?? "";
      return {
        to: (mail.to ?? []).map(({ address }) => address ?? ""),
        subject: mail.subject ?? "",
        text,
        /** By which SES tells what became of it. */
        tag,
        links: [...new Set(text.match(/https:\/\/[^\s<>"]+/g) ?? [])],
      };
    }),
  );
