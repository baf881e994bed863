import type { Field, FieldError, Typed } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import type { Reply } from "#door/reply.ts";
import { FormPage } from "#ui/form.tsx";
import { pathOf } from "../link-cookie.ts";
import { registerModel } from "./form.tsx";
import type { DayRegister } from "./load.ts";

type Shown = {
  readonly csrf: string;
  readonly command: string;
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
};

/** The page on which a provider says that it is closed. */
export const closedForm = (d: DayRegister, fields: readonly Field[], p: Shown): Reply => {
  const action = `${pathOf(d)}/closed`;
  const title = "Our site is closed";
  return {
    kind: "page",
    title,
    status: p.errors && p.errors.length > 0 ? 422 : 200,
    ...(p.errors ? { errors: p.errors } : {}),
    back: { href: pathOf(d), text: "Back to the register" },
    model: { ...registerModel(d), form: { action, command: p.command, fields: formJsonSchema(fields) } },
    content: (
      <FormPage
        title={title}
        caption={d.provider.name}
        lead="We will tell the school at once, so that it finds out where each pupil is. If a pupil has come all the same, please ring."
        fields={fields}
        action={action}
        csrf={p.csrf}
        command={p.command}
        typed={p.typed}
        errors={p.errors}
        submit="Tell the school"
        cancelHref={pathOf(d)}
      />
    ),
  };
};
