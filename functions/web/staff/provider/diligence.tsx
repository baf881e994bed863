import { providerOf } from "#casework/people/people.ts";
import { seeItemFrom } from "#casework/provider/diligence.ts";
import { diligenceForm } from "#contracts/forms/provider/diligence.ts";
import { type DiligenceItem, diligenceItem } from "#domain/due-diligence.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import { Contents, Section } from "#ui/components/section.tsx";
import { Tag, type TagColour } from "#ui/components/tag.tsx";
import { longDate } from "#ui/dates.ts";
import { formOn } from "../forms/form-on.ts";
import { type Again, oneFormPage } from "../forms/one-form.tsx";
import {
  type DiligenceState,
  type ShownEvidence,
  type ShownItem,
  shownDiligence,
} from "./diligence-shown.ts";
import { findYear, shownYear } from "./year/load.ts";
import { yearSays } from "./year/year.tsx";

const tags: Readonly<Record<DiligenceState, { readonly text: string; readonly colour: TagColour }>> = {
  holds: { text: "Holds", colour: "green" },
  "lapses-soon": { text: "Ends soon", colour: "yellow" },
  lapsed: { text: "Lapsed", colour: "red" },
  "not-satisfactory": { text: "Not satisfactory", colour: "red" },
  missing: { text: "Not seen", colour: "orange" },
};

const outcomes = { satisfactory: "satisfactory", "not-satisfactory": "not satisfactory", "": "" } as const;

const factsOf = (e: ShownEvidence): string =>
  [
    e.what,
    ...(e.on ? [`seen ${longDate(e.on)}`] : []),
    ...(e.by ? [`by ${e.by}`] : []),
    ...(e.outcome ? [outcomes[e.outcome]] : []),
    ...(e.version ? [`version ${e.version}`] : []),
    ...(e.until ? [`until ${longDate(e.until)}`] : []),
    ...(e.centralRecord ? [`single central record: ${e.centralRecord}`] : []),
  ].join(" · ");

const Item = ({ item }: { readonly item: ShownItem }) => (
  <li class="app-obligation" id={item.id}>
    <div class="app-obligation__head">
      <span class="app-obligation__title">{item.title}</span>
      <span class="app-obligation__state">
        <Tag colour={tags[item.state].colour}>{tags[item.state].text}</Tag>
      </span>
    </div>
    {item.seen.map((e) => (
      <>
        {e.evidence ? <p class="govuk-body-s govuk-!-margin-bottom-1">{e.evidence}</p> : null}
        <p class="govuk-body-s app-obligation__facts">{factsOf(e)}</p>
      </>
    ))}
    <p class="govuk-body-s app-obligation__facts">
      {item.id}
      {item.links.map(({ href, text }) => (
        <>
          {" · "}
          <a class="govuk-link" href={href}>
            {text}
            <span class="govuk-visually-hidden"> ({item.title})</span>
          </a>
        </>
      ))}
    </p>
  </li>
);

type Found = { readonly provider: string; readonly name: string };

const find = async (c: StaffContext): Promise<Found | undefined> => {
  const { provider = "" } = c.request.params;
  if (!/^[a-z0-9-]{1,64}$/.test(provider)) return undefined;
  const record = await providerOf(c.deps, c.at.tenant, provider);
  return record && { provider, name: record.name };
};

/** One evidence set for school, authority and inspector: all that was seen of a provider, by the themes of the national standards. */
export const dueDiligencePage: StaffPage = {
  path: "/providers/{provider}/due-diligence",
  action: "providers.read",
  doc: {
    summary:
      "Due diligence on a provider: evidence of each item, by the four themes of the national standards",
    shows: ["themes"],
  },
  get: async (c) => {
    const found = await find(c);
    const themes = found && (await shownDiligence(c, found.provider));
    if (!found || !themes) return notFound;
    const behind = await findYear(c);
    const year = behind && (await shownYear(c, behind));
    return {
      kind: "page",
      title: `Due diligence: ${found.name}`,
      back: { href: `/providers/${found.provider}`, text: `Back to ${found.name}` },
      model: { provider: found.provider, themes, ...(year ? { year } : {}) },
      content: (
        <>
          <span class="govuk-caption-l">{found.name}</span>
          <h1 class="govuk-heading-l">Due diligence</h1>
          <p class="govuk-body">
            What this school has seen of the provider, by the four themes of the voluntary national standards
            for non-school alternative provision (Department for Education, August 2025). Which item stands
            under which theme is our own sorting.
          </p>
          {year && c.may("provider.record") ? (
            <Section id="year" title="Once a year, by one link">
              {yearSays(year).map((line) => (
                <p class="govuk-body">{line}</p>
              ))}
              <p class="govuk-body">
                <a class="govuk-link" href={`/providers/${found.provider}/year`}>
                  {year.waits ? "Judge what it told" : "The provider’s year"}
                </a>
              </p>
            </Section>
          ) : null}
          <Contents items={themes.map(({ theme, title }) => ({ id: theme, title }))} />
          {themes.map(({ theme, title, items }) => (
            <Section id={theme} title={title}>
              <ul class="govuk-list app-obligations">
                {items.map((item) => (
                  <Item item={item} />
                ))}
              </ul>
            </Section>
          ))}
        </>
      ),
    };
  },
};

type FoundItem = Found & { readonly item: DiligenceItem };

const findItem = async (c: StaffContext): Promise<FoundItem | undefined> => {
  const item = diligenceItem(c.request.params.item ?? "");
  const found = item && (await find(c));
  return found && { ...found, item };
};

const fields = diligenceForm.steps.flatMap((s) => s.fields);

const asking = (c: StaffContext, f: FoundItem, again?: Again) =>
  oneFormPage(
    c,
    {
      title: f.item.title,
      caption: `${f.name}: evidence of due diligence (${f.item.id})`,
      lead: diligenceForm.steps[0]?.lead,
      submit: diligenceForm.submit,
      fields,
      action: `/providers/${f.provider}/due-diligence/${f.item.id}`,
      back: { href: `/providers/${f.provider}/due-diligence#${f.item.id}`, text: "Back to due diligence" },
    },
    again,
  );

/** The evidence of one item, as somebody of the school saw it. */
export const diligenceItemPage: StaffPage = {
  path: "/providers/{provider}/due-diligence/{item}",
  action: "provider.record",
  doc: { summary: "Record the evidence of one item of the due diligence on a provider", form: fields },
  ...formOn<FoundItem>({
    find: findItem,
    fields: () => fields,
    shown: asking,
    act: (c, { provider, item }, command, answers) =>
      seeItemFrom(c.deps, { at: c.at, command, by: c.staff }, { provider, item: item.id }, answers),
    fieldOf: (_, field) => field ?? "on",
    to: ({ provider, item }) => `/providers/${provider}/due-diligence#${item.id}`,
  }),
};
