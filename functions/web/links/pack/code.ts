import { execute } from "#casework/commit/execute.ts";
import { placements } from "#casework/commit/streams.ts";
import { withinLimit } from "#casework/links/use-limits.ts";
import { factsNow } from "#casework/rules/rules-in-force.ts";
import { askCodeFields } from "#contracts/forms/pack.ts";
import type { LinkPage } from "#door/context.ts";
import { taken } from "#door/sent.ts";
import { askForCode } from "#promises/deciding/opening-pack.ts";
import { deadLink } from "../dead-link.tsx";
import { tooMany } from "../over-limit.ts";
import { loadPack, packCommand, packPath } from "./load.ts";
import { lockedPage } from "./locked.tsx";

/** Codes of one provider for one pack, however many links it has: a mailbox is not to be flooded. */
const codesPerHour = { most: 5, seconds: 3600 };
/** Each code stands a few tries: so few codes that nobody comes by one by guessing, however long they go on. */
const codesPerMonth = { most: 40, seconds: 30 * 24 * 3600 };

/** Sends a code to the provider's address on file; the answer is the same whatever becomes of the mail. */
export const packCodePage: LinkPage = {
  path: "/reply/{key}/pack/code",
  doc: {
    summary: "A provider asks for the code that opens a pack; it goes to the address on file",
    form: askCodeFields,
  },
  post: async (deps, request, sent) => {
    const pack = await loadPack(deps, request);
    if (!pack) return deadLink;
    const to = `${packPath(pack.key)}?sent=yes`;
    const command = packCommand(pack, sent.command);
    if (pack.c.placement.commands.get(command.id) !== undefined) return { kind: "see", to };
    const checked = taken(askCodeFields, sent);
    if (checked.kind === "refused")
      return lockedPage(pack, {
        csrf: sent.csrf,
        commands: [sent.command, deps.ids.id()],
        sent: false,
        askErrors: checked.errors,
      });
    const counted = `pack-code-${pack.c.placement.id}-${pack.provider}`;
    if (!(await withinLimit(deps, counted, codesPerHour))) return tooMany;
    if (!(await withinLimit(deps, `${counted}-month`, codesPerMonth))) return tooMany;
    const done = await execute(deps, placements, command, (p) =>
      askForCode(factsNow(deps, p), pack.provider),
    );
    return done.kind === "refused" ? deadLink : { kind: "see", to };
  },
};
