import type { MailOwed } from "#domain/commit.ts";
import { type Decision, decided } from "#domain/decision.ts";
import type { DayTold, Expected, RegisterEvent } from "../events.ts";
import type { Register } from "../state.ts";
import type { Tellable } from "./telling.ts";

/** What the school says of a day on which it is closed. */
export type TellingDay = {
  readonly what: DayTold;
  /** Why it is closed, as its calendar says. */
  readonly because: string;
  /** Whom the provider should see on that day. */
  readonly expected: readonly Expected[];
  /** Contacts who may be written to, by pupil; absent where the school tells them itself. */
  readonly parents?: Tellable;
};

const mailsOf = (r: Register, what: DayTold, parents: Tellable): readonly MailOwed[] => {
  const version = r.version + 1;
  const toProvider: MailOwed = {
    key: `${r.id}-day-${what}-${version}`,
    notice: "day-provider",
    to: r.provider,
    facts: { what },
  };
  const toParents = Object.entries(parents).flatMap(([pupil, contacts]) =>
    contacts.map(
      (to): MailOwed => ({
        key: `${r.id}-day-${what}-${pupil}-${version}-${to}`,
        notice: "day-parents",
        to,
        facts: { what, pupil },
      }),
    ),
  );
  return [toProvider, ...toParents];
};

/** Those who were told of the closure hear that it is taken back, and nobody else. */
const parentsOf = (r: Register, { what, parents }: TellingDay): Tellable | undefined => {
  if (what !== "back") return parents;
  return r.told?.mailed ? r.told.parents : undefined;
};

/**
 * The school is closed on the day of the register: the provider, and the parents of each of its pupils, hear in one mail each
 * whether lessons there take place; where nobody goes, nobody is expected or asked about any more (findings K2.3, K6).
 */
export const tellDay = (r: Register, telling: TellingDay): Decision<RegisterEvent> => {
  const { what, because } = telling;
  const expected = r.expected.length > 0 ? r.expected : telling.expected;
  const isSaid = what === "back" ? (r.told ?? { what }).what === "back" : r.told?.what === what;
  if (isSaid || (expected.length === 0 && what !== "back")) return decided([]);
  const parents = parentsOf(r, telling);
  return decided(
    [{ type: "day-told", what, because, expected, ...(parents ? { mailed: { parents } } : {}) }],
    parents ? mailsOf(r, what, parents) : [],
  );
};
