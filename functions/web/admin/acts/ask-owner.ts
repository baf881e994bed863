import { failures, read } from "#casework/commit/streams.ts";
import { failureTitle } from "#casework/failures/failure-words.ts";
import { askOwners, type ToAsk, toAsk } from "#casework/failures/of-asked.ts";
import { placementRows } from "#casework/views/placement-rows.ts";
import { askOwnerForm } from "#contracts/forms/runs.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { refuse } from "#domain/decision.ts";
import { failuresStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";
import { roleWords } from "../list/waiting-words.ts";
import type { Tended } from "../run/load-run.ts";
import { runHref } from "../run-names.ts";
import { ofPlacement } from "./run-act.ts";

const nothing = refuse("Nobody owes anything here just now.");

const sayOf = (a: ToAsk): string => {
  const due = a.due ? `, due ${longDate(a.due.length > 10 ? londonDate(a.due) : a.due)}` : "";
  const what = failureTitle({ kind: "asked-to-act", promise: a.promise }).split(": ").slice(1).join(": ");
  return `${what}${due}: ${a.cannot || `${roleWords(a.owner)} is asked, by mail and as a task.`}`;
};

const found = async (c: StaffContext, { placement }: Tended): Promise<readonly ToAsk[]> => {
  const row = (await placementRows(c.deps, c.scope)).find(({ id }) => id === placement.id);
  return row ? toAsk(c.deps, c.at, row, londonDate(c.deps.clock.now())) : [];
};

/** Asks whoever may do what a run waits for: an administrator never answers, waives or puts off for somebody. */
export const askingOwner = ofPlacement({
  form: askOwnerForm,
  title: "Ask whoever may",
  cannot: (_loaded, { placement }) =>
    placement.phase === "closed"
      ? refuse("This placement is closed. Nothing more is to be done.")
      : undefined,
  foresees: async (c, of) => {
    const all = await found(c, of);
    if (all.every(({ cannot }) => cannot)) return all[0] ? refuse(sayOf(all[0])) : nothing;
    return [...all.map(sayOf), "Nothing is answered, waived or put off by it."];
  },
  wasTaken: async (c, command) =>
    (await read(c.deps, failures, failuresStream(c.at))).state.commands.get(command) !== undefined,
  act: async (c, of, { machine, run }, id, reason) => {
    const all = (await found(c, of)).filter(({ cannot }) => cannot === "");
    const refused = await askOwners(
      c.deps,
      { at: c.at, placement: of.placement.id, id, by: c.staff, reason },
      all,
    );
    if (refused) return refused;
    return {
      to: runHref(machine, run.name),
      said: [`Asked: ${[...new Set(all.map(({ owner }) => roleWords(owner)))].join(", ")}.`],
    };
  },
});
