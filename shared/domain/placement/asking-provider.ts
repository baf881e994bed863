import type { Facts } from "../obligations/obligation.ts";
import { targets } from "../obligations/targets.ts";
import { chase, type Manner, nothing, putQuestion, type Tending, together } from "./chasing.ts";
import { type Purpose, toProvider } from "./events.ts";
import { isWaiting } from "./facts.ts";

/** When a provider is asked: which round, and by which date where the rules set one. */
type Need = { readonly round: string; readonly due?: string };

type Kind = { readonly purpose: Exclude<Purpose, "consent">; readonly need: (f: Facts) => Need | undefined };

const kinds: readonly Kind[] = [];

const mannerOf = (purpose: Kind["purpose"]): Manner => ({
  purpose,
  request: "provider-request",
  reminder: "provider-reminder",
  escalation: "provider-escalation",
  answerIn: targets.providerAnswer,
});

const tendKind = (f: Facts, kind: Kind): Tending => {
  const need = kind.need(f);
  if (!need) return nothing;
  const manner = mannerOf(kind.purpose);
  const asked = f.placement.asks.filter((a) => a.purpose === kind.purpose && a.round === need.round).at(-1);
  if (!asked) return putQuestion(f, manner, { to: toProvider, mailed: true, ...need });
  return isWaiting(f.placement, asked) ? chase(f, manner, asked, true) : nothing;
};

/** What the provider is asked by mailed link in this phase: checks, agreement, reports (catalogue O36-O45, O55, O93, O105). */
export const tendProvider = (f: Facts): Tending => together(kinds.map((kind) => tendKind(f, kind)));
