import type { Follow } from "#promises/act.ts";
import { ticked } from "#promises/deciding/guards/guard.ts";
import { mails } from "#promises/deciding/telling/mails.ts";
import { toldAtWork } from "#promises/deciding/telling/new-rights.ts";

export const virtualSchoolInvolvedFollows: Follow<"virtual-school-involved"> = ({ placement: p }, s) =>
  mails(
    toldAtWork(
      p,
      (["virtual-school", "social-worker"] as const).filter((kind) => ticked(s, "involved").includes(kind)),
    ),
  );
