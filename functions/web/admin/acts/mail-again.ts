import { type AskAgain, askAgain, foreseen } from "#casework/runs/ask-again.ts";
import { waitingOf } from "#casework/views/waiting.ts";
import type { Form } from "#contracts/form.ts";
import { refuse } from "#domain/decision.ts";
import { openAsks } from "#streams/placement/facts.ts";
import type { Placement } from "#streams/placement/state.ts";
import { waitWords } from "../list/waiting-words.ts";
import { runHref } from "../run-names.ts";
import { ofPlacement, type RunAct } from "./run-act.ts";

const nameOf = (p: Placement, { ask }: AskAgain): string => {
  const waits = waitingOf(p).find((w) => w.ask === ask.id);
  return waits ? waitWords(waits) : ask.id;
};

/** Mails the open questions of a placement once more, to the same people; `renews`: with a new link, the old ones revoked. */
export const mailing = (form: Form, title: string, renews: boolean): RunAct =>
  ofPlacement({
    form,
    title,
    cannot: (_loaded, { placement }) =>
      placement.phase === "closed"
        ? refuse("This placement is closed. Nobody is asked anything more.")
        : openAsks(placement).length === 0
          ? refuse("No question is open: there is nothing to send.")
          : undefined,
    foresees: async (c, { stream, placement }) => {
      const all = await foreseen(c.deps, stream, renews);
      if (all.length === 0) return refuse("No question is open: there is nothing to send.");
      if (all.every(({ cannot }) => cannot)) return refuse(all[0]?.cannot ?? "");
      const will = renews
        ? "is mailed with a new link; every earlier link to it is dead at once"
        : "is mailed once more";
      return all.map((each) => `${nameOf(placement, each)}: ${each.cannot || `${will}.`}`);
    },
    act: async (c, { stream }, { machine, run }, id, reason) => {
      const done = await askAgain(c.deps, {
        stream,
        id,
        by: c.staff,
        reason,
        renews,
        run: { machine, name: run.name },
      });
      if (done.kind === "refused") return done;
      const count = done.kind === "recorded" ? done.commit.owes.length : 0;
      const what = count === 1 ? "1 mail is" : `${count} mails are`;
      return { to: runHref(machine, run.name), said: [`${what} on the way.`] };
    },
  });
