import { endStandingLinkFrom } from "#casework/provider/standing-link.ts";
import type { LinkPage } from "#door/context.ts";
import { linkCsrf } from "../link-cookie.ts";
import { overLimit, tooMany } from "../over-limit.ts";
import { loadRegister } from "../register/load.ts";
import { goneFor } from "./gone.ts";
import { chosenLink, everyDayPath, nameFields } from "./load.ts";
import { type NamedForm, namedFormPage, sendNamed } from "./named-form.tsx";
import { everyDayWords } from "./words.ts";

const say = everyDayWords.end;

const form: NamedForm = { say, action: (d) => `${everyDayPath(d)}/end` };

/** A provider ends its link for every day: by one press on a receipt, or with its name from the register. */
export const everyDayEndPage: LinkPage = {
  path: "/reply/{key}/attendance/every-day/end",
  doc: { summary: "A provider ends its link for every day", form: nameFields },
  get: async (deps, request) => {
    const d = await loadRegister(deps, request);
    if (!d) return goneFor(deps, request);
    if (!(await chosenLink(deps, d))) return { kind: "see", to: everyDayPath(d) };
    return namedFormPage(d, form, { csrf: linkCsrf(deps, request), command: deps.ids.id() });
  },
  post: async (deps, request, sent) => {
    const d = await loadRegister(deps, request);
    if (!d) return goneFor(deps, request);
    if (await overLimit(deps, d.key)) return tooMany;
    return sendNamed(deps, d, { form, sent }, async ({ sender, provider, name }) => {
      const refused = await endStandingLinkFrom(deps, sender, provider, { why: "provider", name });
      return refused && say.none;
    });
  },
};
