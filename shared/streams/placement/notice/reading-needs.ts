import { isProfessional } from "#domain/contact.ts";
import { askedForConsent } from "../consent/askers.ts";
import type { ReadingNeed } from "../events/reading-needs.ts";
import type { Recorded } from "../recorded.ts";
import { recordsOf } from "../records.ts";
import type { Placement } from "../state.ts";
import { noticeReaders } from "./notice.ts";

/** Who is written to about the pupil, but for those who know the pupil through their work. */
export const getsWritten = (p: Placement): readonly string[] =>
  [
    ...new Set(
      [...noticeReaders(p), ...askedForConsent(p)].filter((c) => !isProfessional(c)).map((c) => c.id),
    ),
  ].toSorted();

/** What a contact needs to read what is sent. */
export const needsOfReader = (p: Placement, contact: string): readonly ReadingNeed[] =>
  p.needs?.[contact] ?? [];

/** Whether what is printed for a contact is printed large. */
export const readsLarge = (p: Placement, contact: string): boolean =>
  needsOfReader(p, contact).includes("large-print");

/** What has to be arranged for them once; that letters are read to them is done with each. */
export const arrangedOnce = (p: Placement, contact: string): readonly ReadingNeed[] =>
  needsOfReader(p, contact).filter((need) => need !== "read-aloud");

/** Who of them needs something that is arranged once. */
export const readersInNeed = (p: Placement): readonly string[] =>
  getsWritten(p).filter((id) => arrangedOnce(p, id).length > 0);

/** How it was arranged last that a contact can read what is sent, as far as it covers all that they need. */
export const readingArranged = (p: Placement, contact: string): Recorded | undefined => {
  const made = recordsOf(p, "readable-letters").filter((r) => r.answers.to === contact);
  const given = made.flatMap((r) => [r.answers.given ?? []].flat().map(String));
  return arrangedOnce(p, contact).every((need) => given.includes(need)) ? made.at(-1) : undefined;
};
