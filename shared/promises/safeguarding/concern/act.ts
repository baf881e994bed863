import type { Follow } from "#promises/act.ts";
import { mails, toStaff } from "#promises/deciding/telling/mails.ts";

export const concernFollows: Follow<"concern"> = ({ placement: p }, s) =>
  mails([toStaff(p, "dsl", "concern", s)]);
