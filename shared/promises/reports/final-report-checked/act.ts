import type { Follow } from "#promises/act.ts";
import { text } from "#promises/deciding/guards/guard.ts";
import { mails, toParents } from "#promises/deciding/telling/mails.ts";

export const finalReportCheckedFollows: Follow<"final-report-checked"> = (f, s) =>
  text(s, "result") === "ask-again" ? mails([]) : toParents(f, "final-report", s);
