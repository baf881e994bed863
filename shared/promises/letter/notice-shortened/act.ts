import type { Act } from "#promises/act.ts";
import { nothingSaid } from "#promises/act.ts";
import { shortenNotice } from "#promises/deciding/issuing-letters.ts";

export const noticeShortenedAct: Act = (f, { words = nothingSaid }) => shortenNotice(f, words);
