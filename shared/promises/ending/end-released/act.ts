import type { Follow } from "#promises/act.ts";
import { text } from "#promises/deciding/guards/guard.ts";
import { mails } from "#promises/deciding/telling/mails.ts";
import { toldItEnds } from "../told-it-ends.ts";

export const endReleasedFollows: Follow<"end-released"> = ({ placement: p }, s) =>
  text(s, "how") === "letter" ? toldItEnds(p) : mails([]);
