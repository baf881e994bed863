import { recordRoll } from "#casework/provider/records.ts";
import type { LinkPage } from "#door/context.ts";
import { taken } from "#door/sent.ts";
import { deadLink } from "../dead-link.tsx";
import { linkCsrf, pathOf } from "../link-cookie.ts";
import { overLimit, tooMany } from "../over-limit.ts";
import { rollFields, rollFormPage, rollSentPage } from "./form.tsx";
import { loadRoll, type RollBehind } from "./load.ts";

/** A command of this provider's own: nobody's command id can stand in for another's, or for the product's. */
const commandOf = ({ at, provider }: RollBehind, sent: string) => ({
  at,
  command: `answer-${provider.id}-${sent}`,
  by: provider.id,
});

/**
 * A provider's count of its full-time roll behind a mailed link, once a term (catalogue O35). To look changes nothing; the
 * link takes corrections until it expires or the next term's request closes it.
 */
export const rollPage: LinkPage = {
  path: "/reply/{key}/roll",
  doc: { summary: "A provider tells how many full-time pupils it has", form: rollFields },
  get: async (deps, request) => {
    const r = await loadRoll(deps, request);
    if (!r) return deadLink;
    const sent = request.query.get("recorded");
    if (sent && r.provider.commands.get(commandOf(r, sent).command) !== undefined) return rollSentPage(r);
    const csrf = linkCsrf(deps, request);
    return rollFormPage(r, { csrf, command: deps.ids.id(), typed: {} });
  },
  post: async (deps, request, sent) => {
    const r = await loadRoll(deps, request);
    if (!r) return deadLink;
    if (await overLimit(deps, r.key)) return tooMany;
    const { csrf, command } = sent;
    const checked = taken(rollFields, sent);
    const again = { csrf, command, typed: sent.typed ?? {} };
    if (checked.kind === "refused") return rollFormPage(r, { ...again, errors: checked.errors });
    const refused = await recordRoll(deps, commandOf(r, command), r.provider.id, checked.answers, "link");
    if (refused)
      return rollFormPage(r, {
        ...again,
        errors: [{ field: refused.field ?? "", message: refused.message }],
      });
    return { kind: "see", to: `${pathOf(r)}?recorded=${command}` };
  },
};
