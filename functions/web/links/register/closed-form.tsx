import type { Field, FieldError, Typed } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import type { Reply } from "#door/reply.ts";
import { FormPage } from "#ui/form.tsx";
import { pathOf } from "../link-cookie.ts";
import { registerModel } from "./form.tsx";
import type { DayRegister } from "./load.ts";
import { registerWords } from "./words.ts";

const say = registerWords.closed;

type Shown = {
  readonly csrf: string;
  readonly command: string;
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
};

/** The page on which a provider says that it is closed. */
export const closedForm = (d: DayRegister, fields: readonly Field[], p: Shown): Reply => {
  const action = `${pathOf(d)}/closed`;
  return {
    kind: "page",
    title: say.title,
    status: p.errors && p.errors.length > 0 ? 422 : 200,
    ...(p.errors ? { errors: p.errors } : {}),
    back: { href: pathOf(d), text: say.back },
    model: { ...registerModel(d), form: { action, command: p.command, fields: formJsonSchema(fields) } },
    content: (
      <FormPage
        title={say.title}
        caption={d.provider.name}
        lead={say.lead}
        fields={fields}
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
