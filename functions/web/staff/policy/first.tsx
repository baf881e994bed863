import { schoolRecordOf } from "#casework/people/people.ts";
import { beginPolicyFrom, policiesInForce } from "#casework/rules/placement-policy.ts";
import { minimumOf } from "#casework/rules/rules-in-force.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { counted } from "#domain/calendar/date-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import type { Profile } from "#domain/rules/rules.ts";
import type { Sent, StaffContext } from "#door/context.ts";
import { notFound, type Reply } from "#door/reply.ts";
import { effectiveRules } from "#policy/effective.ts";
import { lawFloor } from "#policy/floor.ts";
import type { School } from "#streams/school/school.ts";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { FormPage } from "#ui/form.tsx";
import type { Again } from "./change.tsx";
import { fitsSchool, kindWords } from "./fit-words.ts";
import { asksShown } from "./model.ts";
import { AskSections, WorkedOut } from "./parts.tsx";

const here = "/policy/choose";

const todayOf = (c: StaffContext): string => londonDate(c.deps.clock.now());

const rulesOf = (c: StaffContext, school: School, profile: Profile) =>
  effectiveRules({
    floor: lawFloor(),
    profile,
    ...minimumOf(school.trust, todayOf(c)),
    route: "agreement",
    on: todayOf(c),
  });

const clauses = (c: StaffContext, school: School, profile: Profile): number =>
  asksShown(rulesOf(c, school, profile)).flatMap((group) => group.items).length;

const list = async (c: StaffContext, school: School): Promise<Reply> => {
  const phases = (await schoolRecordOf(c.deps, c.scope, c.at.school))?.phase ?? [];
  const all = policiesInForce(todayOf(c))
    .map((p) => ({
      id: p.id,
      title: p.title,
      version: p.version,
      asks: clauses(c, school, p),
      fits: kindWords(rulesOf(c, school, p)),
      forThis: fitsSchool(rulesOf(c, school, p), school.schoolType, phases),
      href: `${here}?to=${p.id}`,
    }))
    .toSorted((a, b) => Number(b.forThis) - Number(a.forThis));
  return {
    kind: "page",
    title: "Choose the school’s policy",
    back: { href: "/school/begin", text: "Back to what is missing" },
    model: { choices: all },
    content: (
      <>
        <h1 class="govuk-heading-l">Choose the school’s policy</h1>
        <p class="govuk-body app-lead">
          The policy says who must do what by when. The law holds beneath each of them. Open one to see what
          it asks; nothing is chosen by that.
        </p>
        <SummaryList
          rows={all.map((p) => ({
            key: p.title,
            value: (
              <>
                {p.fits}
                {p.forThis ? ". It fits this school" : ""}
                <br />
                <span class="govuk-hint">
                  Version {p.version}. Asks {counted(p.asks, "thing")}.
                </span>
              </>
            ),
            actions: [{ href: p.href, text: "See what it asks", about: p.title }],
          }))}
        />
      </>
    ),
  };
};

/** A school without a policy: the policies there are, or with `?to=` what one asks, and the button that takes it. */
export const firstPolicyPage = async (c: StaffContext, school: School, again: Again = {}): Promise<Reply> => {
  const wanted = c.request.query.get("to");
  if (wanted === null) return list(c, school);
  const profile = policiesInForce(todayOf(c)).find((p) => p.id === wanted);
  if (!profile) return notFound;
  const asks = asksShown(rulesOf(c, school, profile));
  const { errors = [], command = c.deps.ids.id() } = again;
  const action = `${here}?to=${profile.id}`;
  const pdf = `/policy/print.pdf?to=${profile.id}`;
  return {
    kind: "page",
    title: profile.title,
    status: errors.length > 0 ? 422 : 200,
    errors,
    back: { href: here, text: "Other policies" },
    model: {
      to: { id: profile.id, version: profile.version },
      asks,
      form: { action, command, fields: formJsonSchema([]) },
      links: { pdf },
    },
    content: (
      <>
        <FormPage
          title={profile.title}
          caption={`Version ${profile.version}`}
          lead={`${kindWords(rulesOf(c, school, profile))}. Take it, and new referrals follow it. Later the headteacher may choose another one.`}
          fields={[]}
          action={action}
          csrf={c.csrf}
          command={command}
          typed={{}}
          errors={errors}
          submit="Take this policy"
          cancelHref={here}
        >
          <p class="govuk-body">
            <a class="govuk-link" href={pdf}>
              Print what it asks (PDF)
            </a>
          </p>
        </FormPage>
        <h2 class="govuk-heading-l">What has to be done</h2>
        <WorkedOut />
        <AskSections groups={asks} />
      </>
    ),
  };
};

/** The first policy is chosen. */
export const firstPolicyChosen = async (c: StaffContext, school: School, sent: Sent): Promise<Reply> => {
  const sender = { at: c.at, command: sent.command, by: c.staff };
  const refused = await beginPolicyFrom(c.deps, sender, c.request.query.get("to") ?? "");
  if (!refused) return { kind: "see", to: "/school/begin" };
  return firstPolicyPage(c, school, {
    errors: [{ field: "", message: refused.message }],
    command: sent.command,
  });
};
