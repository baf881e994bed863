import { noWords } from "#domain/commit.ts";
import type { Act } from "#promises/act.ts";
import { waive } from "#promises/deciding/waiving.ts";

export const waiverAct: Act = (f, { open, words = noWords }) =>
  waive(f, String(open.obligation), String(open.until), words);
