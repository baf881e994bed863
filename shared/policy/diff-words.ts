import { counted, listed } from "#domain/calendar/date-words.ts";
import type { Profile } from "#domain/rules/rules.ts";
import { settings } from "#domain/rules/settings.ts";
import type { ObligationId } from "#ids/catalogue.ts";
import { rowTitle } from "#ids/catalogue.ts";
import type { PolicyDifference, Said, SettingDifference } from "./diff.ts";
import { statementsOn } from "./lint/compared.ts";
import { forRoutes } from "./lint/route-words.ts";
import { valueInWords } from "./value-words.ts";

/** Lists that all hold are one list to the reader. */
const together = (values: readonly unknown[]): readonly unknown[] =>
  values.every(Array.isArray) ? [[...new Set(values.flat())]] : values;

const wordsOf = ({ values }: Said): string =>
  values.length === 0 ? "says nothing" : `says ${listed(together(values).map(valueInWords))}`;

/** The routes with words of their own first; what holds for most routes comes last, as "otherwise". */
const saidInWords = (said: readonly Said[]): string => {
  const [most, ...special] = said.toSorted((x, y) => y.routes.length - x.routes.length);
  if (!most) return "says nothing";
  const own = special.map((s) => `${wordsOf(s)}${forRoutes(s.routes)}`);
  return own.length === 0 ? wordsOf(most) : `${listed(own)}, and otherwise ${wordsOf(most)}`;
};

const clausesOf = (profile: Profile, { setting }: SettingDifference): string => {
  const clauses = statementsOn(profile, setting)
    .filter((s) => s.is !== "silent")
    .map((s) => s.clause.replace(/^\((.*)\)$/, "$1"));
  return clauses.length === 0 ? "" : ` (${[...new Set(clauses)].join(", ")})`;
};

const sentence = (profile: Profile, said: readonly Said[], difference: SettingDifference): string =>
  `${profile.school} ${saidInWords(said)}${clausesOf(profile, difference)}.`;

const outcome = (a: Profile, b: Profile, d: SettingDifference): readonly string[] => {
  if (d.sameInEffect)
    return ["In effect there is no difference: the law or the product's default settles it."];
  return d.asksMore === undefined ? [] : [`${(d.asksMore === "a" ? a : b).school} asks more.`];
};

/** One setting's difference as sentences: what each says, then which asks more or why it makes no difference. */
export const differenceInWords = (a: Profile, b: Profile, d: SettingDifference): readonly string[] => [
  sentence(a, d.a, d),
  sentence(b, d.b, d),
  ...outcome(a, b, d),
];

const rowLines = (asks: Profile, not: Profile, ids: readonly ObligationId[]): readonly string[] =>
  ids.length === 0
    ? []
    : [
        `Asked by ${asks.school} and not by ${not.school}:`,
        ...ids.map((id) => `- ${rowTitle(id)} (${id}, ${asks.school} ${asks.obligations[id]?.clause ?? ""})`),
        "",
      ];

/** The whole difference as text for the command line. */
export const diffText = (a: Profile, b: Profile, difference: PolicyDifference): string =>
  [
    `${a.school} (${a.id}) and ${b.school} (${b.id}) differ in ${counted(difference.settings.length, "setting")}.`,
    "",
    ...difference.settings.flatMap((d) => [
      settings[d.setting].title,
      ...differenceInWords(a, b, d).map((line) => `  ${line}`),
      "",
    ]),
    ...rowLines(a, b, difference.onlyA),
    ...rowLines(b, a, difference.onlyB),
  ].join("\n");
