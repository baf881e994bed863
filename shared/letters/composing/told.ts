import type { MailOwed } from "#domain/commit.ts";
import { recordsOf } from "#streams/placement/records.ts";
import type { Recorded } from "#streams/placement/state.ts";
import { Incomplete } from "./incomplete.ts";
import type { PlacementCase } from "./placement-case.ts";

/** The record that a mail tells of, whatever was recorded since. */
export const toldOf = (c: PlacementCase, mail: MailOwed): Recorded => {
  const record = recordsOf(c.placement, mail.facts.form ?? "")[Number(mail.facts.nth) - 1];
  if (!record) throw new Incomplete("There is no such record");
  return record;
};

/** The last record of another form before this one. */
export const lastBefore = (c: PlacementCase, form: string, record: Recorded, missing: string): Recorded => {
  const found = recordsOf(c.placement, form).findLast((r) => r.version < record.version);
  if (!found) throw new Incomplete(missing);
  return found;
};

export const wordsIn = (c: PlacementCase, record: Recorded) => c.words(Object.values(record.words));

/** The date of the letter that this mail corrects. */
export const correctsOf = ({ facts }: MailOwed) => (facts.corrects ? { corrects: facts.corrects } : {});
