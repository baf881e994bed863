import type { Follow } from "#promises/act.ts";
import { mails } from "#promises/deciding/living.ts";
import { toldPanel } from "#promises/deciding/telling-governors.ts";

export const directionPanelFollows: Follow = ({ placement: p }, s) => mails(toldPanel(p, s));
