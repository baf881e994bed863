import type { Follow } from "#promises/act.ts";
import { mails, toldOfEnd } from "#promises/deciding/telling/mails.ts";

export const endFollows: Follow = ({ placement: p }) => mails(toldOfEnd(p));
