import { londonDate } from "#domain/calendar/london.ts";
import type { MailOwed } from "#domain/commit.ts";
import type { LetterId } from "#ids/letter-id.ts";
import { button, heading, type Letter, paragraph } from "#letters/letter.ts";
import { ownPageWords as say } from "#letters/parts/own-page.ts";
import { sharedWords } from "#letters/parts/words.ts";
import type { Deps } from "#ports/host.ts";
import { readingOf } from "#streams/placement/own-page/reading.ts";
import { composeMail } from "../compose/compose.ts";
import type { Context } from "../compose/context.ts";
import { type Link, linkUrl, mintNamedLink } from "../links/mailed-links.ts";
import { mintCode } from "../links/pack-code.ts";
import type { Composed } from "../mail/sending.ts";
import { codeChannel } from "./channel.ts";

/** Mails that tell how a placement stands: the way to the reader's own page rides on them, so that none is sent for it. */
const rides: readonly LetterId[] = [
  "placement-letter",
  "review-invitation",
  "review-outcome",
  "review-declined",
  "progress-report",
  "final-report",
  "placement-ending",
  "placement-ended",
  "timetable-notice",
  "placement-told",
];

/** A link outlives the mails that follow it by about two terms; each of them brings another. */
const linkLife = { hours: 24 * 240 } as const;

/** What the link to somebody's own page is good for; it opens nothing without a code. */
export const pageLinkOf = (stream: string, to: string): Omit<Link, "expires"> => ({
  purpose: "own-page",
  stream,
  ask: "own-page",
  to,
});

/** One a day: what a family is told in one mail has it once. */
const pageLink = async (deps: Deps, stream: string, to: string): Promise<string> => {
  const expires = deps.clock.now().add(linkLife).toString();
  const name = `own-page:${stream}:${to}:${londonDate(deps.clock.now())}`;
  return linkUrl(deps, await mintNamedLink(deps, { ...pageLinkOf(stream, to), expires }, name));
};

/** A mail with the way to its reader's own page, before it says whom to ring; as it is, where there is no such page. */
export const withPageLink = async (
  deps: Deps,
  c: Context,
  stream: string,
  { notice, to }: MailOwed,
  letter: Letter,
): Promise<Letter> => {
  if (!rides.includes(notice) || readingOf(c.placement, to) === undefined) return letter;
  const byMail = (await codeChannel(deps, c.scope, c.placement, to)) === "mail";
  const part = [
    heading(say.heading),
    paragraph(say.page),
    paragraph(byMail ? say.codeByMail : say.codeOnPaper),
    button(say.open, await pageLink(deps, stream, to)),
  ];
  const ring = letter.blocks.findIndex((b) => b.kind === "heading" && b.text === sharedWords.whoToRing);
  const at = ring === -1 ? letter.blocks.length : ring;
  return { ...letter, blocks: [...letter.blocks.slice(0, at), ...part, ...letter.blocks.slice(at)] };
};

/** The code is made here and is in nothing but this mail; the kept copy has it masked. */
export const pageCodeMail = async (deps: Deps, c: Context, mail: MailOwed): Promise<Composed> => {
  const code = await mintCode(deps, { scope: c.scope, placement: c.placement.id, provider: mail.to });
  return { letter: await composeMail(deps, c, mail, { code: async () => code }), hidden: [code] };
};
