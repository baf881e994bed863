import type { Letter } from "../notices/letter.ts";
import type { Deps } from "../ports/host.ts";
import { composed } from "./compose/compose.ts";
import type { Context } from "./compose/context.ts";
import { laNoticeFacts } from "./compose/la-notice.ts";

/** The notice to the authority as it would go now, to read and to print; throws `Incomplete` with what is missing. */
export const authorityLetter = async (deps: Deps, c: Context): Promise<Letter> =>
  composed("la-notice", await laNoticeFacts(deps, c));
