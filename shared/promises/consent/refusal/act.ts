import type { Act } from "#promises/act.ts";
import { documentRefusal } from "#promises/deciding/submitting.ts";

export const refusalAct: Act = (f, { open, words }) =>
  documentRefusal(f, open, words ? { refusal: words } : {});
