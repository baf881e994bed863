import { wordsOf } from "#casework/commit/kept-words.ts";
import { withinLimit } from "#casework/links/use-limits.ts";
import { chooseStandingLinkFrom } from "#casework/provider/standing-link.ts";
import { longTime } from "#domain/calendar/london.ts";
import type { LinkPage } from "#door/context.ts";
import type { Reply } from "#door/reply.ts";
import type { Deps } from "#ports/host.ts";
import type { StandingLink } from "#streams/provider/every-day/standing-link.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { longDate } from "#ui/dates.ts";
import { linkCsrf, pathOf } from "../link-cookie.ts";
import { overLimit, tooMany } from "../over-limit.ts";
import { type DayRegister, loadRegister } from "../register/load.ts";
import { replyWords } from "../reply-words.ts";
import { goneFor } from "./gone.ts";
import { chosenLink, everyDayPath, nameFields } from "./load.ts";
import { type NamedForm, namedFormPage, sendNamed } from "./named-form.tsx";
import { everyDayWords } from "./words.ts";

/** Each choice is a mail; nobody changes their mind so often. */
const perHour = { most: 5, seconds: 3600 };

const form: NamedForm = {
  say: everyDayWords.choose,
  action: everyDayPath,
  model: { chosen: null },
  children: (
    <ul class="govuk-list govuk-list--bullet">
      {everyDayWords.choose.rests.map((each) => (
        <li>{each}</li>
      ))}
    </ul>
  ),
};

const chosenPage = async (deps: Deps, d: DayRegister, link: StandingLink): Promise<Reply> => {
  const say = everyDayWords.chosen;
  const by = String((await wordsOf(deps, d.scope, [link.name])).name ?? "");
  const end = `${everyDayPath(d)}/end`;
  return {
    kind: "page",
    title: say.title,
    back: { href: pathOf(d), text: everyDayWords.choose.back },
    model: { chosen: { by, at: link.chosenAt, until: link.until, mailed: link.mailed }, links: { end } },
    content: (
      <>
        <span class="govuk-caption-l">{replyWords.providerFor(d.provider.name, d.school.name)}</span>
        <h1 class="govuk-heading-l">{say.title}</h1>
        <p class="govuk-body">{say.since(by, longTime(link.chosenAt))}</p>
        {link.mailed ? null : <InsetText>{say.onItsWay}</InsetText>}
        <p class="govuk-body">{say.until(longDate(link.until))}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={end}>
            {everyDayWords.endIt}
          </a>
        </p>
      </>
    ),
  };
};

/**
 * A provider chooses one link for every day, behind any link to a register that it has open (O71). To look changes nothing;
 * the link itself goes to the address that the school holds.
 */
export const everyDayPage: LinkPage = {
  path: "/reply/{key}/attendance/every-day",
  doc: {
    summary: "A provider chooses one link for every day in place of a mail each morning",
    form: nameFields,
  },
  get: async (deps, request) => {
    const d = await loadRegister(deps, request);
    if (!d) return goneFor(deps, request);
    const chosen = await chosenLink(deps, d);
    if (chosen) return chosenPage(deps, d, chosen);
    return namedFormPage(d, form, { csrf: linkCsrf(deps, request), command: deps.ids.id() });
  },
  post: async (deps, request, sent) => {
    const d = await loadRegister(deps, request);
    if (!d) return goneFor(deps, request);
    if ((await overLimit(deps, d.key)) || !(await withinLimit(deps, `every-day-${d.key}`, perHour)))
      return tooMany;
    // The link by which it was chosen may have been one for every day, which this takes the place of.
    return sendNamed(deps, d, { form, sent }, async ({ sender, provider, name }) => {
      const refused = await chooseStandingLinkFrom(deps, sender, provider, name);
      return refused?.message;
    });
  },
};
