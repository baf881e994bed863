import type { LetterId } from "#ids/letter-id.ts";
import { recordsOf } from "../records.ts";
import type { Placement } from "../state.ts";
import { needsOfReader } from "./reading-needs.ts";

/** What is not read to anybody: codes, and what only reminds of a letter. */
const notRead: readonly LetterId[] = ["own-page-code", "consent-reminder", "evidence-reminder"];

/** Something in writing that somebody was sent or given, with the instant (ISO). */
export type Written = { readonly notice: LetterId; readonly at: string; readonly version: number };

/** Contacts to whom everything is read, as their record says. */
export const readAloudTo = (p: Placement): readonly string[] =>
  p.contacts
    .filter((c) => c.restricted === "no" && needsOfReader(p, c.id).includes("read-aloud"))
    .map((c) => c.id);

const writtenTo = (p: Placement, to: string): readonly Written[] =>
  [
    ...Object.values(p.mails)
      .filter((m) => m.to === to && m.state !== "bounced" && !notRead.includes(m.notice))
      .map(({ notice, at }) => ({ notice, at, version: 0 })),
    ...p.papers
      .filter((paper) => paper.to === to)
      .map(({ notice, at, version }) => ({ notice, at, version })),
    ...p.letters
      .filter((letter) => letter.to.includes(to) && !p.mails[`${letter.id}-${to}`])
      .map(({ issuedAt, version }): Written => ({ notice: "placement-letter", at: issuedAt, version })),
  ].toSorted((a, b) => (a.at < b.at ? -1 : 1));

/** When letters were read to somebody last, and they were reached. */
export const lastRead = (p: Placement, to: string) =>
  recordsOf(p, "letters-read").findLast((r) => r.answers.to === to && r.answers.result !== "not-reached");

/** What has been written to somebody and nobody has read to them yet, the earliest first. */
export const unreadBy = (p: Placement, to: string): readonly Written[] => {
  const since = lastRead(p, to)?.at ?? "";
  return writtenTo(p, to).filter(({ at }) => at > since);
};

/** To whom something has yet to be read. */
export const toReadTo = (p: Placement): readonly string[] =>
  readAloudTo(p).filter((to) => unreadBy(p, to).length > 0);
