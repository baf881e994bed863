import type { Answers } from "#contracts/form.ts";
import { londonDate } from "#domain/calendar/london.ts";
import type { Refusal } from "#domain/decision.ts";
import { schoolStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { countWholeRoll } from "#streams/school/whole-roll.ts";
import { execute } from "../commit/execute.ts";
import { schools } from "../commit/streams.ts";
import type { Sender } from "../pupil/enter-pupil.ts";

const numbersIn = (answers: Answers): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([name, value]) => (typeof value === "number" ? [[name, value]] : [])),
  );

/** Records the school’s whole roll in numbers from valid answers to its form. */
export const countWholeRollFrom = async (
  deps: Deps,
  { at, command, by }: Sender,
  answers: Answers,
): Promise<Refusal | undefined> => {
  const today = londonDate(deps.clock.now());
  const counted = { on: String(answers.on), counts: numbersIn(answers) };
  const done = await execute(deps, schools, { stream: schoolStream(at), id: command, by }, () =>
    countWholeRoll(counted, today),
  );
  return done.kind === "refused" ? done : undefined;
};
