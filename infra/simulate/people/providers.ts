import { londonDate } from "#domain/calendar/london.ts";
import { daysBetween } from "#domain/calendar/school-days.ts";
import type { Ask } from "#streams/placement/asks.ts";
import { type FormPurpose, toProvider } from "#streams/placement/events/events.ts";
import { formOfPurpose, isWaiting } from "#streams/placement/facts.ts";
import { takesReply } from "#streams/placement/notice/replying.ts";
import { offered, openedNow, packIsOpen } from "#streams/placement/provider/pack.ts";
import type { Placement } from "#streams/placement/state.ts";
import { formNow, openingPack, recording } from "./acts.ts";
import { knownFor } from "./knowing.ts";
import {
  chanceOn,
  closedRows,
  type Doing,
  nameAt,
  openRows,
  placementOf,
  type Stage,
  send,
} from "./stage.ts";

/** Days after which a provider answers a mailed question; some forget, and the school has to ring. */
const answersAfter = (stage: Stage, ask: Ask): number | undefined => {
  const chance = chanceOn(stage, "provider-asked", ask.id);
  const roll = chance.below(100);
  if (roll < 80) return 1 + chance.below(3);
  if (roll < 94) return 4 + chance.below(5);
  return undefined;
};

/** Whether this question is one that the provider leaves unanswered. */
export const forgets = (stage: Stage, ask: Ask): boolean => answersAfter(stage, ask) === undefined;

/** The provider's open questions that a form answers. */
export const openQuestions = (p: Placement): readonly (Ask & { readonly purpose: FormPurpose })[] =>
  p.asks.flatMap((ask) =>
    ask.purpose !== "consent" && ask.purpose !== "evidence" && takesReply(p, ask) && isWaiting(p, ask)
      ? [{ ...ask, purpose: ask.purpose }]
      : [],
  );

const opensPack = async (stage: Stage, p: Placement, day: string): Promise<void> => {
  const offer = offered(p);
  if (!offer || openedNow(p) || !packIsOpen(p, offer.provider, day)) return;
  const chance = chanceOn(stage, "pack", p.id, String(offer.version));
  const after = !stage.script && chance.once(8) ? 12 : 1 + chance.below(3);
  if (daysBetween(londonDate(offer.at), day) < after) return;
  const acting = { at: stage.at, command: `${p.id}-pack-${day}`, by: offer.provider };
  await send(
    stage,
    "links",
    "pack opened",
    openingPack(acting, p.id, offer.provider, nameAt(stage, offer.provider)),
  );
};

/** The provider answers a placement's open questions, each on its day, and opens the pack for day one. */
export const providers: Doing = {
  at: "13:30",
  does: async (stage, day) => {
    for (const row of [...(await openRows(stage)), ...(await closedRows(stage))]) {
      const p = await placementOf(stage, row.id);
      await opensPack(stage, p, day);
      for (const ask of openQuestions(p)) {
        if (stage.script?.leaves(formOfPurpose[ask.purpose], { day, pupil: p.pupil })) continue;
        const after = stage.script ? 1 : answersAfter(stage, ask);
        if (after === undefined || daysBetween(londonDate(ask.askedAt), day) < after) continue;
        const name = formOfPurpose[ask.purpose];
        const form = await formNow(stage.world.deps("links"), stage.at, p, name);
        if (!form) continue;
        const acting = { at: stage.at, command: `${ask.id}-reply-${day}`, by: toProvider };
        const usual = knownFor(stage.plans.get(p.pupil), { form: name, due: "" }, day);
        const known = { ...usual, ...stage.script?.knows(form, { day, pupil: p.pupil, placement: p }) };
        const chance = chanceOn(stage, ask.id);
        await send(stage, "links", name, recording(acting, p.id, form, known, day, chance));
      }
    }
  },
};
