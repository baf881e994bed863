import type { Refusal } from "../domain/decision.ts";
import { londonDate } from "../domain/london.ts";
import { recordDuty } from "../domain/school/record-duty.ts";
import { schoolStream, scopeOf } from "../domain/streams.ts";
import type { Deps } from "../ports/host.ts";
import { execute } from "./execute.ts";
import { lapsesInUse } from "./provider-lapses.ts";
import type { Sender } from "./pupils.ts";
import { schools } from "./streams.ts";
import { withWords } from "./words.ts";

const said = {
  providers: "Each provider in use, on the page of the provider itself.",
  outcome: "As each judgement says.",
};

/**
 * Records the school’s duty to judge its providers once each provider in use has a judgement that still holds: nobody says it
 * a second time (catalogue O53). Nothing is recorded while one is missing.
 */
export const ratingsDone = async (deps: Deps, sender: Sender): Promise<Refusal | undefined> => {
  const used = await lapsesInUse(deps, sender.at);
  const holds = used.every(({ lapses }) =>
    lapses.some((l) => l.what === "rating" && ["holds", "lapses-soon"].includes(l.state)),
  );
  if (used.length === 0 || !holds) return undefined;
  const today = londonDate(deps.clock.now()).toString();
  const command = { stream: schoolStream(sender.at), id: `${sender.command}-all`, by: sender.by };
  const done = await withWords(deps, scopeOf(sender.at), said, (words) =>
    execute(deps, schools, command, (s) =>
      recordDuty(s, { duty: "O53", answers: { on: today }, today, ...(words ? { words } : {}) }),
    ),
  );
  return done.kind === "refused" ? done : undefined;
};
