import { londonDate } from "#domain/calendar/london.ts";
import { decided, type Refusal } from "#domain/decision.ts";
import { schoolStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { latestRecord } from "#streams/provider/sign-off.ts";
import { recordDuty } from "#streams/school/record-duty.ts";
import { executeSaying } from "../commit/execute-saying.ts";
import { schools } from "../commit/streams.ts";
import type { Sender } from "../pupil/enter-pupil.ts";
import { type LapsingProvider, lapsesInUse } from "./lapses-in-use.ts";

const said = {
  providers: "Each provider in use, on the page of the provider itself.",
  outcome: "As each judgement says.",
};

/** The day of a judgement that still holds; "" while there is none. */
const judgedOn = ({ signOff, lapses }: LapsingProvider): string =>
  lapses.some((l) => l.what === "rating" && ["holds", "lapses-soon"].includes(l.state))
    ? (latestRecord(signOff, "rating")?.on ?? "")
    : "";

/**
 * Records the school’s duty to judge its providers once each provider in use has a judgement that still holds: nobody says it
 * a second time (catalogue O53). It counts from the earliest of them, whose provider is the next to be judged again. Nothing
 * is recorded while one is missing, or while the duty’s own record is as late.
 */
export const ratingsDone = async (deps: Deps, sender: Sender): Promise<Refusal | undefined> => {
  const on = (await lapsesInUse(deps, sender.at)).map(judgedOn).toSorted()[0];
  if (!on) return undefined;
  const today = londonDate(deps.clock.now());
  const command = { stream: schoolStream(sender.at), id: `${sender.command}-all`, by: sender.by };
  return executeSaying(deps, schools, { ...command, scope: scopeOf(sender.at), said }, (s, words) =>
    (s.duties.O53?.on ?? "") >= on
      ? decided([])
      : recordDuty(s, { duty: "O53", answers: { on }, today, ...(words ? { words } : {}) }),
  );
};
