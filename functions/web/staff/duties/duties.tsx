import { dutyForms } from "#contracts/forms/duties.ts";
import { roleNames } from "#domain/roles.ts";
import { type KeptDuty, keptByProduct } from "#domain/school-duties.ts";
import type { StaffPage } from "#door/context.ts";
import { Details } from "#ui/components/details.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Tag } from "#ui/components/tag.tsx";
import { longDate } from "#ui/dates.ts";
import { CheckAnswers } from "#ui/form/check-answers.tsx";
import { clausesOf, loadDuties, type ShownDuty } from "./load.ts";

const State = ({ d }: { readonly d: ShownDuty }) => {
  if (d.late) return <Tag colour="red">Overdue</Tag>;
  if (d.state === "met") return <Tag colour="green">Done</Tag>;
  return d.state === "owed" ? <Tag colour="teal">To do</Tag> : <Tag colour="grey">Not asked</Tag>;
};

const factsOf = (owner: ShownDuty["owner"], id: string, clauses: readonly string[], due: string): string =>
  [
    roleNames[owner],
    ...(due ? [`next by ${longDate(due)}`] : []),
    id,
    clauses.length > 0 ? clauses.join("; ") : "neither law nor policy asks it here",
  ].join(" · ");

const Recorded = ({ d }: { readonly d: ShownDuty }) =>
  d.on === "" ? (
    (d.explanation.length > 0 ? d.explanation : ["Nothing is recorded yet."]).map((line) => (
      <p class="govuk-body-s">{line}</p>
    ))
  ) : (
    <Details summary={`Recorded for ${longDate(d.on)}${d.by ? ` by ${d.by}` : ""}`}>
      <CheckAnswers steps={dutyForms[d.id]?.steps ?? []} answers={d.answers} headingLevel={3} />
      {d.explanation.map((line) => (
        <p class="govuk-body-s">{line}</p>
      ))}
    </Details>
  );

const Row = ({ d }: { readonly d: ShownDuty }) => (
  <li class="app-obligation" id={d.id}>
    <div class="app-obligation__head">
      <span class="app-obligation__title">
        {d.href ? (
          <a class="govuk-link" href={d.href}>
            {d.title}
          </a>
        ) : (
          d.title
        )}
      </span>
      <span class="app-obligation__state">
        <State d={d} />
      </span>
    </div>
    <p class="govuk-body-s app-obligation__facts">{factsOf(d.owner, d.id, d.clauses, d.due)}</p>
    <Recorded d={d} />
  </li>
);

type Kept = KeptDuty & { readonly clauses: readonly string[] };

const KeptRow = ({ k }: { readonly k: Kept }) => (
  <li class="app-obligation" id={k.id}>
    <div class="app-obligation__head">
      <span class="app-obligation__title">{k.title}</span>
      <span class="app-obligation__state">
        <Tag colour="green">Done</Tag>
      </span>
    </div>
    <p class="govuk-body-s app-obligation__facts">{factsOf(k.owner, k.id, k.clauses, "")}</p>
    <p class="govuk-body-s">{k.how}</p>
  </li>
);

/** Duties of the school that no placement owns: who owes what by when, from which clause, and what was recorded last. */
export const dutiesPage: StaffPage = {
  path: "/school/duties",
  doc: { summary: "Duties of the school that no placement owns", shows: ["duties", "kept"] },
  action: "duties.read",
  get: async (c) => {
    const { shown, rules } = await loadDuties(c);
    const kept = keptByProduct.map((k) => ({ ...k, clauses: clausesOf(k.id, rules) }));
    const just = shown.find((d) => d.id === c.request.query.get("recorded"));
    return {
      kind: "page",
      title: "Duties of the school",
      model: {
        duties: shown,
        kept,
        links: {
          today: "/today",
          ...(c.may("numbers.read") ? { numbers: "/school/numbers" } : {}),
          ...(c.may("report.read") ? { report: "/school/report" } : {}),
        },
      },
      content: (
        <>
          <h1 class="govuk-heading-l">Duties of the school</h1>
          <p class="govuk-body app-lead">
            What policy and law ask of the school itself, once, however many placements it has.
          </p>
          {c.may("numbers.read") ? (
            <p class="govuk-body">
              <a class="govuk-link" href="/school/numbers">
                Whom to ring about a child’s safety
              </a>
            </p>
          ) : null}
          {c.may("report.read") ? (
            <p class="govuk-body">
              <a class="govuk-link" href="/school/report">
                Report to the governors
              </a>
            </p>
          ) : null}
          {just ? <InsetText>Recorded: {just.title}.</InsetText> : null}
          {rules ? null : (
            <InsetText>The school’s policy is not in force today: nothing can be dated by it.</InsetText>
          )}
          <ul class="govuk-list app-obligations">
            {shown.map((d) => (
              <Row d={d} />
            ))}
          </ul>
          {c.may("school.read") ? (
            <p class="govuk-body">
              <a class="govuk-link" href="/school">
                How the school is set up
              </a>
            </p>
          ) : null}
          <h2 class="govuk-heading-m">Met by Waymark itself</h2>
          <ul class="govuk-list app-obligations">
            {kept.map((k) => (
              <KeptRow k={k} />
            ))}
          </ul>
        </>
      ),
    };
  },
};
