import type { Follow } from "#promises/act.ts";
import { toldPanel } from "#promises/deciding/telling/governors.ts";
import { mails } from "#promises/deciding/telling/mails.ts";

export const directionPanelFollows: Follow<"direction-panel"> = ({ placement: p }, s) =>
  mails(toldPanel(p, s));
