import { endStandingLinkFrom } from "#casework/provider/standing-link.ts";
import type { FieldError, Typed } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import type { LinkPage } from "#door/context.ts";
import type { Reply } from "#door/reply.ts";
import { FormPage } from "#ui/form.tsx";
import { linkCsrf, pathOf } from "../link-cookie.ts";
import { overLimit, tooMany } from "../over-limit.ts";
import { type DayRegister, loadRegister } from "../register/load.ts";
import { replyWords } from "../reply-words.ts";
import { goneFor } from "./gone.ts";
import { chosenLink, everyDayPath, namedIn, nameFields } from "./load.ts";
import { everyDayWords } from "./words.ts";

const say = everyDayWords.end;

type Shown = {
  readonly csrf: string;
  readonly command: string;
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
};

const page = (d: DayRegister, p: Shown): Reply => {
  const action = `${everyDayPath(d)}/end`;
  return {
    kind: "page",
    title: say.title,
    status: p.errors && p.errors.length > 0 ? 422 : 200,
    ...(p.errors ? { errors: p.errors } : {}),
    back: { href: pathOf(d), text: everyDayWords.choose.back },
    model: { form: { action, command: p.command, fields: formJsonSchema(nameFields) } },
    content: (
      <FormPage
        title={say.title}
        caption={replyWords.providerFor(d.provider.name, d.school.name)}
        lead={say.lead}
        fields={nameFields}
        action={action}
        csrf={p.csrf}
        command={p.command}
        typed={p.typed}
        errors={p.errors}
        submit={say.submit}
        cancelHref={pathOf(d)}
      />
    ),
  };
};

/** A provider ends its link for every day: by one press on a receipt, or with its name from the register. */
export const everyDayEndPage: LinkPage = {
  path: "/reply/{key}/attendance/every-day/end",
  doc: { summary: "A provider ends its link for every day", form: nameFields },
  get: async (deps, request) => {
    const d = await loadRegister(deps, request);
    if (!d) return goneFor(deps, request);
    if (!(await chosenLink(deps, d))) return { kind: "see", to: everyDayPath(d) };
    return page(d, { csrf: linkCsrf(deps, request), command: deps.ids.id() });
  },
  post: async (deps, request, sent) => {
    const d = await loadRegister(deps, request);
    if (!d) return goneFor(deps, request);
    if (await overLimit(deps, d.key)) return tooMany;
    const { csrf, command } = sent;
    const named = await namedIn(deps, d, sent);
    if (named.kind === "refused") return page(d, { csrf, command, typed: named.typed, errors: named.errors });
    const { provider } = d.register;
    const sender = { at: d.at, command: `answer-${provider}-${command}`, by: provider };
    const name = String(named.answers["typed-name"]);
    const refused = await endStandingLinkFrom(deps, sender, provider, { why: "provider", name });
    if (refused) return page(d, { csrf, command, errors: [{ field: "typed-name", message: say.none }] });
    return { kind: "see", to: everyDayPath(d) };
  },
};
