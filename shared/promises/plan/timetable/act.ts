import type { Follow } from "#promises/act.ts";
import { toldClerk } from "#promises/deciding/telling/governors.ts";
import { mails } from "#promises/deciding/telling/mails.ts";

export const timetableFollows: Follow<"timetable"> = ({ placement: p }) => mails(toldClerk(p));
