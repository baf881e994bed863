import type { Follow } from "#promises/act.ts";
import { mails, toStaff } from "#promises/deciding/telling/mails.ts";
import { tellAtWork } from "#promises/deciding/telling/new-rights.ts";

export const sessionsChangedFollows: Follow<"sessions-changed"> = ({ placement: p }, s) =>
  mails([toStaff(p, "headteacher", "letter-again", s), ...tellAtWork(p, "changed")]);
