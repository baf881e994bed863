import { tellYearFrom } from "#casework/provider/yearly/telling.ts";
import { yearlyForm } from "#contracts/forms/provider/yearly.ts";
import type { LinkPage } from "#door/context.ts";
import { taken } from "#door/sent.ts";
import { deadLink } from "../dead-link.tsx";
import { linkCsrf, pathOf } from "../link-cookie.ts";
import { linkFields } from "../link-form-page.tsx";
import { overLimit, tooMany } from "../over-limit.ts";
import { yearFormPage, yearSentPage } from "./form.tsx";
import { loadYear, type YearBehind } from "./load.ts";

/** A command of this provider's own: nobody's command id can stand in for another's, or for the product's. */
const commandOf = ({ at, provider }: YearBehind, sent: string) => ({
  at,
  command: `answer-${provider.id}-${sent}`,
  by: provider.id,
});

/**
 * A provider's due diligence behind a mailed link, once a year (catalogue O35 to O54): what the school holds by the four themes,
 * and for each line whether it is still so. To look changes nothing; the link takes corrections until it expires, or the
 * next request closes it.
 */
export const yearPage: LinkPage = {
  path: "/reply/{key}/due-diligence",
  doc: {
    summary: "A provider says once a year what of its due diligence is still so",
    form: yearlyForm(() => "").steps.flatMap((s) => s.fields),
  },
  get: async (deps, request) => {
    const y = await loadYear(deps, request);
    if (!y) return deadLink;
    const sent = request.query.get("recorded");
    if (sent && y.provider.commands.get(commandOf(y, sent).command) !== undefined) return yearSentPage(y);
    return yearFormPage(y, { csrf: linkCsrf(deps, request), command: deps.ids.id(), typed: {} });
  },
  post: async (deps, request, sent) => {
    const y = await loadYear(deps, request);
    if (!y) return deadLink;
    if (await overLimit(deps, y.key)) return tooMany;
    const { csrf, command } = sent;
    const checked = taken(linkFields(y), sent);
    const again = { csrf, command, typed: sent.typed ?? {} };
    if (checked.kind === "refused") return yearFormPage(y, { ...again, errors: checked.errors });
    const refused = await tellYearFrom(deps, commandOf(y, command), y.provider.id, checked.answers, "link");
    if (refused)
      return yearFormPage(y, {
        ...again,
        errors: [{ field: refused.field ?? "", message: refused.message }],
      });
    return { kind: "see", to: `${pathOf(y)}?recorded=${command}` };
  },
};
