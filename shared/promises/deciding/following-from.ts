import type { MailOwed } from "#domain/commit.ts";
import { toProvider } from "#streams/placement/events/events.ts";
import { recordsOf } from "#streams/placement/records.ts";
import type { Placement } from "#streams/placement/state.ts";
import { takenBackOf } from "#streams/placement/taking-back.ts";
import type { Submission } from "./guards/guard.ts";

/** The how-manyeth submission of a form the next one is: mails tell of that one, whatever is recorded later. */
export const countOf = (p: Placement, form: string): number => recordsOf(p, form).length + 1;

/** The how-manyeth time a form is sent, those counted that were taken back: no two records owe a mail by the same key. */
export const timesOf = (p: Placement, form: string): number => countOf(p, form) + takenBackOf(p, form).length;

/** Staff learn that a provider has answered what a start waits for. */
export const answeredByProvider = (p: Placement, s: Submission): readonly MailOwed[] =>
  s.by === toProvider
    ? [
        {
          key: `${p.id}-${s.form}-answered-${timesOf(p, s.form)}`,
          notice: "staff-notice",
          to: "role:ap-lead",
          facts: { placement: p.id, what: "provider-answer", form: s.form },
        },
      ]
    : [];
