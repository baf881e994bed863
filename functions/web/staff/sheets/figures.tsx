import { providersOf } from "#casework/people/people.ts";
import { type Figure, type FigureKind, figureKinds, figuresBy } from "#casework/sheets/figures.ts";
import { noteRead, type StaffContext, type StaffPage } from "#door/context.ts";
import { problem } from "#door/reply.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { longDate } from "#ui/dates.ts";
import { pupilNames, todayOf } from "../attendance/load.ts";
import { type FigureShown, Figures } from "./figure-parts.tsx";
import { schoolOf, spanAsked, termsOf } from "./span.ts";
import { SpanForm } from "./span-form.tsx";

const titles: Readonly<Record<FigureKind, string>> = {
  pupil: "By pupil",
  provider: "By provider",
  term: "By term",
  year: "By school year",
};

const heads: Readonly<Record<FigureKind, string>> = {
  pupil: "Pupil",
  provider: "Provider",
  term: "Term",
  year: "School year",
};

const yearTitle = (key: string): string => `${key} to ${Number(key) + 1}`;

const labelled = async (
  c: StaffContext,
  kind: FigureKind,
  all: readonly Figure[],
  terms: readonly { readonly name: string; readonly from: string }[],
): Promise<readonly FigureShown[]> => {
  const keys = all.map((f) => f.key);
  if (kind === "pupil") {
    const { nameOf } = await pupilNames(c, keys);
    for (const pupil of keys) await noteRead(c, pupil);
    return all
      .map((f) => ({ ...f, label: nameOf(f.key), href: `/attendance/figures/pupils/${f.key}` }))
      .sort((a, b) => (a.label < b.label ? -1 : 1));
  }
  if (kind === "provider") {
    const names = await providersOf(c.deps, c.at.tenant, keys);
    return all
      .map((f) => ({ ...f, label: names.get(f.key)?.name ?? "A provider", href: `/providers/${f.key}` }))
      .sort((a, b) => (a.label < b.label ? -1 : 1));
  }
  const label = (key: string): string =>
    kind === "year" ? yearTitle(key) : (terms.find((t) => t.from === key)?.name ?? "Outside the terms");
  return all.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map((f) => ({ ...f, label: label(f.key) }));
};

/** Attendance at providers in figures: by pupil, provider, term or school year, as a chart and in numbers. */
export const figuresPage: StaffPage = {
  path: "/attendance/figures",
  action: "attendance.read",
  doc: {
    summary: "Attendance at providers in sessions: there, away with and without leave, and not confirmed",
    query: { by: "pupil, provider, term or year", from: "The first day, ISO", to: "The last day, ISO" },
    shows: ["by", "from", "to", "figures"],
  },
  get: async (c) => {
    const span = spanAsked(c);
    if (!span) return problem(422, "Choose other days", "The first day must not be after the last.");
    const kind = figureKinds.find((k) => k === c.request.query.get("by")) ?? "pupil";
    const school = await schoolOf(c);
    const terms = termsOf(school, todayOf(c));
    const all = await labelled(c, kind, await figuresBy(c.deps, c.scope, span, kind, school.calendar), terms);
    return {
      kind: "page",
      title: "Attendance in figures",
      wide: true,
      back: { href: "/attendance", text: "Back to attendance" },
      model: { by: kind, ...span, figures: all },
      content: (
        <>
          <span class="govuk-caption-l">
            {longDate(span.from)} to {longDate(span.to)}
          </span>
          <h1 class="govuk-heading-l">Attendance in figures</h1>
          <p class="govuk-body">
            Sessions at providers, as the suggested codes count them. A session that nobody has confirmed is
            no attendance, and no absence either: it is shown as what it is.
          </p>
          <nav aria-label="Figures by">
            <ul class="govuk-list app-inline-list">
              {figureKinds.map((k) => (
                <li>
                  {k === kind ? (
                    <strong>{titles[k]}</strong>
                  ) : (
                    <a
                      class="govuk-link"
                      href={`/attendance/figures?by=${k}&from=${span.from}&to=${span.to}`}
                    >
                      {titles[k]}
                    </a>
                  )}
                </li>
              ))}
            </ul>
          </nav>
          <SpanForm action="/attendance/figures" span={span} terms={terms} by={kind} />
          {all.length === 0 ? (
            <InsetText>No session at a provider in these days.</InsetText>
          ) : (
            <Figures id={kind} title={titles[kind]} of={heads[kind]} all={all} />
          )}
        </>
      ),
    };
  },
};
