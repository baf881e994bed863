import type { MailOwed } from "#domain/commit.ts";
import type { FormId } from "#ids/promise-id.ts";
import type { Recorded } from "#streams/placement/recorded.ts";
import { recordsOf } from "#streams/placement/records.ts";
import { Incomplete } from "./incomplete.ts";
import type { PlacementCase } from "./placement-case.ts";

/** The record that a mail tells of, whatever was recorded since. */
export const toldOf = <F extends FormId>(
  c: PlacementCase,
  mail: MailOwed,
  ...forms: readonly [F, ...F[]]
): Recorded<F> => {
  const form = forms.find((f) => f === mail.facts.form);
  const record = form && recordsOf<F>(c.placement, form)[Number(mail.facts.nth) - 1];
  if (!record) throw new Incomplete("There is no such record");
  return record;
};

/** The last record of another form before this one. */
export const lastBefore = <F extends FormId>(
  c: PlacementCase,
  form: F,
  record: Recorded,
  missing: string,
): Recorded<F> => {
  const found = recordsOf(c.placement, form).findLast((r) => r.version < record.version);
  if (!found) throw new Incomplete(missing);
  return found;
};

export const wordsIn = (c: PlacementCase, record: Recorded) => c.words(Object.values(record.words));

/** The date of the letter that this mail corrects. */
export const correctsOf = ({ facts }: MailOwed) => (facts.corrects ? { corrects: facts.corrects } : {});
