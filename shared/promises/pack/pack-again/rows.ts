import { shortDate } from "#domain/calendar/date-words.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import { hasProvider } from "#domain/routes.ts";
import type { Due, Row } from "#promises/obligations/obligation.ts";
import { dateOf } from "#promises/obligations/targets.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { offered, openedNow } from "#streams/placement/provider/pack.ts";
import { dueBeforePack } from "../due-before-pack.ts";

/** Late on the morning of the last school day before the start: then there is still a day to ring. */
const openingDue = (f: Facts): Due | undefined => {
  const offer = offered(f.placement);
  if (!offer) return undefined;
  const last = dueBeforePack(f, offer.start, 1);
  const eve = plusDays(last, -1);
  const sent = dateOf(offer.at);
  return sent > eve
    ? { date: sent, explanation: [`The provider was told on ${shortDate(sent)}.`] }
    : {
        date: eve,
        explanation: [
          `The last school day before the first day is ${shortDate(last)}. Whoever has not opened the pack by that morning is rung that day.`,
        ],
      };
};

export const packAgainRows: readonly Row[] = [
  {
    id: "O57",
    part: "opened",
    title: "See that the provider has opened the day-one pack",
    owner: "ap-lead",
    phase: "active",
    always: true,
    form: "pack-again",
    on: hasProvider,
    due: openingDue,
    asked: (f) => offered(f.placement) !== undefined,
    met: (f) => openedNow(f.placement),
  },
];
