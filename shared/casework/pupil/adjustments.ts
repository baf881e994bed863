import type { Answers } from "#contracts/form.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { noWords } from "#domain/commit.ts";
import type { Refusal } from "#domain/decision.ts";
import { pupilStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { type Adjustment, recordAdjustment } from "#streams/pupil/adjustments.ts";
import { executeSaying } from "../commit/execute-saying.ts";
import { pupils } from "../commit/streams.ts";
import { idFrom, type Sender } from "./enter-pupil.ts";

/** Records a minor adjustment from valid answers to its form: what it is goes to the vault, the rest to one commit. */
export const recordAdjustmentFrom = async (
  deps: Deps,
  sender: Sender,
  pupil: string,
  answers: Answers,
): Promise<Refusal | undefined> => {
  const text = (field: string) => String(answers[field] ?? "");
  const command = { stream: pupilStream(sender.at, pupil), id: sender.command, by: sender.by };
  const today = londonDate(deps.clock.now());
  return executeSaying(
    deps,
    pupils,
    { ...command, scope: scopeOf(sender.at), said: { what: text("what") } },
    (p, words) =>
      recordAdjustment(
        p,
        {
          id: idFrom("adjustment", sender),
          from: text("from"),
          until: text("until"),
          reason: text("reason"),
          agreedOn: text("agreed-on"),
          authority: text("authority") as Adjustment["authority"],
          ...(answers["told-on"] === undefined ? {} : { toldOn: text("told-on") }),
          words: words ?? noWords,
        },
        today,
      ),
  );
};
