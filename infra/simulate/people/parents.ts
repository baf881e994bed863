import { londonDate } from "#domain/calendar/london.ts";
import { daysBetween } from "#domain/calendar/school-days.ts";
import type { Ask } from "#streams/placement/asks.ts";
import type { Placement } from "#streams/placement/state.ts";
import { answeringConsent } from "./acts.ts";
import type { Conduct } from "./script.ts";
import { chanceOn, type Doing, openRows, placementOf, type Stage, send } from "./stage.ts";

/** Most agree in a day or two; some late, twice, after a question, against their first word, or never. */
const conductOf = (stage: Stage, ask: Ask): Conduct => {
  const chance = chanceOn(stage, "parent", ask.id);
  const roll = chance.below(100);
  if (roll < 60) return [[1 + chance.below(2), "agree"]];
  if (roll < 78) return [[4 + chance.below(4), "agree"]];
  if (roll < 84)
    return [
      [1, "agree"],
      [2, "agree"],
    ];
  if (roll < 91)
    return [
      [1, "question"],
      [4, "agree"],
    ];
  if (roll < 94)
    return [
      [1, "refuse"],
      [3, "agree"],
    ];
  return roll < 96 ? [[2, "refuse"]] : [];
};

const asksOf = (p: Placement): readonly Ask[] =>
  p.asks.filter((ask) => ask.purpose === "consent" && ask.withdrawn === undefined);

const answers = async (stage: Stage, p: Placement, ask: Ask, day: string): Promise<void> => {
  const since = daysBetween(londonDate(ask.askedAt), day);
  const conduct = stage.script?.conduct(ask, p.pupil) ?? conductOf(stage, ask);
  for (const [number, [after, answer]] of conduct.entries()) {
    if (after !== since) continue;
    const acting = { at: stage.at, command: `${ask.id}-said-${number}`, by: ask.to };
    await send(stage, "links", "consent", answeringConsent(acting, p.id, ask.id, answer));
  }
};

const mailed = (p: Placement, ask: Ask): boolean =>
  p.contacts.find((contact) => contact.id === ask.to)?.channel === "email";

/** Parents answer in the evening, on any day. */
export const parents: Doing = {
  at: "18:30",
  does: async (stage, day) => {
    for (const row of await openRows(stage)) {
      if (!["consent", "checks", "commissioning", "active"].includes(row.phase)) continue;
      const p = await placementOf(stage, row.id);
      for (const ask of asksOf(p)) if (mailed(p, ask)) await answers(stage, p, ask, day);
    }
  },
};
