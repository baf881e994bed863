import type { Follow } from "#promises/act.ts";
import { answeredByProvider } from "#promises/deciding/following-from.ts";
import { mails } from "#promises/deciding/telling/mails.ts";

export const dataReturnedFollows: Follow<"data-returned"> = ({ placement: p }, s) =>
  mails(answeredByProvider(p, s));
