import type { Follow } from "#promises/act.ts";
import { text } from "#promises/deciding/guarding.ts";
import { mails, toStaff } from "#promises/deciding/living.ts";

export const incidentFollows: Follow = ({ placement: p }, s) =>
  mails(text(s, "decision") === "not-yet" ? [toStaff(p, "headteacher", "incident", s)] : []);
