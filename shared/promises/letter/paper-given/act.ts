import type { Act } from "#promises/act.ts";
import { givePaper } from "#promises/deciding/giving-paper.ts";
import type { PaperGiving } from "#streams/placement/events/paper.ts";

export const paperGivenAct: Act = (f, { open }) =>
  givePaper(f, { key: String(open.paper), how: open.how as PaperGiving, on: String(open.on) });
