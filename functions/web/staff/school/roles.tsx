import { read, schools } from "#casework/commit/streams.ts";
import { staffMembersOf } from "#casework/people/people.ts";
import { roleUses } from "#contracts/forms/school/people.ts";
import { fields } from "#contracts/permissions.ts";
import { roleNames } from "#domain/roles.ts";
import { dutyOf } from "#domain/school-duties.ts";
import { schoolStream } from "#domain/streams.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { formIds } from "#ids/promise-id.ts";
import { type Role, roles } from "#ids/role.ts";
import { noChoices } from "#promises/choices.ts";
import { placementForms } from "#promises/forms.ts";
import { actions } from "#promises/permissions.ts";
import { holders } from "#streams/school/school.ts";
import { Details } from "#ui/components/details.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { actWords, factWords } from "./permission-words.ts";

/** One thing that can be done or read, and the roles by which it may be. */
export type Right = { readonly act: string; readonly title: string; readonly who: readonly Role[] };

const known: Readonly<Record<string, string>> = actWords;

const formTitle = (id: (typeof formIds)[number]): string => placementForms[id]?.(noChoices).title ?? id;

const titleOf = (act: string): string =>
  act.startsWith("duty.")
    ? `Record: ${dutyOf(act.slice("duty.".length))?.title ?? act}`
    : (known[act] ?? act);

/** Forms of placements stand apart: there are a hundred. */
const isForm = (act: string): boolean =>
  formIds.some((id) => act === `form.${id}`) && known[act] === undefined;

const right = (act: string, title: string, who: readonly Role[]): Right => ({ act, title, who });

const all = () => ({
  acts: Object.entries(actions)
    .filter(([act]) => !isForm(act))
    .map(([act, who]) => right(act, titleOf(act), who)),
  forms: formIds
    .map((id) => right(`form.${id}`, formTitle(id), actions[`form.${id}`]))
    .toSorted((a, b) => a.title.localeCompare(b.title, "en-GB")),
  facts: Object.entries(factWords).map(([fact, title]) =>
    right(fact, title, fields[fact as keyof typeof fields]),
  ),
});

/** So many others are named in a line; JSON has them all. */
const named = 2;

const othersOf = ({ who }: Right, role: Role): string => {
  const others = who.filter((each) => each !== role).map((each) => roleNames[each]);
  if (who.length === roles.length) return "everybody";
  if (others.length === 0) return "nobody else";
  const more = others.length - named;
  return `also ${others.slice(0, named).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
};

type RightsProps = { readonly title: string; readonly rights: readonly Right[]; readonly role: Role };

const Rights = ({ title, rights, role }: RightsProps) =>
  rights.length === 0 ? null : (
    <Details summary={`${title} (${rights.length})`} classes="app-phase">
      <ul class="govuk-list">
        {rights.map((r) => (
          <li>
            {r.title} <span class="app-count">({othersOf(r, role)})</span>
          </li>
        ))}
      </ul>
    </Details>
  );

/** Names of those who hold a role, for those who may read who works here. */
const namesOf = async (c: StaffContext, role: Role): Promise<readonly string[] | undefined> => {
  if (!c.may("people.read")) return undefined;
  const { state } = await read(c.deps, schools, schoolStream(c.at));
  const ids = holders(state, role).map((m) => m.id);
  const staff = await staffMembersOf(c.deps, c.scope, ids);
  return ids.map((id) => staff.get(id)?.name ?? "A member of staff");
};

/** Who may do what, role by role, out of the very table by which each page asks. */
export const rolesPage: StaffPage = {
  path: "/school/roles",
  action: "today.read",
  doc: {
    summary: "What a role may do, record and read, from the table of permissions",
    query: { role: "A role; the first of one's own without it" },
    shows: ["role", "mine", "holders", "acts", "forms", "facts"],
  },
  get: async (c) => {
    const asked = c.request.query.get("role");
    const role = roles.find((each) => each === asked) ?? c.roles[0] ?? "referrer";
    const held = await namesOf(c, role);
    const { acts, forms, facts } = all();
    const may = (rights: readonly Right[]): readonly Right[] => rights.filter((r) => r.who.includes(role));
    return {
      kind: "page",
      title: `Who may do what: ${roleNames[role]}`,
      back: { href: "/today", text: "Needs me today" },
      model: {
        role,
        mine: c.roles,
        ...(held ? { holders: held } : {}),
        acts: may(acts),
        forms: may(forms),
        facts: may(facts),
      },
      content: (
        <>
          <span class="govuk-caption-l">Who may do what</span>
          <h1 class="govuk-heading-l">{roleNames[role]}</h1>
          <nav aria-label="Roles" class="app-filter-links">
            <ul class="govuk-list app-inline-list">
              {roles.map((each) => (
                <li>
                  <a
                    class="govuk-link"
                    href={`/school/roles?role=${each}`}
                    aria-current={each === role ? "page" : undefined}
                  >
                    {roleNames[each]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <p class="govuk-body">
            {roleUses[role]}.
            {held ? ` ${held.length === 0 ? "Nobody has this role now" : held.join(", ")}.` : ""}
          </p>
          <InsetText>Your roles: {c.roles.map((each) => roleNames[each]).join(", ")}.</InsetText>
          <Rights title="May do" rights={may(acts)} role={role} />
          <Rights title="May record on a placement" rights={may(forms)} role={role} />
          <Rights title="May read about people" rights={may(facts)} role={role} />
        </>
      ),
    };
  },
};
