import { dialled } from "#contracts/form-phone.ts";
import {
  certificatesForm,
  insuranceForm,
  providerRecordForms,
  rollForm,
} from "#contracts/forms/provider-records.ts";
import { counted } from "#domain/calendar/date-words.ts";
import { providerModes, settingTypes } from "#domain/provider-identity.ts";
import type { StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Contents, Section } from "#ui/components/section.tsx";
import { SummaryList, type SummaryRow } from "#ui/components/summary-list.tsx";
import { Table } from "#ui/components/table.tsx";
import { WarningText } from "#ui/components/warning-text.tsx";
import { longDate } from "#ui/dates.ts";
import { kindInWords } from "./kind-in-words.ts";
import { type ProviderModel, providerModel, type Using } from "./model.ts";
import { RegisterSections, registerSections } from "./register-sections.tsx";
import { StandingLinkShown } from "./standing-link.tsx";
import { Standing } from "./standing-parts.tsx";

const yesNo = { yes: "Yes", no: "No" } as const;

const placesOf = (m: ProviderModel): string => {
  const elsewhere =
    m.takenElsewhere > 0 ? `, ${counted(m.takenElsewhere, "place")} taken by other schools` : "";
  return `${m.free} free of ${m.places}${elsewhere}`;
};

const detailRows = ({ details }: ProviderModel): readonly SummaryRow[] =>
  details
    ? [
        { key: "Address", value: <span class="app-lines">{details.address.join("\n")}</span> },
        {
          key: "Phone",
          value: (
            <a class="govuk-link" href={`tel:${dialled(details.phone)}`}>
              {details.phone}
            </a>
          ),
        },
        {
          key: "E-mail",
          value: (
            <a class="govuk-link" href={`mailto:${details.email}`}>
              {details.email}
            </a>
          ),
        },
        ...(details.secondEmail ? [{ key: "E-mail for reminders too", value: details.secondEmail }] : []),
        { key: "Report to", value: details.contact },
      ]
    : [];

const numberRows = ({ facts, censusGap }: ProviderModel): readonly SummaryRow[] => [
  ...(facts.urn ? [{ key: "URN", value: facts.urn }] : []),
  ...(facts.ukprn ? [{ key: "UKPRN", value: facts.ukprn }] : []),
  ...(facts.settingType ? [{ key: "Census setting type", value: settingTypes[facts.settingType] }] : []),
  ...(censusGap ? [{ key: "Census", value: censusGap }] : []),
];

const rowsOf = (m: ProviderModel): readonly SummaryRow[] => [
  { key: "Kind", value: kindInWords(m.facts) },
  { key: "Places", value: placesOf(m) },
  { key: "Registered", value: yesNo[m.facts.registered] },
  { key: "Teaches", value: providerModes[m.facts.mixed ? "both" : m.facts.online] },
  ...numberRows(m),
  ...detailRows(m),
];

const UsingTable = ({ using }: { readonly using: readonly Using[] }) => (
  <Table
    caption={counted(using.length, "open placement")}
    captionSize="s"
    firstCellIsHeader
    head={[{ content: "Pupil" }, { content: "Phase" }, { content: "Start" }]}
    rows={using.map((each) => [
      {
        content: (
          <a class="govuk-link" href={each.href}>
            {each.pupil}
          </a>
        ),
      },
      { content: each.phase },
      { content: each.start ? longDate(each.start) : "No date yet" },
    ])}
  />
);

const Ways = ({ m }: { readonly m: ProviderModel }) => (
  <ul class="govuk-list app-inline-list">
    {[
      [m.links.diligence, "Due diligence"],
      [m.links.figures, "History: attendance, outcomes, cost"],
      [
        m.links.stopped,
        m.stops ? "Stopped: what it touches, what must happen" : "If it is stopped: what it touches",
      ],
      [m.links.audit, "Send the audit to be signed again"],
      [m.links.visit, "Record a visit for all pupils there"],
      [m.links.edit, "Change the provider"],
      [m.links.retire, m.retired ? "Take it back" : "Retire it"],
      [m.links.evidence, "Make an evidence pack"],
      [m.links.history, "What was changed"],
    ].map(([href, text]) =>
      href ? (
        <li>
          <a class="govuk-link" href={href}>
            {text}
          </a>
        </li>
      ) : null,
    )}
  </ul>
);

/** What was just recorded, by the address that the form leads to. */
const titleOf = (record: string): string =>
  [...Object.values(providerRecordForms), rollForm, insuranceForm, certificatesForm].find(
    (form) => form.id === record,
  )?.title ?? "";

const sections = (m: ProviderModel) => [
  ...registerSections,
  ...(m.standing
    ? [
        { id: "registration", title: "Registration" },
        { id: "holds", title: "What holds until when" },
      ]
    : []),
  { id: "using", title: "Our pupils there" },
];

/** A provider: what it is, where, its places, and which of this school's pupils are there. */
export const providerPage: StaffPage = {
  path: "/providers/{provider}",
  action: "providers.read",
  doc: { summary: "A provider: facts, places, and who of this school is there" },
  get: async (c) => {
    const model = await providerModel(c, c.request.params.provider ?? "");
    if (!model) return notFound;
    return {
      kind: "page",
      title: model.name,
      back: { href: "/providers", text: "Back to providers" },
      model,
      content: (
        <>
          <span class="govuk-caption-l">Provider</span>
          <h1 class="govuk-heading-l">{model.name}</h1>
          {model.retired ? <WarningText>This provider is retired: nobody can choose it.</WarningText> : null}
          {model.closedToday ? <InsetText>By its own dates it is closed today.</InsetText> : null}
          <Contents items={sections(model)} />
          <SummaryList rows={rowsOf(model)} />
          <Ways m={model} />
          <RegisterSections register={model.register} />
          {model.standing ? (
            <Standing s={model.standing} recorded={titleOf(c.request.query.get("recorded") ?? "")} />
          ) : null}
          {model.standingLink ? <StandingLinkShown c={c} s={model.standingLink} /> : null}
          <Section id="using" title="Our pupils there">
            {model.using.length === 0 ? (
              <p class="govuk-body">No open placement of this school has chosen it.</p>
            ) : (
              <UsingTable using={model.using} />
            )}
          </Section>
        </>
      ),
    };
  },
};
