import type { Follow } from "#promises/act.ts";
import { text } from "#promises/deciding/guards/guard.ts";
import { mails, toParents } from "#promises/deciding/telling/mails.ts";

const checked: Follow<"report-checked"> = (f, s) =>
  text(s, "result") === "ask-again" ? mails([]) : toParents(f, "progress-report", s);

export const reportCheckedFollows: Follow<"report-checked"> = checked;
