import { noWords } from "#domain/commit.ts";
import type { Act } from "#promises/act.ts";
import { stopAsking } from "#promises/deciding/submitting.ts";

export const consentWithdrawnAct: Act = (f, { open, words = noWords }) =>
  stopAsking(f, String(open.ask ?? ""), words);
