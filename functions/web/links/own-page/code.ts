import { execute } from "#casework/commit/execute.ts";
import { placements } from "#casework/commit/streams.ts";
import { withinLimit } from "#casework/links/use-limits.ts";
import { askPageCodeFields } from "#contracts/forms/own-page/codes.ts";
import type { LinkPage } from "#door/context.ts";
import { taken } from "#door/sent.ts";
import { askForPageCode } from "#promises/deciding/own-page.ts";
import { deadLink } from "../dead-link.tsx";
import { tooMany } from "../over-limit.ts";
import { loadOwnPage, ownCommand } from "./load.ts";
import { lockedPage } from "./locked.tsx";
import { ownPath } from "./path.ts";

/** Codes for one reader, however many links they have: a mailbox is not to be flooded, nor a school with tasks. */
const perHour = { mail: { most: 5, seconds: 3600 }, paper: { most: 2, seconds: 3600 } } as const;
/** Each code stands a few tries: so few codes that nobody comes by one by guessing, however long they go on. */
const perMonth = { most: 40, seconds: 30 * 24 * 3600 };

/** Has a code mailed to the address on record, or asks the school for codes on paper where that mailbox has several readers. */
export const ownPageCodePage: LinkPage = {
  path: "/reply/{key}/own/code",
  doc: { summary: "Ask for a code to one’s own page: by mail, or on paper", form: askPageCodeFields },
  post: async (deps, request, sent) => {
    const page = await loadOwnPage(deps, request);
    if (!page) return deadLink;
    const to = `${ownPath(page)}?sent=yes`;
    const command = ownCommand(page, sent.command);
    if (page.c.placement.commands.get(command.id) !== undefined) return { kind: "see", to };
    const checked = taken(askPageCodeFields, sent);
    if (checked.kind === "refused")
      return lockedPage(page, {
        csrf: sent.csrf,
        commands: [sent.command, deps.ids.id()],
        sent: false,
        askErrors: checked.errors,
      });
    const counted = `page-code-${page.c.placement.id}-${page.reader}`;
    if (!(await withinLimit(deps, counted, perHour[page.channel]))) return tooMany;
    if (!(await withinLimit(deps, `${counted}-month`, perMonth))) return tooMany;
    const done = await execute(deps, placements, command, (p) =>
      askForPageCode(p, page.reader, page.channel),
    );
    return done.kind === "refused" ? deadLink : { kind: "see", to };
  },
};
