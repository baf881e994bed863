import type { Follow } from "#promises/act.ts";
import { mails } from "#promises/deciding/living.ts";
import { toldAtWork } from "#promises/deciding/telling-rights.ts";

export const socialWorkerInvolvedFollows: Follow = ({ placement: p }) =>
  mails(toldAtWork(p, ["social-worker"]));
