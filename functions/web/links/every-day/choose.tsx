import { wordsOf } from "#casework/commit/kept-words.ts";
import { withinLimit } from "#casework/links/use-limits.ts";
import { chooseStandingLinkFrom } from "#casework/provider/standing-link.ts";
import type { FieldError, Typed } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { longTime } from "#domain/calendar/london.ts";
import type { LinkPage } from "#door/context.ts";
import type { Reply } from "#door/reply.ts";
import type { Deps } from "#ports/host.ts";
import type { StandingLink } from "#streams/provider/standing-link.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { longDate } from "#ui/dates.ts";
import { FormPage } from "#ui/form.tsx";
import { linkCsrf, pathOf } from "../link-cookie.ts";
import { overLimit, tooMany } from "../over-limit.ts";
import { type DayRegister, loadRegister } from "../register/load.ts";
import { replyWords } from "../reply-words.ts";
import { goneFor } from "./gone.ts";
import { chosenLink, everyDayPath, namedIn, nameFields } from "./load.ts";
import { everyDayWords } from "./words.ts";

/** Each choice is a mail; nobody changes their mind so often. */
const perHour = { most: 5, seconds: 3600 };

type Shown = {
  readonly csrf: string;
  readonly command: string;
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
};

const page = (d: DayRegister, p: Shown): Reply => {
  const say = everyDayWords.choose;
  return {
    kind: "page",
    title: say.title,
    status: p.errors && p.errors.length > 0 ? 422 : 200,
    ...(p.errors ? { errors: p.errors } : {}),
    back: { href: pathOf(d), text: say.back },
    model: {
      chosen: null,
      form: { action: everyDayPath(d), command: p.command, fields: formJsonSchema(nameFields) },
    },
    content: (
      <FormPage
        title={say.title}
        caption={replyWords.providerFor(d.provider.name, d.school.name)}
        lead={say.lead}
        fields={nameFields}
        action={everyDayPath(d)}
        csrf={p.csrf}
        command={p.command}
        typed={p.typed}
        errors={p.errors}
        submit={say.submit}
        cancelHref={pathOf(d)}
      >
        <ul class="govuk-list govuk-list--bullet">
          {say.rests.map((each) => (
            <li>{each}</li>
          ))}
        </ul>
      </FormPage>
    ),
  };
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
    return page(d, { csrf: linkCsrf(deps, request), command: deps.ids.id() });
  },
  post: async (deps, request, sent) => {
    const d = await loadRegister(deps, request);
    if (!d) return goneFor(deps, request);
    if ((await overLimit(deps, d.key)) || !(await withinLimit(deps, `every-day-${d.key}`, perHour)))
      return tooMany;
    const { csrf, command } = sent;
    const named = await namedIn(deps, d, sent);
    if (named.kind === "refused") return page(d, { csrf, command, typed: named.typed, errors: named.errors });
    const sender = { at: d.at, command: `answer-${d.register.provider}-${command}`, by: d.register.provider };
    const name = String(named.answers["typed-name"]);
    const refused = await chooseStandingLinkFrom(deps, sender, d.register.provider, name);
    if (refused)
      return page(d, { csrf, command, errors: [{ field: "typed-name", message: refused.message }] });
    // The link by which it was chosen may have been one for every day, which this takes the place of.
    return { kind: "see", to: everyDayPath(d) };
  },
};
