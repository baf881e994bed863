import { noWords } from "#domain/commit.ts";
import type { Act } from "#promises/act.ts";
import { settleAsk } from "#promises/deciding/answering.ts";

export const consentSettledAct: Act = (f, { open, words = noWords }) =>
  settleAsk(f.placement, {
    ask: String(open.ask ?? ""),
    on: String(open["replied-on"] ?? ""),
    words,
  });
