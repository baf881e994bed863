import type { Follow } from "#promises/act.ts";
import { text } from "#promises/deciding/guards/guard.ts";
import { mails, toStaff } from "#promises/deciding/telling/mails.ts";

export const incidentFollows: Follow<"incident"> = ({ placement: p }, s) =>
  mails(text(s, "decision") === "not-yet" ? [toStaff(p, "headteacher", "incident", s)] : []);
