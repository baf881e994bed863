import type { Act } from "#promises/act.ts";
import { giveLetter } from "#promises/deciding/issuing-letters.ts";
import type { Giving } from "#streams/placement/events/channel.ts";

export const letterGivenAct: Act = (f, { open }) =>
  giveLetter(f, String(open.to), String(open.how) as Giving, String(open.on));
