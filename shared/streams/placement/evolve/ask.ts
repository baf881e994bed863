import type { Answer, Ask } from "../asks.ts";
import type { PlacementEvent } from "../events/events.ts";
import type { Meta } from "../events/meta.ts";
import type { Placement } from "../state.ts";

const change = (p: Placement, id: string, how: (ask: Ask) => Ask): Placement => ({
  ...p,
  asks: p.asks.map((ask) => (ask.id === id ? how(ask) : ask)),
});

/** Questions to people: asked, nudged, escalated, answered, settled, withdrawn. */
export const evolveAsk = (p: Placement, e: PlacementEvent, meta: Meta): Placement => {
  switch (e.type) {
    case "asked": {
      const ask: Ask = {
        id: e.ask,
        purpose: e.purpose,
        to: e.to,
        askedAt: meta.at,
        version: meta.version,
        due: e.due,
        expires: e.expires,
        nudges: 0,
        escalated: false,
        withdrawn: undefined,
        withdrawnIn: 0,
        settled: false,
        answers: [],
        ...(e.round === undefined ? {} : { round: e.round }),
      };
      return { ...p, asks: [...p.asks, ask] };
    }
    case "nudged":
      return change(p, e.ask, (ask) => ({ ...ask, nudges: e.count }));
    case "escalated":
      return change(p, e.ask, (ask) => ({ ...ask, escalated: true }));
    case "answered":
      return change(p, e.ask, (ask) => {
        const late = meta.at > ask.due;
        const base: Answer = {
          answer: e.answer,
          channel: e.channel,
          at: meta.at,
          by: meta.by,
          version: meta.version,
          late,
          ...(e.safety ? { safety: e.safety } : {}),
          ...(e.words ? { words: e.words } : {}),
          of: e.of ?? meta.version,
        };
        return { ...ask, settled: false, answers: [...ask.answers, base] };
      });
    case "run-acted":
      return e.act === "link-renewed"
        ? e.asks.reduce((q, id) => change(q, id, (ask) => ({ ...ask, linksFrom: meta.version })), p)
        : p;
    case "ask-settled":
      return change(p, e.ask, (ask) => ({ ...ask, settled: true, settledIn: meta.version }));
    case "ask-withdrawn":
      return change(p, e.ask, (ask) => ({
        ...ask,
        withdrawn: e.reason,
        withdrawnIn: meta.version,
      }));
    default:
      return p;
  }
};

/** The answer that stands: the latest. */
export const standing = (ask: Ask): Answer | undefined => ask.answers.at(-1);
