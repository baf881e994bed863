import { longDate } from "#domain/calendar/date-words.ts";
import type { Cite, LawFloor } from "#domain/rules/rules.ts";
import { inForce } from "./in-force.ts";

type Law = { readonly source: string; readonly note?: string };

const notRead = /not read/;

/** What a cite says of its edition: nothing while the guidance that its source names is the one in force. */
const replacedSince = (
  guidance: LawFloor["guidance"],
  { source }: Law,
  on: string,
): { readonly date: string; readonly unread: boolean } | undefined => {
  const old = guidance.find((g) => source.includes(g.title) && g.until !== null && g.until <= on);
  if (!old?.until) return undefined;
  const next = guidance.find((g) => inForce(g, on) && g.from === old.until);
  return { date: old.until, unread: next === undefined || notRead.test(next.title) };
};

/**
 * The note of a point of law and whether its edition was replaced on a date: guidance that has a newer edition goes on as it was
 * read, and says so, until somebody has read the new text (catalogue 2.3).
 */
export const editionOf = (
  guidance: LawFloor["guidance"],
  law: Law,
  on: string,
): Pick<Cite, "note" | "replaced"> => {
  const replaced = replacedSince(guidance, law, on);
  const note = [
    law.note,
    replaced &&
      `A newer edition is expected since ${longDate(replaced.date)}${replaced.unread ? "; its text was not read" : ""}.`,
  ]
    .filter(Boolean)
    .join(" ");
  return { ...(note ? { note } : {}), ...(replaced ? { replaced: true } : {}) };
};
