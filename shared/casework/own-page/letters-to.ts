import type { LetterId } from "#ids/letter-id.ts";
import type { Deps } from "#ports/host.ts";
import { contactOf } from "#streams/placement/facts.ts";
import type { Placement } from "#streams/placement/state.ts";

/** What is no letter: questions that have a page of their own, reminders, and what carries a secret. */
const notShown: readonly LetterId[] = [
  "consent-request",
  "consent-reminder",
  "evidence-request",
  "evidence-reminder",
  "own-page-code",
];

/** A letter or mail that somebody was sent or given; `text` only where its copy is kept. */
export type LetterTo = {
  readonly key: string;
  readonly notice: LetterId;
  /** ISO instant at which it was sent, or written. */
  readonly at: string;
  readonly title?: string;
  readonly text?: string;
  readonly onPaper?: { readonly on: string };
};

type Copy = { readonly subject?: string; readonly text?: string };

/** What was sent and given to one reader, the newest first; never what was sent to anybody else. */
export const lettersTo = async (
  deps: Deps,
  scope: string,
  p: Placement,
  reader: string,
): Promise<readonly LetterTo[]> => {
  if (!contactOf(p, reader)) return [];
  const mails = Object.values(p.mails).filter(
    (m) => m.to === reader && m.state !== "bounced" && !notShown.includes(m.notice),
  );
  const records = await deps.vault.get(
    scope,
    mails.map((m) => `letter-${m.key}`),
  );
  const copies = new Map(records.map((r) => [r.id, r.body as Copy]));
  const sent = mails.map(({ key, notice, at }): LetterTo => {
    const { subject, text } = copies.get(`letter-${key}`) ?? {};
    return { key, notice, at, ...(subject ? { title: subject } : {}), ...(text ? { text } : {}) };
  });
  const given = p.papers.flatMap((paper): readonly LetterTo[] =>
    paper.to === reader && paper.given
      ? [{ key: paper.key, notice: paper.notice, at: paper.at, onPaper: { on: paper.given.on } }]
      : [],
  );
  return [...sent, ...given].toSorted((a, b) => (a.at < b.at ? 1 : -1));
};
