import type { MailOwed } from "#domain/commit.ts";
import type { Letter } from "#letters/letter.ts";
import type { Brand } from "#letters/rendering/brand.ts";
import { letterHtml } from "#letters/rendering/letter-html.tsx";
import { letterText } from "#letters/rendering/letter-text.ts";
import { composeMime } from "#letters/rendering/mime.ts";
import type { Deps } from "#ports/host.ts";
import { masked } from "../links/mailed-links.ts";
import { scopeOfStream } from "./outbox.ts";
import type { Address, Composed } from "./sending.ts";

/** What was sent is kept beside the people it names, and erased with them; its links are masked. */
export const keepCopy = (
  deps: Deps,
  stream: string,
  brand: Brand,
  mail: MailOwed,
  { letter, hidden = [] }: Composed,
): Promise<void> => {
  // The picture is no secret and no word: the copy goes without it.
  const { logo: _logo, ...seen } = brand;
  const veiled = (text: string) =>
    hidden.reduce((t, secret) => t.replaceAll(secret, "(masked)"), masked(text));
  return deps.vault.put({
    scope: scopeOfStream(stream),
    id: `letter-${mail.key}`,
    kind: "letter",
    body: {
      subject: letter.subject,
      text: veiled(letterText(letter)),
      html: veiled(letterHtml(letter, { brand: seen })),
    },
    index: [],
  });
};

type Writing = {
  readonly letter: Letter;
  readonly pdfs: readonly NonNullable<Composed["pdf"]>[];
  readonly calendars: readonly NonNullable<Composed["calendar"]>[];
  readonly brand: Brand;
  readonly replyTo: string;
  readonly to: readonly Address[];
  readonly outboxId: string;
};

/** A mail as bytes, from the school. */
export const writeMail = (deps: Deps, w: Writing): Promise<Uint8Array> =>
  composeMime({
    letter: w.letter,
    brand: w.brand,
    from: { name: w.brand.schoolName, address: deps.settings.mailFrom },
    to: w.to,
    replyTo: { name: w.brand.schoolName, address: w.replyTo },
    outboxId: w.outboxId,
    date: deps.clock.now(),
    pdfs: w.pdfs,
    calendars: w.calendars,
  });
