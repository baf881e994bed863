import type { Act } from "#promises/act.ts";
import { nothingSaid } from "#promises/act.ts";
import { stopAsking } from "#promises/deciding/submitting.ts";

export const consentWithdrawnAct: Act = (f, { open, words = nothingSaid }) =>
  stopAsking(f, String(open.ask ?? ""), words);
