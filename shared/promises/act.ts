import type { MailOwed, Words } from "#domain/commit.ts";
import type { Decision } from "#domain/decision.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import type { Route } from "#domain/rules/rules.ts";
import type { FormId } from "#ids/promise-id.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { Facts } from "#streams/placement/facts.ts";
import type { Submission } from "./deciding/guards/guard.ts";

/** What else a form decides, besides being recorded. */
export type Following = { readonly events: readonly PlacementEvent[]; readonly owes: readonly MailOwed[] };

export type Follow<F extends FormId = FormId> = (
  f: Facts,
  s: Submission<F>,
  words: Words | undefined,
) => Following;

/** What somebody sent with a form: plain answers, and the words that went to the vault. */
export type Entry = {
  readonly form: FormId;
  readonly open: FormAnswers;
  readonly words: Words | undefined;
  readonly by: string;
};

/** What a promise does where it is more than a record with what follows: `onRoute` gives the facts under another route's rules. */
export type Act = (f: Facts, entry: Entry, onRoute: (route: Route) => Facts) => Decision<PlacementEvent>;
