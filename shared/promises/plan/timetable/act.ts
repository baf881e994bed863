import type { Follow } from "#promises/act.ts";
import { mails } from "#promises/deciding/living.ts";
import { toldClerk } from "#promises/deciding/telling-governors.ts";

export const timetableFollows: Follow = ({ placement: p }) => mails(toldClerk(p));
