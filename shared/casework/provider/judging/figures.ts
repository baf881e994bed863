import { type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { answerOf } from "#streams/placement/facts.ts";
import { recordsOf } from "#streams/placement/records.ts";
import { noSessions, plus } from "#streams/register/threshold.ts";
import { type Case, casesOf } from "../../governors/cases.ts";
import type { Span } from "../../placement/cost.ts";
import { registerRows } from "../../views/register-rows.ts";

/** What a school’s own record says of a provider within a span: numbers alone. */
export type ProviderFigures = {
  /** Placements that were open there at some time, and the pupils of them. */
  readonly placements: number;
  readonly pupils: number;
  /** Sessions that count, and those attended, by the registers; and those that nobody confirmed. */
  readonly possible: number;
  readonly attended: number;
  readonly unconfirmed: number;
  /** Destinations recorded within the span, by answer; and placements that go on. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly goingOn: number;
  /** Incidents and broken rules recorded within the span. */
  readonly incidents: number;
  /** Pounds committed within the span: weekly cost times school weeks. */
  readonly cost: number;
};

const within = (date: string, { from, to }: Span): boolean => date >= from && date <= to;

const countBy = (values: readonly string[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

const providerOfCase = ({ placement }: Case): string => placement.provider?.id ?? "";

/**
 * What happened with each provider of a school within a span: attendance by the registers of the provider, outcomes, incidents and
 * cost by the placements whose provider it is now. A provider of which nothing is on record has no line.
 */
export const figuresOf = async (
  deps: Deps,
  at: SchoolRef,
  span: Span,
): Promise<ReadonlyMap<string, ProviderFigures>> => {
  const cases = (await casesOf(deps, at, span)).filter((c) => providerOfCase(c) !== "");
  const rows = await registerRows(deps, scopeOf(at), span.from, span.to);
  const ids = new Set([...cases.map(providerOfCase), ...rows.map((row) => row.provider)]);
  const figures = [...ids].map((id): readonly [string, ProviderFigures] => {
    const mine = cases.filter((c) => providerOfCase(c) === id);
    const sessions = rows
      .filter((row) => row.provider === id)
      .flatMap((row) => Object.values(row.pupils ?? {}))
      .reduce(plus, noSessions);
    const ended = mine.flatMap(({ placement }) =>
      within(answerOf(placement, "destination", "from"), span)
        ? [answerOf(placement, "destination", "destination")]
        : [],
    );
    const incidents = mine.flatMap(({ placement }) =>
      recordsOf(placement, "incident").filter((r) => within(String(r.answers.on ?? ""), span)),
    );
    return [
      id,
      {
        placements: mine.length,
        pupils: new Set(mine.map((c) => c.placement.pupil)).size,
        possible: sessions.possible,
        attended: sessions.possible - sessions.missed,
        unconfirmed: sessions.unconfirmed ?? 0,
        outcomes: countBy(ended),
        goingOn: mine.filter(({ placement }) => placement.phase !== "closed").length,
        incidents: incidents.length,
        cost: mine.reduce((sum, c) => sum + c.cost, 0),
      },
    ];
  });
  return new Map(figures);
};
