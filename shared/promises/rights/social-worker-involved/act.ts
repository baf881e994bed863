import type { Follow } from "#promises/act.ts";
import { mails } from "#promises/deciding/telling/mails.ts";
import { toldAtWork } from "#promises/deciding/telling/new-rights.ts";

export const socialWorkerInvolvedFollows: Follow<"social-worker-involved"> = ({ placement: p }) =>
  mails(toldAtWork(p, ["social-worker"]));
