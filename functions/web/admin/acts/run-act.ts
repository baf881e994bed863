import { keepWords } from "#casework/commit/kept-words.ts";
import type { Answers, Form } from "#contracts/form.ts";
import type { Words } from "#domain/commit.ts";
import { type Refusal, refuse } from "#domain/decision.ts";
import type { StaffContext } from "#door/context.ts";
import type { LoadedRun, Tended } from "../run/load-run.ts";

/** What became of an act: where to go, and what was done, a sentence each. */
export type ActDone = { readonly to: string; readonly said: readonly string[] };

/** Something an administrator may do about a run. */
export type RunAct = {
  readonly form: Form;
  /** What the button of a list says. */
  readonly title: string;
  /** Why it cannot be done now; undefined when it can, as far as the run itself tells. */
  readonly cannot: (loaded: LoadedRun) => Refusal | undefined;
  /** What it would do, a sentence each; or why it cannot be done. Nothing is changed. */
  readonly foresees: (c: StaffContext, loaded: LoadedRun) => Promise<readonly string[] | Refusal>;
  /** Whether this command was taken before: sent twice, it is done once. */
  readonly wasTaken: (c: StaffContext, loaded: LoadedRun, command: string) => Promise<boolean>;
  /** Does it, once for each command. */
  readonly act: (
    c: StaffContext,
    loaded: LoadedRun,
    command: string,
    answers: Answers,
  ) => Promise<ActDone | Refusal>;
};

/** Of what can be done to a placement's run only. */
type OfPlacement = {
  readonly form: Form;
  readonly title: string;
  readonly cannot: (loaded: LoadedRun, of: Tended) => Refusal | undefined;
  readonly foresees: (c: StaffContext, of: Tended, loaded: LoadedRun) => Promise<readonly string[] | Refusal>;
  readonly act: (
    c: StaffContext,
    of: Tended,
    loaded: LoadedRun,
    command: string,
    reason: string,
  ) => Promise<ActDone | Refusal>;
  /** Where the command is kept; with the placement's own, if nothing else is said. */
  readonly wasTaken?: (c: StaffContext, command: string) => Promise<boolean>;
};

const noPlacement = refuse(
  "This run belongs to a school day. It ends by itself, and each sweep starts the next.",
);

export const isRefusal = (value: object): value is Refusal => "kind" in value && value.kind === "refused";

/** An act that no school day has. */
export const ofPlacement = (what: OfPlacement): RunAct => ({
  form: what.form,
  title: what.title,
  cannot: (loaded) => (loaded.of.kind === "day" ? noPlacement : what.cannot(loaded, loaded.of)),
  foresees: async (c, loaded) => {
    if (loaded.of.kind === "day") return noPlacement;
    return what.cannot(loaded, loaded.of) ?? what.foresees(c, loaded.of, loaded);
  },
  wasTaken: async (c, { of }, command) =>
    of.kind === "placement" &&
    (of.placement.commands.get(command) !== undefined || ((await what.wasTaken?.(c, command)) ?? false)),
  act: async (c, loaded, command, answers) =>
    loaded.of.kind === "day"
      ? noPlacement
      : what.act(c, loaded.of, loaded, command, String(answers.reason ?? "")),
});

/** The reason as a commit keeps it. */
export const reasonKept = async (c: StaffContext, reason: string): Promise<Words> => {
  const words = await keepWords(c.deps, c.scope, { reason });
  if (!words) throw new Error("A reason is asked for");
  return words;
};
