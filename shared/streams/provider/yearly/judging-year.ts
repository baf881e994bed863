import type { Words } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import { yearlyItems } from "#domain/due-diligence.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import type { ObligationId } from "#ids/catalogue.ts";
import { latestSeen } from "../evidence/diligence.ts";
import { toldOfFault } from "../found.ts";
import type { Provider } from "../provider.ts";
import type { SignOff } from "../sign-off.ts";
import type { DiligenceEvent, SignOffEvent } from "../sign-off-events.ts";

type Judging = { readonly today: string; readonly words?: Words };

const lastDay = (s: SignOff, item: ObligationId, today: string): string => {
  const until = latestSeen(s.items, item)?.until ?? "";
  return until > today ? until : "";
};

/**
 * A school judges what the provider told this year: each item that changed by itself, those that are still so together. What it
 * found stands as evidence of the item, as if it had been recorded there (catalogue O52).
 */
export const judgeYear = (
  s: SignOff,
  { year }: Pick<Provider, "year">,
  answers: FormAnswers,
  { today, words }: Judging,
): Decision<SignOffEvent> => {
  const { told } = year;
  if (!told) return refuse("The provider has told nothing yet.");
  const seen = (item: ObligationId, outcome: DiligenceEvent["outcome"], until: string): DiligenceEvent => ({
    type: "item-seen",
    ...{ item, on: today, until, outcome },
    ...(words ? { words } : {}),
  });
  const events: DiligenceEvent[] = [];
  for (const { id } of yearlyItems) {
    const said = told.items[id];
    const name = id.toLowerCase();
    const until = String(answers[`${name}-until`] ?? "");
    if (until !== "" && until <= today) return refuse("It must hold beyond today.", `${name}-until`);
    // The certificate of insurance is a record of its own, with a last day of its own.
    if (said === "same" && answers.unchanged === "satisfactory" && id !== "O43")
      events.push(seen(id, "satisfactory", lastDay(s, id, today)));
    if (said !== "changed" && said !== "none") continue;
    const bad = answers[name] !== "satisfactory";
    if (bad || id !== "O43" || latestSeen(s.items, id))
      events.push(seen(id, bad ? "not-satisfactory" : "satisfactory", until));
  }
  const bad = events.some((e) => e.outcome === "not-satisfactory");
  const good = answers.unchanged === "look" ? "to-look" : "satisfactory";
  const judged: SignOffEvent = {
    type: "diligence-judged",
    ...{ told: told.version, toldOn: told.on, on: today, items: told.items },
    outcome: bad ? "not-satisfactory" : good,
  };
  return decided([judged, ...events], toldOfFault(s.id, s.version, events));
};
