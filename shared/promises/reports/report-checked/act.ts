import type { Follow } from "#promises/act.ts";
import { text } from "#promises/deciding/guarding.ts";
import { mails, toParents } from "#promises/deciding/living.ts";

const checked: Follow = (f, s) =>
  text(s, "result") === "ask-again" ? mails([]) : toParents(f, "progress-report", s);

export const reportCheckedFollows: Follow = checked;
