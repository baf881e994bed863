import type { Child } from "hono/jsx";
import type { Field, FieldError, Typed } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import type { StaffContext } from "#door/context.ts";
import type { Reply } from "#door/reply.ts";
import { FormPage } from "#ui/form.tsx";

export type OneForm = {
  readonly title: string;
  readonly submit: string;
  readonly fields: readonly Field[];
  readonly lead?: string | undefined;
  /** Whom or what the form is about. */
  readonly caption?: string | undefined;
  /** Where the form is sent, which is the page's own address. */
  readonly action: string;
  readonly back: { readonly href: string; readonly text: string };
  readonly warning?: true;
  /** It is not the way on, which stands above it: its button is quiet, and there is nothing to cancel. */
  readonly aside?: true;
  /** What is read before the form is filled in. */
  readonly read?: { readonly href: string; readonly text: string };
  /** What is read on the page itself, above the questions. */
  readonly above?: Child;
  /** What is sent back as it was shown. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** Further facts for whoever reads the page as JSON. */
  readonly model?: object;
};

/** What was typed before, and what was wrong with it. */
export type Again = {
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
  readonly command?: string;
};

/** A page with one form, the first time and again after a refusal, with everything that was typed. */
export const oneFormPage = (c: StaffContext, f: OneForm, again: Again = {}): Reply => {
  const begun = again.errors ? undefined : c.begun;
  const { typed = {}, errors = [], command = c.deps.ids.id() } = { ...again, ...begun };
  return {
    kind: "page",
    title: f.title,
    status: errors.length > 0 ? 422 : 200,
    errors,
    back: f.back,
    model: {
      ...f.model,
      form: {
        action: f.action,
        command,
        ...(f.hidden ? { hidden: f.hidden } : {}),
        fields: formJsonSchema(f.fields),
      },
      links: { back: f.back.href, ...(f.read ? { read: f.read.href } : {}) },
    },
    content: (
      <FormPage
        title={f.title}
        caption={f.caption}
        lead={f.lead}
        fields={f.fields}
        action={f.action}
        csrf={c.csrf}
        command={command}
        hidden={f.hidden}
        typed={typed}
        errors={errors}
        submit={f.submit}
        cancelHref={f.aside ? undefined : f.back.href}
        warning={f.warning}
        aside={f.aside}
        later={f.fields.length > 0 ? c.mayLeave : undefined}
      >
        {f.above}
        {f.read ? (
          <p class="govuk-body">
            <a class="govuk-link" href={f.read.href}>
              {f.read.text}
            </a>
          </p>
        ) : null}
      </FormPage>
    ),
  };
};
