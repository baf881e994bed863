import type { Row } from "#promises/obligations/obligation.ts";
import { dateOf, targets } from "#promises/obligations/targets.ts";
import { partTimeOnly } from "#promises/own-timetable/part-time-plan-made.ts";
import { hearingOf, wasHeard } from "#streams/placement/consent/consent.ts";
import { agreed, consentAsk } from "#streams/placement/facts.ts";
import { consentState, latestAnswer, parentsAsked } from "../parents-answers.ts";

export const consentReceivedRows: readonly Row[] = [
  {
    id: "O19",
    title: "Get the parent's agreement",
    titled: (f) => {
      const isConsulted = hearingOf(f) === "consult";
      if (f.placement.ofAge)
        return isConsulted
          ? "Hear what the pupil, who is 18 or older, thinks"
          : "Get the agreement of the pupil, who is 18 or older";
      return isConsulted ? "Hear what the parent thinks" : undefined;
    },
    owner: "ap-lead",
    phase: "consent",
    blocks: "process",
    always: true,
    form: "consent-received",
    settings: ["consent.mode"],
    each: parentsAsked,
    notApplicable: (f, about) =>
      f.rules.settings["consent.mode"].value === "none"
        ? "A direction does not need the parents' approval."
        : consentState(f, about) === "not-waited-for"
          ? "The school no longer waits for this answer."
          : undefined,
    due: (f, about) => {
      // Whoever is about to be asked again has no day yet: the question brings its own.
      const ask = consentState(f, about) === "not-asked" ? undefined : consentAsk(f.placement, about);
      return (
        ask && {
          date: dateOf(ask.due),
          explanation: [
            `Asked on ${dateOf(ask.askedAt)}; ${targets.consentAfterAsking} school days to answer. A later answer is taken and marked late.`,
          ],
        }
      );
    },
    asked: (f, about) => consentAsk(f.placement, about) !== undefined,
    met: (f, about) => {
      const heard = hearingOf(f) === "consult" && wasHeard(f.placement, about);
      return heard || consentState(f, about) === "agreed" ? latestAnswer(f, about) : undefined;
    },
  },
  {
    id: "O112",
    part: "agreed",
    title: "Agree it with the parent with whom the pupil lives",
    owner: "ap-lead",
    phase: "consent",
    always: true,
    on: partTimeOnly,
    form: "consent-received",
    due: "no-day",
    asked: (f) => f.placement.asks.some((a) => a.purpose === "consent" && !a.withdrawn),
    met: (f) =>
      agreed(f.placement)
        ? {
            at: f.placement.asks.at(-1)?.answers.at(-1)?.at ?? f.placement.openedAt,
            version: f.placement.asks.at(-1)?.answers.at(-1)?.version ?? 1,
          }
        : undefined,
  },
];
