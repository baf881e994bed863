import type { Child } from "hono/jsx";
import type { Field, FieldError, Typed } from "#contracts/form.ts";
import { Button } from "./components/button.tsx";
import { ErrorSummary } from "./components/error-summary.tsx";
import { FieldControl } from "./form/field-control.tsx";
import { errorLinks } from "./form/field-errors.ts";
import type { Known } from "./form/known-answer.tsx";
import { standing } from "./form/nesting.ts";
import { runsOf, Seldom } from "./form/seldom.tsx";

export type QuestionsProps = {
  readonly fields: readonly Field[];
  readonly typed?: Typed | undefined;
  readonly errors?: readonly FieldError[] | undefined;
  /** Goes before every id, for two forms on one page. Names stay as they are. */
  readonly idPrefix?: string | undefined;
  /** The one question of the page is its h1. */
  readonly asHeading?: boolean | undefined;
  /** Answers that came filled: where each comes from, by the field's name. */
  readonly known?: Known | undefined;
};

/**
 * The questions of a step. Conditional ones stand under the choice that asks them; what is known stands as an answer with its
 * source, and what few have something to say to behind a line.
 */
export const Questions = ({
  fields,
  typed = {},
  errors = [],
  idPrefix,
  asHeading,
  known,
}: QuestionsProps) => {
  const [first] = standing(fields);
  const control = (field: Field) => (
    <FieldControl
      field={field}
      fields={fields}
      typed={typed}
      errors={errors}
      idPrefix={idPrefix ?? ""}
      standing={asHeading && field === first ? "heading" : "question"}
      known={known}
    />
  );
  return (
    <>
      {runsOf(standing(fields), known).map((run) =>
        run.seldom ? (
          <Seldom run={run} fields={fields} typed={typed} errors={errors}>
            {run.fields.map(control)}
          </Seldom>
        ) : (
          run.fields.map(control)
        ),
      )}
    </>
  );
};

export type FormErrorsProps = Pick<QuestionsProps, "fields" | "errors" | "idPrefix">;

/** The error summary of a form; nothing when there are no errors. */
export const FormErrors = ({ fields, errors, idPrefix }: FormErrorsProps) =>
  errors && errors.length > 0 ? <ErrorSummary errors={errorLinks(fields, errors, idPrefix)} /> : null;

export type PostFormProps = {
  readonly action: string;
  readonly csrf: string;
  /** The command id: the same form sent twice is one decision. */
  readonly command: string;
  /** What is sent back as it was shown. */
  readonly hidden?: Readonly<Record<string, string>> | undefined;
  readonly children: Child;
};

/** A form that changes something: POST only, with its token against forgery and its command id. */
export const PostForm = ({ action, csrf, command, hidden, children }: PostFormProps) => (
  <form class="app-form" action={action} method="post" novalidate>
    <input type="hidden" name="csrf" value={csrf} />
    <input type="hidden" name="command" value={command} />
    {Object.entries(hidden ?? {}).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    {children}
  </form>
);

/** Leaves a form half-filled, for the same person to come back to. */
export const LaterButton = () => (
  <Button name="pressed" value="later" variant="secondary">
    Save and come back later
  </Button>
);

export type FormPageProps = Omit<PostFormProps, "children"> &
  QuestionsProps & {
    readonly title: string;
    /** What the last button says. */
    readonly submit: string;
    /** Above the title: the placement, the step. */
    readonly caption?: string | undefined;
    /** A short text above the questions. */
    readonly lead?: string | undefined;
    /** Between the lead and the questions: facts to decide upon. */
    readonly children?: Child;
    /** Beside the button: the way out. */
    readonly cancelHref?: string | undefined;
    readonly warning?: boolean | undefined;
    /** Something beside the way on: its button is quiet. */
    readonly aside?: boolean | undefined;
    /** It can be left half-filled. */
    readonly later?: true | undefined;
  };

const Title = ({ title, caption, lead }: Pick<FormPageProps, "title" | "caption" | "lead">) => (
  <>
    {caption ? <span class="govuk-caption-l">{caption}</span> : null}
    <h1 class="govuk-heading-l">{title}</h1>
    {lead ? <p class="govuk-body app-lead">{lead}</p> : null}
  </>
);

/**
 * The content of a page with one form: error summary, title, questions, one button. A page of one question has that
 * question as its h1, unless something stands above it or `asHeading` says otherwise.
 */
export const FormPage = (p: FormPageProps) => {
  const alone = standing(p.fields).length === 1 && !p.lead && !p.caption && !p.children;
  const asHeading = p.asHeading ?? alone;
  return (
    <>
      <FormErrors fields={p.fields} errors={p.errors} idPrefix={p.idPrefix} />
      {asHeading ? null : <Title title={p.title} caption={p.caption} lead={p.lead} />}
      {p.children}
      <PostForm action={p.action} csrf={p.csrf} command={p.command} hidden={p.hidden}>
        <Questions
          fields={p.fields}
          typed={p.typed}
          errors={p.errors}
          idPrefix={p.idPrefix}
          asHeading={asHeading}
        />
        <div class="govuk-button-group">
          <Button variant={p.warning ? "warning" : p.aside ? "secondary" : undefined} preventDoubleClick>
            {p.submit}
          </Button>
          {p.later ? <LaterButton /> : null}
          {p.cancelHref ? (
            <a class="govuk-link" href={p.cancelHref}>
              Cancel
            </a>
          ) : null}
        </div>
      </PostForm>
    </>
  );
};
