import { noWords } from "#domain/commit.ts";
import type { Act } from "#promises/act.ts";
import { shortenNotice } from "#promises/deciding/issuing-letters.ts";

export const noticeShortenedAct: Act = (f, { words = noWords }) => shortenNotice(f, words);
