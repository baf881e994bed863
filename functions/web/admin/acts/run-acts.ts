import { execute } from "#casework/commit/execute.ts";
import { placements } from "#casework/commit/streams.ts";
import { handOver } from "#casework/gate/hand-over.ts";
import { rootRunName } from "#casework/gate/start-run.ts";
import { retryRun } from "#casework/runs/retry-run.ts";
import { wakeNow } from "#casework/runs/wake-now.ts";
import {
  newLinkForm,
  retryForm,
  sendAgainForm,
  startAgainForm,
  stopRunForm,
  wakeForm,
} from "#contracts/forms/runs.ts";
import { decided, refuse } from "#domain/decision.ts";
import { own } from "#domain/own-property.ts";
import { runHref } from "../run-names.ts";
import { askingOwner } from "./ask-owner.ts";
import { mailing } from "./mail-again.ts";
import { ofPlacement, type RunAct, reasonKept } from "./run-act.ts";

const closed = refuse("This placement is closed. Nothing more is to be done.");

/** Stops a run: the decision is recorded first; what the engine keeps of the reason is where it is. */
const stop = ofPlacement({
  form: stopRunForm,
  title: "Stop",
  cannot: ({ run }) =>
    run.status === "RUNNING" ? undefined : refuse("This run has ended already. There is nothing to stop."),
  foresees: async (_c, _of, { machine }) =>
    machine === "placement"
      ? [
          "The placement stands still: nobody is asked or reminded until it is started again.",
          "Nothing that is recorded is lost.",
        ]
      : ["This phase is begun anew within a minute. Nobody is asked twice."],
  act: async (c, { stream }, { machine, run }, command, reason) => {
    const words = await reasonKept(c, reason);
    await execute(c.deps, placements, { stream, id: command, by: c.staff }, () =>
      decided([{ type: "run-stopped", machine, run: run.name, words }]),
    );
    await c.deps.runs.stop(machine, run.name, "StoppedByAdministrator", words.vault);
    return { to: runHref(machine, run.name), said: ["Stopped."] };
  },
});

/** Lets a successor go on from the ledger, once no run of the placement's present epoch goes on by itself. */
const startAgain = ofPlacement({
  form: startAgainForm,
  title: "Start again from the ledger",
  cannot: (_loaded, { root, placement }) => {
    if (placement.phase === "closed") return closed;
    return root?.status === "RUNNING"
      ? refuse("The placement's own run is still running. Stop that one first.")
      : undefined;
  },
  foresees: async (_c, { placement }) => [
    `A new run, ${rootRunName(placement.id, placement.epoch + 1)}, takes the placement up where the ledger says it stands.`,
    "Nobody is asked twice, and no mail is sent that was sent already.",
  ],
  act: async (c, { placement }, _loaded, id, reason) => {
    const words = await reasonKept(c, reason);
    const from = { ...c.at, placement: placement.id, epoch: placement.epoch };
    const done = await handOver(from, c.deps, { by: c.staff, id, words });
    if ("kind" in done) await c.deps.vault.erase(c.scope, words.vault);
    if ("kind" in done) return done;
    const name = rootRunName(placement.id, done.epoch);
    return { to: runHref("placement", name), said: [`Started again, as ${name}.`] };
  },
});

/** Lets the placement's own run go on from the step that failed; the engine keeps its history, and its children begin new runs. */
const retry = ofPlacement({
  form: retryForm,
  title: "Go on where it failed",
  cannot: ({ machine, run }, { placement }) => {
    if (placement.phase === "closed") return closed;
    if (run.status !== "FAILED" && run.status !== "TIMED_OUT")
      return refuse("This run has not failed. There is nothing to go on from.");
    if (machine !== "placement" || run.name !== rootRunName(placement.id, placement.epoch))
      return refuse("The placement’s own run decides: go on from that one.");
    return run.redrivable
      ? undefined
      : refuse(
          "The workflow service takes up only what failed within 14 days. Start it again from the ledger.",
        );
  },
  foresees: async () => [
    "The run goes on from the step that failed, with what it knew, under the definition that it began with.",
    "Nobody is asked twice, and no mail is sent that was sent already.",
  ],
  act: async (c, { stream }, { machine, run }, command, reason) => {
    const done = await retryRun(c.deps, { stream, id: command, by: c.staff, reason, run });
    if (done.kind === "refused") return done;
    return { to: runHref(machine, run.name), said: ["It goes on."] };
  },
});

/** Lets the gate of a placement look at once. */
const wake = ofPlacement({
  form: wakeForm,
  title: "Wake now",
  cannot: ({ run }, { placement, parked }) => {
    if (placement.phase === "closed") return closed;
    if (run.status !== "RUNNING")
      return refuse("This run has ended. Start it again from the ledger instead.");
    return parked ? undefined : refuse("It does not wait just now: it is at work, and looks by itself.");
  },
  foresees: async () => [
    "It looks at once at what is owed.",
    "Whoever was asked is not asked again, and what is not due yet stays so.",
  ],
  act: async (c, { stream }, { machine, run }, id, reason) => {
    const done = await wakeNow(c.deps, { stream, id, by: c.staff, reason, run: { machine, name: run.name } });
    if (done.kind === "refused") return done;
    const said = done.outcome === "woken" ? "Woken." : "It was at work already, and looks by itself.";
    return { to: runHref(machine, run.name), said: [said] };
  },
});

export const runActs: Readonly<Record<string, RunAct>> = {
  wake,
  retry,
  "start-again": startAgain,
  stop,
  "send-again": mailing(sendAgainForm, "Send again", false),
  "new-link": mailing(newLinkForm, "New link", true),
  "ask-owner": askingOwner,
};

export const runActOf = (id: string | null | undefined): RunAct | undefined => own(runActs, id ?? undefined);
