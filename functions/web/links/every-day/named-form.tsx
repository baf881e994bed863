import type { Child } from "hono/jsx";
import type { FieldError, Typed } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import type { Sent } from "#door/context.ts";
import type { Reply } from "#door/reply.ts";
import type { Deps } from "#ports/host.ts";
import { FormPage } from "#ui/form.tsx";
import { pathOf } from "../link-cookie.ts";
import type { DayRegister } from "../register/load.ts";
import { replyWords } from "../reply-words.ts";
import { everyDayPath, namedIn, nameFields } from "./load.ts";
import { everyDayWords } from "./words.ts";

/** What is asked of the provider besides its name: to choose a link for every day, or to end it. */
export type NamedForm = {
  readonly say: { readonly title: string; readonly lead: string; readonly submit: string };
  readonly action: (d: DayRegister) => string;
  readonly model?: Readonly<Record<string, unknown>>;
  readonly children?: Child;
};

type Shown = {
  readonly csrf: string;
  readonly command: string;
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
};

export const namedFormPage = (d: DayRegister, form: NamedForm, p: Shown): Reply => {
  const { say } = form;
  const action = form.action(d);
  return {
    kind: "page",
    title: say.title,
    status: p.errors && p.errors.length > 0 ? 422 : 200,
    ...(p.errors ? { errors: p.errors } : {}),
    back: { href: pathOf(d), text: everyDayWords.choose.back },
    model: { ...form.model, form: { action, command: p.command, fields: formJsonSchema(nameFields) } },
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
      >
        {form.children}
      </FormPage>
    ),
  };
};

/** Who does something about the link: the provider, by a command of its own, and the name of whoever pressed. */
type Doing = {
  readonly sender: { readonly at: DayRegister["at"]; readonly command: string; readonly by: string };
  readonly provider: string;
  readonly name: string;
};

/** Takes the name, and acts: what is refused is said at it, in the sentence that `act` gives. */
export const sendNamed = async (
  deps: Deps,
  d: DayRegister,
  { form, sent }: { readonly form: NamedForm; readonly sent: Sent & { readonly csrf: string } },
  act: (doing: Doing) => Promise<string | undefined>,
): Promise<Reply> => {
  const { csrf, command } = sent;
  const named = await namedIn(deps, d, sent);
  if (named.kind === "refused")
    return namedFormPage(d, form, { csrf, command, typed: named.typed, errors: named.errors });
  const { provider } = d.register;
  const refused = await act({
    sender: { at: d.at, command: `answer-${provider}-${command}`, by: provider },
    provider,
    name: String(named.answers["typed-name"]),
  });
  return refused === undefined
    ? { kind: "see", to: everyDayPath(d) }
    : namedFormPage(d, form, { csrf, command, errors: [{ field: "typed-name", message: refused }] });
};
