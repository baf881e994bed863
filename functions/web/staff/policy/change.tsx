import { policiesInForce } from "#casework/rules/placement-policy.ts";
import { minimumOf } from "#casework/rules/rules-in-force.ts";
import type { Field, FieldError, Typed } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { onRecord } from "#contracts/read-by.ts";
import { londonDate } from "#domain/calendar/london.ts";
import type { Profile } from "#domain/rules/rules.ts";
import type { StaffContext } from "#door/context.ts";
import { notFound, type Reply } from "#door/reply.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { SectionsForm } from "#ui/form/sections-form.tsx";
import { Compared, comparison } from "./compare.tsx";

export const reasonFields: readonly Field[] = [
  {
    name: "reason",
    kind: "textarea",
    readBy: onRecord,
    label: "Why?",
    hint: "It stays on record with your name. Write no names of children",
    max: 1000,
    private: true,
    missing: "Enter the reason",
  },
];

/** What changes its policy: a placement, or the school for its new referrals. */
export type Changing = {
  readonly title: string;
  readonly caption: string;
  readonly lead: string;
  readonly now: Profile;
  readonly trust: string;
  /** The page's own address. */
  readonly path: string;
  readonly back: { readonly href: string; readonly text: string };
};

export type Again = {
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
  readonly command?: string;
};

const same = (a: Profile, b: Profile): boolean => a.id === b.id && a.version === b.version;

/** Policies in force to choose from: each with a page of its own that shows what changes. */
const choice = ({ title, caption, lead, now, path, back }: Changing, others: readonly Profile[]): Reply => ({
  kind: "page",
  title,
  back,
  model: {
    now: { id: now.id, version: now.version, title: now.title },
    choices: others.map((p) => ({
      id: p.id,
      version: p.version,
      title: p.title,
      href: `${path}?to=${p.id}`,
    })),
  },
  content: (
    <>
      <span class="govuk-caption-l">{caption}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body app-lead">{lead}</p>
      <p class="govuk-body">
        Now: {now.title}, version {now.version}.
      </p>
      {others.length === 0 ? (
        <InsetText>No other version or policy is in force today.</InsetText>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {others.map((p) => (
            <li>
              <a class="govuk-link" href={`${path}?to=${p.id}`}>
                {p.title}, version {p.version}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  ),
});

/** The page that shows what another policy changes, and asks why it is chosen; without `?to=`, the policies there are. */
export const policyChangePage = (c: StaffContext, asked: Changing, again: Again = {}): Reply => {
  const on = londonDate(c.deps.clock.now());
  const others = policiesInForce(on).filter((p) => !same(p, asked.now));
  const wanted = c.request.query.get("to");
  if (wanted === null) return choice(asked, others);
  const to = others.find((p) => p.id === wanted);
  if (!to) return notFound;
  const found = comparison(asked.now, to, on, minimumOf(asked.trust, on));
  const begun = again.errors ? undefined : c.begun;
  const { typed = {}, errors = [], command = c.deps.ids.id() } = { ...again, ...begun };
  const action = `${asked.path}?to=${to.id}`;
  return {
    kind: "page",
    title: asked.title,
    status: errors.length > 0 ? 422 : 200,
    errors,
    back: { href: asked.path, text: "Other policies" },
    model: {
      from: { id: asked.now.id, version: asked.now.version },
      to: { id: to.id, version: to.version },
      changes: found,
      form: { action, command, fields: formJsonSchema(reasonFields) },
    },
    content: (
      <SectionsForm
        title={asked.title}
        caption={asked.caption}
        lead={`To: ${to.title}, version ${to.version}.`}
        steps={[{ id: "reason", title: "Reason", fields: reasonFields }]}
        action={action}
        csrf={c.csrf}
        command={command}
        typed={typed}
        errors={errors}
        submit="Change the policy"
        cancelHref={asked.back.href}
        later={c.mayLeave}
      >
        <Compared found={found} />
      </SectionsForm>
    ),
  };
};
