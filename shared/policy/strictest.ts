import type { Order } from "#domain/rules/settings-order.ts";
import type { Cadence, NoticeLength } from "#domain/rules/settings-values.ts";

/** The effective value of several statements in order of rank (law first), and which of them it upholds. */
export type Strictest = {
  readonly value: unknown;
  readonly upheld: readonly boolean[];
  readonly rule: string;
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const best = (said: readonly unknown[], score: (value: unknown) => number, rule: string): Strictest => {
  const top = Math.max(...said.map(score));
  return {
    value: said.find((v) => score(v) === top),
    upheld: said.map((v) => score(v) === top),
    rule,
  };
};

const lists = (said: readonly unknown[]) => said as readonly (readonly unknown[])[];

/** Each list's members that nobody outdoes, each once. */
const keep = (
  said: readonly unknown[],
  outdoes: (by: unknown, what: unknown) => boolean,
  rule: string,
): Strictest => {
  const all = lists(said).flat();
  const standing = all.filter((m) => !all.some((other) => !same(other, m) && outdoes(other, m)));
  const value = standing.filter((m, i) => standing.findIndex((o) => same(o, m)) === i);
  return {
    value,
    upheld: lists(said).map((list) => list.some((m) => value.some((v) => same(v, m)))),
    rule,
  };
};

/** A school day is never shorter than a day, so n school days outdo n days; 5 days and 2 school days both hold. */
const longer = (by: NoticeLength, what: NoticeLength): boolean =>
  by.count >= what.count && (by.unit === what.unit || by.unit === "school-days");

const perYear = ["year", "term", "half-term", "week"];

/** Only cadences of one kind can be compared; windows of days and school half-terms both hold. */
const oftener = (by: Cadence, what: Cadence): boolean => {
  if (what.every === "plan") return by.every !== "plan";
  if (by.every === "days" && what.every === "days") return by.to <= what.to;
  return perYear.indexOf(by.every) > perYear.indexOf(what.every) && perYear.includes(what.every);
};

const commonTo = (said: readonly unknown[]): Strictest => {
  const [first = [], ...rest] = lists(said);
  const value = first.filter((m) => rest.every((list) => list.some((o) => same(o, m))));
  return {
    value,
    upheld: lists(said).map((list) => list.length === value.length),
    rule: "Only what everyone allows is allowed.",
  };
};

/** What a plain `no` means under an order; undefined where it says no more than silence. */
export const noMeans = (order: Order): unknown => {
  if (order.kind === "rank") return order.from[0];
  if (order.kind === "union" || order.kind === "notice" || order.kind === "cadence") return [];
  return order.kind === "most" ? 0 : undefined;
};

/** Finds the strictest of at least one value, by the order of its setting. */
export const strictest = (order: Order, said: readonly unknown[]): Strictest => {
  switch (order.kind) {
    case "most":
      return best(said, Number, "The larger number asks more.");
    case "least":
      return best(said, (v) => -Number(v), "The smaller number asks more.");
    case "rank":
      return best(said, (v) => order.from.indexOf(String(v)), "The stricter step rules.");
    case "union":
      return keep(said, () => false, "Everything that anyone asks is asked.");
    case "common":
      return commonTo(said);
    case "notice":
      return keep(said, (a, b) => longer(a as NoticeLength, b as NoticeLength), "The longest notice rules.");
    case "cadence":
      return keep(said, (a, b) => oftener(a as Cadence, b as Cadence), "The earliest date rules.");
    case "stated":
      return {
        value: said[0],
        upheld: said.map((v) => same(v, said[0])),
        rule: "The policy's own word rules.",
      };
  }
};
