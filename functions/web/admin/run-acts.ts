import { execute } from "#casework/commit/execute.ts";
import { keepWords } from "#casework/commit/kept-words.ts";
import { placements } from "#casework/commit/streams.ts";
import { handOver } from "#casework/gate/hand-over.ts";
import { rootRunName } from "#casework/gate/start-run.ts";
import type { Answers, Form } from "#contracts/form.ts";
import { form, stopRunForm } from "#contracts/forms/runs.ts";
import type { Words } from "#domain/commit.ts";
import { decided, type Refusal, refuse } from "#domain/decision.ts";
import { own } from "#domain/own-property.ts";
import type { StaffContext } from "#door/context.ts";
import type { LoadedRun } from "./load-run.ts";
import { runHref } from "./run-names.ts";

/** Something an administrator may do about a run. */
export type RunAct = {
  readonly form: Form;
  /** Why it cannot be done now; undefined when it can. */
  readonly cannot: (loaded: LoadedRun) => Refusal | undefined;
  /** Does it, once for each command, and says where to go. */
  readonly act: (
    c: StaffContext,
    loaded: LoadedRun,
    command: string,
    answers: Answers,
  ) => Promise<{ readonly to: string } | Refusal>;
};

const noPlacement = refuse(
  "This run belongs to a school day. It ends by itself, and each sweep starts the next.",
);

const reasonOf = async (c: StaffContext, answers: Answers): Promise<Words> => {
  const words = await keepWords(c.deps, c.scope, answers);
  if (!words) throw new Error("A reason is asked for");
  return words;
};

/** Stops a run: the decision is recorded first; what the engine keeps of the reason is where it is. */
const stop: RunAct = {
  form: stopRunForm,
  cannot: ({ run, of }) => {
    if (of.kind === "day") return noPlacement;
    return run.status === "RUNNING"
      ? undefined
      : refuse("This run has ended already. There is nothing to stop.");
  },
  act: async (c, { machine, run, of }, command, answers) => {
    if (of.kind === "day") return noPlacement;
    const { stream } = of;
    const words = await reasonOf(c, answers);
    await execute(c.deps, placements, { stream, id: command, by: c.staff }, () =>
      decided([{ type: "run-stopped", machine, run: run.name, words }]),
    );
    await c.deps.runs.stop(machine, run.name, "StoppedByAdministrator", words.vault);
    return { to: runHref(machine, run.name) };
  },
};

/** An administrator lets a successor run go on from the ledger. */
export const startAgainForm = form(
  "start-again",
  "Start again from the ledger",
  "Start again",
  "A new run takes the placement up where the ledger says it stands. It asks nobody twice, and sends no mail that was sent already. The run that stopped stays as it is, to be looked at.",
);

/** Lets a successor go on from the ledger, once no run of the placement's present epoch goes on by itself. */
const startAgain: RunAct = {
  form: startAgainForm,
  cannot: ({ of }) => {
    if (of.kind === "day") return noPlacement;
    const { root, placement } = of;
    if (placement.phase === "closed") return refuse("This placement is closed. Nothing more is to be done.");
    return root?.status === "RUNNING"
      ? refuse("The placement's own run is still running. Stop that one first.")
      : undefined;
  },
  act: async (c, { of }, id, answers) => {
    if (of.kind === "day") return noPlacement;
    const { placement } = of;
    const words = await reasonOf(c, answers);
    const from = { ...c.at, placement: placement.id, epoch: placement.epoch };
    const done = await handOver(from, c.deps, { by: c.staff, id, words });
    if ("kind" in done) await c.deps.vault.erase(c.scope, words.vault);
    return "kind" in done ? done : { to: runHref("placement", rootRunName(placement.id, done.epoch)) };
  },
};

export const runActs: Readonly<Record<string, RunAct>> = { stop, "start-again": startAgain };

export const runActOf = (id: string | undefined): RunAct | undefined => own(runActs, id);
