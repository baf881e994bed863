import { read, sheets } from "#casework/commit/streams.ts";
import { pupilOf } from "#casework/people/people.ts";
import { type Figure, figuresBy } from "#casework/sheets/figures.ts";
import { placementRows } from "#casework/views/placement-rows.ts";
import { nameFor } from "#contracts/people.ts";
import { sheetsStream } from "#domain/streams.ts";
import { noteRead, type StaffContext, type StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import type { Sheets } from "#streams/sheets/sheets.ts";
import { Section } from "#ui/components/section.tsx";
import { longDate, shortDate } from "#ui/dates.ts";
import { todayOf } from "../attendance/load.ts";
import { type FigureShown, Figures } from "./figure-parts.tsx";
import { schoolOf } from "./span.ts";

const none = (key: string): Figure => ({
  key,
  there: 0,
  authorised: 0,
  unauthorised: 0,
  unconfirmed: 0,
  partly: 0,
});

const spanWords = (what: string, { from, to }: { readonly from: string; readonly to: string }): string =>
  `${what}: ${shortDate(from)} to ${shortDate(to)}.`;

const beforeOf = (s: Sheets, placement: string): FigureShown | undefined => {
  const b = s.before[placement];
  return (
    b && {
      ...none("before"),
      there: b.possible - b.missed,
      authorised: b.missed - b.unauthorised,
      unauthorised: b.unauthorised,
      label: "Before, at school",
    }
  );
};

type Around = {
  readonly placement: string;
  readonly start: string;
  readonly figures: readonly FigureShown[];
  readonly href: string;
  /** From when to when each is counted, in words. */
  readonly spans: readonly string[];
  readonly known: boolean;
};

const around = async (c: StaffContext, pupil: string): Promise<readonly Around[]> => {
  const { state } = await read(c.deps, sheets, sheetsStream(c.at));
  const rows = (await placementRows(c.deps, c.scope)).filter((r) => r.pupil === pupil && r.start !== "");
  const today = todayOf(c);
  return Promise.all(
    rows.map(async (r) => {
      const to = r.end !== "" && r.end < today ? r.end : today;
      const span = { from: r.start, to: [to, r.start].sort()[1] ?? to };
      const [during] = await figuresBy(c.deps, c.scope, span, "pupil", undefined, pupil);
      const before = beforeOf(state, r.id);
      return {
        placement: r.id,
        start: r.start,
        known: before !== undefined,
        spans: [
          ...(state.before[r.id] ? [spanWords("Before", state.before[r.id] ?? span)] : []),
          spanWords("During", span),
        ],
        href: `/attendance/figures/before/${r.id}`,
        figures: [
          ...(before ? [before] : []),
          {
            ...(during ?? none("during")),
            label: "During, at providers",
          },
        ],
      };
    }),
  );
};

/** No register is older than the pupil's first placement: months without any are not looked through. */
const sinceFirst = (
  all: readonly Around[],
  today: string,
): { readonly from: string; readonly to: string } => ({
  from:
    all
      .map((a) => a.start)
      .filter((day) => day <= today)
      .sort()[0] ?? today,
  to: today,
});

/** One pupil's attendance: before and during each placement, and by term. */
export const pupilFiguresPage: StaffPage = {
  path: "/attendance/figures/pupils/{pupil}",
  action: "attendance.read",
  doc: {
    summary: "A pupil's attendance before and during each placement, and by term",
    shows: ["pupil", "placements", "terms"],
  },
  get: async (c) => {
    const { pupil = "" } = c.request.params;
    const record = await pupilOf(c.deps, c.scope, pupil);
    if (!record) return notFound;
    await noteRead(c, pupil);
    const { calendar } = await schoolOf(c);
    const all = await around(c, pupil);
    const byTerm = await figuresBy(c.deps, c.scope, sinceFirst(all, todayOf(c)), "term", calendar, pupil);
    const terms = byTerm
      .toSorted((a, b) => (a.key < b.key ? -1 : 1))
      .map((f) => ({
        ...f,
        label: calendar?.terms.find((t) => t.first === f.key)?.name ?? "Outside the terms",
      }));
    return {
      kind: "page",
      title: "A pupil’s attendance in figures",
      wide: true,
      back: { href: "/attendance/figures", text: "Back to the figures" },
      model: { pupil, placements: all, terms },
      content: (
        <>
          <span class="govuk-caption-l">{nameFor(c.sees, record)}</span>
          <h1 class="govuk-heading-l">Attendance in figures</h1>
          {all.map((a) => (
            <Section id={`placement-${a.placement}`} title={`Placement from ${longDate(a.start)}`}>
              <Figures id={a.placement} title="Before and during" of="Time" all={a.figures} />
              <p class="govuk-body">{a.spans.join(" ")}</p>
              {a.known ? null : (
                <p class="govuk-body">Attendance at school before the placement is not entered yet.</p>
              )}
              {c.may("attendance.write") ? (
                <p class="govuk-body">
                  <a class="govuk-link" href={a.href}>
                    {a.known ? "Correct the attendance before" : "Enter the attendance before"}
                  </a>
                </p>
              ) : null}
            </Section>
          ))}
          {terms.length === 0 ? null : (
            <Section id="terms" title="By term">
              <Figures id="terms" title="Each term at providers" of="Term" all={terms} />
            </Section>
          )}
        </>
      ),
    };
  },
};
