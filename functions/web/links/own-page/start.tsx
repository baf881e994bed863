import { linkOfNumber } from "#casework/links/paper-codes.ts";
import type { FieldError } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { pageNumberFields } from "#contracts/forms/own-page/codes.ts";
import type { LinkPage } from "#door/context.ts";
import type { Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import type { Deps } from "#ports/host.ts";
import { FormPage } from "#ui/form.tsx";
import { type Good, goodLink, keepLink, linkCsrf } from "../link-cookie.ts";
import { openedTooOften, tooManyOpenings } from "../over-limit.ts";
import { ownPageBehind } from "./load.ts";
import { ownPath } from "./path.ts";
import { ownPageWords as say } from "./words.ts";

const path = "/reply/start";

type Shown = { readonly csrf: string; readonly command: string; readonly errors?: readonly FieldError[] };

const startPage = ({ csrf, command, errors = [] }: Shown): Reply => ({
  kind: "page",
  title: say.start.title,
  status: errors.length > 0 ? 422 : 200,
  errors,
  model: { form: { action: path, command, fields: formJsonSchema(pageNumberFields) } },
  content: (
    <>
      <FormPage
        title={say.start.title}
        lead={say.start.lead}
        fields={pageNumberFields}
        action={path}
        csrf={csrf}
        command={command}
        typed={{}}
        errors={errors}
        submit={say.start.submit}
      />
      <p class="govuk-body">{say.start.lost}</p>
    </>
  ),
});

/** The link that a number stands for; undefined for every reason alike. */
const behindNumber = (deps: Deps, typed: string): Promise<Good | undefined> =>
  goodLink(deps, linkOfNumber(typed));

/** Where somebody begins who has a sheet of codes and no mail: the number of their page stands on it. */
export const ownPageStartPage: LinkPage = {
  path,
  doc: { summary: "The way to one’s own page by the number on a sheet of codes", form: pageNumberFields },
  get: async (deps, request) => startPage({ csrf: linkCsrf(deps, request), command: deps.ids.id() }),
  post: async (deps, request, sent) => {
    const again = (errors: readonly FieldError[]) =>
      startPage({ csrf: sent.csrf, command: deps.ids.id(), errors });
    const checked = taken(pageNumberFields, sent);
    if (checked.kind === "refused") return again(checked.errors);
    const good = await behindNumber(deps, String(checked.answers.number));
    if (!good || !(await ownPageBehind(deps, good)))
      return again([{ field: "number", message: say.start.unknown }]);
    if (await openedTooOften(deps, good.key)) return tooManyOpenings;
    return { kind: "see", to: `${ownPath(good)}?sent=yes`, cookies: await keepLink(deps, request, good) };
  },
};
