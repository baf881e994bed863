import type { Answers } from "#contracts/form.ts";
import { counted } from "#domain/calendar/date-words.ts";
import { longTime } from "#domain/calendar/london.ts";
import type { StaffContext } from "#door/context.ts";
import type { Matter } from "#streams/matters/matters.ts";
import { longDate } from "#ui/dates.ts";
import { said, staffNamed } from "./load.ts";
import { authorityTitles, outcomeTitles, stepTitles } from "./words.ts";

type Entry = {
  readonly title: string;
  readonly at: string;
  readonly by: string;
  readonly words?: Matter["words"];
  /** Of a copy that was given: by which it is known again. */
  readonly digest?: string;
};

/** What was done about a matter, the earliest first. */
export type Done = {
  readonly title: string;
  readonly at: string;
  readonly by: string;
  readonly said: Answers;
};

const whoms = { regulator: "The Information Commissioner", people: "The people concerned" } as const;

const told = (m: Matter, whom: "regulator" | "people"): readonly Entry[] => {
  const t = m[whom];
  if (!t) return [];
  const title = t.told === "yes" ? `${whoms[whom]} told on ${longTime(t.when)}` : `${whoms[whom]} not told`;
  return [{ ...t, title }];
};

const entriesOf = (m: Matter): readonly Entry[] => {
  const decided = new Map(Object.values(m.decisions).map((d) => [d.at, d]));
  const all: readonly Entry[] = [
    ...m.steps.map((s) => ({ ...s, title: `${stepTitles[s.step]}, ${longDate(s.on)}` })),
    ...(m.extended
      ? [{ ...m.extended, title: `Extended by two months; they were told on ${longDate(m.extended.toldOn)}` }]
      : []),
    ...(m.authority ? [{ ...m.authority, title: authorityTitles[m.authority.is] }] : []),
    ...told(m, "regulator"),
    ...told(m, "people"),
    ...[...decided.values()].map((d) => ({ ...d, title: "Decided what is given and what is held back" })),
    ...m.given.map((g) => ({
      ...g,
      title: `Copy given on ${longDate(g.on)}: ${g.given} parts${g.files > 0 ? ` and ${counted(g.files, "file")}` : ""}, ${g.held} held back`,
    })),
    ...(m.closed
      ? [
          {
            ...m.closed,
            title: `Closed: ${outcomeTitles[m.closed.outcome]}, told on ${longDate(m.closed.on)}`,
          },
        ]
      : []),
  ];
  return all.toSorted((a, b) => (a.at < b.at ? -1 : 1));
};

export const doneOn = async (c: StaffContext, m: Matter): Promise<readonly Done[]> => {
  const entries = entriesOf(m);
  const name = await staffNamed(
    c,
    entries.map((e) => e.by),
  );
  return Promise.all(
    entries.map(async (e) => ({
      title: e.title,
      at: e.at,
      by: name(e.by),
      said: { ...(await said(c, e)), ...(e.digest ? { digest: e.digest } : {}) },
    })),
  );
};
