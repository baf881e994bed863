import type { Act } from "#promises/act.ts";
import { nothingSaid } from "#promises/act.ts";
import { waive } from "#promises/deciding/waiving.ts";

export const waiverAct: Act = (f, { open, words = nothingSaid }) =>
  waive(f, String(open.obligation), String(open.until), words);
