import { dialled } from "#contracts/form-phone.ts";
import { registerForms } from "#contracts/forms/provider/register.ts";
import type { RegisterPart } from "#streams/provider/register/register.ts";
import { Section } from "#ui/components/section.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { CheckAnswers } from "#ui/form/check-answers.tsx";
import type { ShownEntry, ShownRegister } from "./register-shown.ts";

const Phone = ({ of }: { readonly of: string }) =>
  dialled(of) ? (
    <a class="govuk-link" href={`tel:${dialled(of)}`}>
      {of}
    </a>
  ) : (
    <span>{of}</span>
  );

const Entry = ({ entry }: { readonly entry: ShownEntry }) => (
  <>
    {entry.lines.length > 0 ? <span class="app-lines">{entry.lines.join("\n")}</span> : null}
    {entry.phone ? (
      <div>
        <Phone of={entry.phone} />
      </div>
    ) : null}
  </>
);

const actionsOf = (entry: ShownEntry) => [
  ...(entry.change ? [{ href: entry.change, text: "Change", about: entry.title }] : []),
  ...(entry.remove ? [{ href: entry.remove, text: "Take off", about: entry.title }] : []),
];

/** The lists of a provider's register, with what each is called and what adds to it. */
const lists: readonly {
  readonly part: Exclude<RegisterPart, "offer">;
  readonly title: string;
  readonly none: string;
  readonly add: string;
}[] = [
  {
    part: "sites",
    title: "Other sites",
    none: "Pupils learn at the main address alone.",
    add: "Add a site",
  },
  {
    part: "contacts",
    title: "Contacts",
    none: "No contact is on record. Enter the safeguarding lead, the deputy, and who answers about attendance.",
    add: "Add a contact",
  },
  { part: "costs", title: "Costs", none: "No cost is on record.", add: "Add a cost" },
  {
    part: "dates",
    title: "Its term dates and closures",
    none: "None is on record: it is taken to be open when the school is.",
    add: "Add dates",
  },
];

export const registerSections = [
  { id: "offer", title: "Ages, needs and days" },
  ...lists.map(({ part, title }) => ({ id: part, title })),
] as const;

const Add = ({ href, text }: { readonly href: string | undefined; readonly text: string }) =>
  href ? (
    <p class="govuk-body">
      <a class="govuk-link" href={href}>
        {text}
      </a>
    </p>
  ) : null;

const Offer = ({ of: { entries, add } }: { readonly of: ShownRegister["offer"] }) => (
  <Section id="offer" title="Ages, needs and days">
    {entries.map((entry) => (
      <>
        <CheckAnswers
          steps={registerForms.offer.steps.map((s) => ({ ...s, title: entry.title }))}
          answers={entry.answers}
          headingLevel={3}
        />
        <Add href={entry.change} text="Change ages, needs and days" />
      </>
    ))}
    {entries.length === 0 ? (
      <p class="govuk-body">Not on record yet: nobody finds this provider by need or age.</p>
    ) : null}
    <Add href={add} text="Enter ages, needs and days" />
  </Section>
);

/** What a provider offers, where, by whom, for how much and when, each part with the way to change it. */
export const RegisterSections = ({ register }: { readonly register: ShownRegister }) => (
  <>
    <Offer of={register.offer} />
    {lists.map(({ part, title, none, add }) => (
      <Section id={part} title={title}>
        {register[part].entries.length === 0 ? (
          <p class="govuk-body">{none}</p>
        ) : (
          <SummaryList
            rows={register[part].entries.map((entry) => ({
              key: entry.title,
              value: <Entry entry={entry} />,
              actions: actionsOf(entry),
            }))}
          />
        )}
        <Add href={register[part].add} text={add} />
      </Section>
    ))}
  </>
);
