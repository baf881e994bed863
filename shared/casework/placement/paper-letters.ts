import type { Answers } from "#contracts/form.ts";
import type { Letter } from "#letters/letter.ts";
import type { Deps } from "#ports/host.ts";
import { givePaper } from "#promises/deciding/giving-paper.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { Paper, PaperGiving } from "#streams/placement/events/paper.ts";
import type { Placement } from "#streams/placement/state.ts";
import { type Command, type Executed, execute } from "../commit/execute.ts";
import { placements } from "../commit/streams.ts";
import { composeMail } from "../compose/compose.ts";
import { type Context, contextAsWritten } from "../compose/context.ts";
import { factsNow } from "../rules/rules-in-force.ts";

/** A letter on paper as it was written, from the vault and the ledger; throws `Incomplete` with what is missing. */
export const paperLetter = async (
  deps: Deps,
  c: Context,
  { key, notice, to, facts, version, at }: Paper,
): Promise<Letter> =>
  composeMail(deps, await contextAsWritten(deps, c, { version, at }, to), { key, notice, to, facts });

/** Marks a printed letter as given, from valid answers to `paperFields`. */
export const givePaperFrom = (
  deps: Deps,
  command: Command,
  key: string,
  answers: Answers,
): Promise<Executed<Placement, PlacementEvent>> =>
  execute(deps, placements, command, (p) =>
    givePaper(factsNow(deps, p), { key, how: answers.how as PaperGiving, on: String(answers.on) }),
  );
