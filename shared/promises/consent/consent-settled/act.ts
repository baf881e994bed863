import type { Act } from "#promises/act.ts";
import { nothingSaid } from "#promises/act.ts";
import { settleAsk } from "#promises/deciding/answering.ts";

export const consentSettledAct: Act = (f, { open, words = nothingSaid }) =>
  settleAsk(f.placement, {
    ask: String(open.ask ?? ""),
    on: String(open["replied-on"] ?? ""),
    words,
  });
