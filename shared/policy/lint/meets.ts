import type { Order } from "#domain/rules/settings-order.ts";
import type { Cadence, NoticeLength } from "#domain/rules/settings-values.ts";

/** `incomplete`: a list that names less than the law asks and forbids nothing: silent on the rest. */
export type Measure = "meets" | "weaker" | "incomplete";

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const members = (said: readonly unknown[]): readonly unknown[] => (said as (readonly unknown[])[]).flat();

const noticeMeets = (policy: readonly NoticeLength[], law: NoticeLength): boolean =>
  policy.some((p) => p.count >= law.count && (p.unit === law.unit || p.unit === "school-days"));

/** Days that one stretch may last at most, and is sure to last at least (calendars of England, holidays included). */
const spans = { week: [7, 7], "half-term": [63, 35], term: [119, 70], year: [366, 365] } as const;
const longest = (c: Cadence): number =>
  c.every === "plan" ? Number.POSITIVE_INFINITY : c.every === "days" ? c.to : spans[c.every][0];
const shortest = (c: Cadence): number =>
  c.every === "plan" ? Number.POSITIVE_INFINITY : c.every === "days" ? c.to : spans[c.every][1];

/** A window of days meets "once a half-term" only if even a short half-term cannot pass without one. */
const cadenceMeets = (policy: readonly Cadence[], law: Cadence): boolean =>
  policy.some((p) => (p.every === law.every && p.every !== "days") || longest(p) <= shortest(law));

const atLeast = (asked: boolean): Measure => (asked ? "meets" : "weaker");

/**
 * Whether what a policy says of a setting (one or more statements that all hold) asks as much as the law, by the
 * order of that setting. `stated` settings cannot be compared and always meet.
 */
export const measure = (order: Order, said: readonly unknown[], law: unknown): Measure => {
  switch (order.kind) {
    case "most":
      return atLeast(Math.max(...said.map(Number)) >= Number(law));
    case "least":
      return atLeast(Math.min(...said.map(Number)) <= Number(law));
    case "rank":
      return atLeast(
        Math.max(...said.map((s) => order.from.indexOf(String(s)))) >= order.from.indexOf(String(law)),
      );
    case "union": {
      const named = members(said);
      if (members([law]).every((m) => named.some((n) => same(n, m)))) return "meets";
      return named.length === 0 ? "weaker" : "incomplete";
    }
    case "common":
      return atLeast(said.some((s) => members([s]).every((m) => members([law]).some((l) => same(l, m)))));
    case "notice": {
      const lengths = members(said) as readonly NoticeLength[];
      return atLeast((members([law]) as readonly NoticeLength[]).every((l) => noticeMeets(lengths, l)));
    }
    case "cadence": {
      const cadences = members(said) as readonly Cadence[];
      return atLeast((members([law]) as readonly Cadence[]).every((l) => cadenceMeets(cadences, l)));
    }
    case "stated":
      return "meets";
  }
};

/** The members that the law names and the policy does not; empty for what is no list. */
export const lacking = (said: readonly unknown[], law: unknown): readonly unknown[] =>
  Array.isArray(law) ? law.filter((m) => !members(said).some((n) => same(n, m))) : [];
