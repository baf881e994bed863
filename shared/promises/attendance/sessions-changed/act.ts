import type { Follow } from "#promises/act.ts";
import { toStaff } from "#promises/deciding/telling/mails.ts";
import { tellAtWork } from "#promises/deciding/telling/new-rights.ts";

export const sessionsChangedFollows: Follow<"sessions-changed"> = ({ placement: p }, s) => {
  const atWork = tellAtWork(p, "changed");
  return { ...atWork, owes: [toStaff(p, "headteacher", "letter-again", s), ...atWork.owes] };
};
