import { counted, longDate } from "#domain/calendar/date-words.ts";
import { longTime } from "#domain/calendar/london.ts";
import {
  type FactRow,
  heading,
  type Letter,
  type LetterBlock,
  list,
  paragraph,
  smallPrint,
  table,
} from "#letters/letter.ts";
import type { PackFound, PackOf } from "#streams/sheets/packs.ts";
import { type EvidenceLine, type LineStanding, standings, standingWords } from "./line.ts";
import type { EvidenceFile } from "./lines-of-placement.ts";

/** All that stands on the paper of a pack. */
export type PackPaper = {
  readonly of: PackOf;
  /** What it is about, in words. */
  readonly about: string;
  readonly school: string;
  /** Name of whoever made it, and ISO instant. */
  readonly by: string;
  readonly at: string;
  readonly lines: readonly EvidenceLine[];
  readonly files: readonly EvidenceFile[];
  readonly found: PackFound;
};

const dates = ({ due, done, by }: EvidenceLine): string =>
  [
    due ? `Due ${longDate(due)}` : "No day named",
    ...(done ? [`done ${longDate(done)}`] : []),
    ...(by ? [`by ${by}`] : []),
  ].join("; ");

const rowOf = (line: EvidenceLine, label: string): FactRow => ({
  label,
  value: [
    line.clauses.join("; ") || "The product’s own rule",
    `${line.owner}. ${dates(line)}`,
    ...line.evidence,
    ...(line.why ? [line.why] : []),
  ],
});

const titled = ({ title, id }: EvidenceLine): string => `${title} (${id})`;

const ofOne = ({ what }: PackOf): boolean => what === "placement";

/** What does not apply is told of one placement; of many it stands in the table alone. */
const shownStandings = (of: PackOf): readonly LineStanding[] =>
  ofOne(of) ? standings : standings.filter((s) => s !== "not-applicable");

const byStanding = ({ of, lines }: PackPaper): readonly LetterBlock[] =>
  shownStandings(of).flatMap((standing) => {
    const some = lines.filter((line) => line.standing === standing);
    return some.length === 0
      ? []
      : [
          heading(`${standingWords[standing]} (${some.length})`),
          ...[...Map.groupBy(some, (line) => line.whose)].map(([whose, mine]) =>
            table(
              whose,
              mine.map((line) => rowOf(line, titled(line))),
            ),
          ),
        ];
  });

/** The clauses of a policy by which lines are grouped; law and product are told with them. */
export const clausesIn = (lines: readonly EvidenceLine[]): readonly string[] => [
  ...new Set(lines.flatMap((line) => line.clauses)),
];

const byClause = ({ of, lines }: PackPaper): readonly LetterBlock[] =>
  clausesIn(lines).flatMap((clause) => {
    const shown = shownStandings(of);
    const some = lines.filter((line) => line.clauses.includes(clause) && shown.includes(line.standing));
    return some.length === 0
      ? []
      : [
          heading(clause),
          table(
            counted(some.length, "promise"),
            some.map((line) => ({
              label: `${line.whose}: ${titled(line)}`,
              value: [`${standingWords[line.standing]}. ${dates(line)}`, ...line.evidence.slice(0, 1)],
            })),
          ),
        ];
  });

const ledgerBlocks = ({ found }: PackPaper): readonly LetterBlock[] => [
  heading("The ledger behind it"),
  paragraph(
    `${counted(found.streams, "record")} with ${counted(found.decisions, "decision")} were hashed anew when this pack was made.`,
  ),
  ...(found.broken.length === 0
    ? [paragraph("All of them are as they were written.")]
    : [
        paragraph(
          "These are not as they were written. Tell the headteacher and the data protection lead today.",
        ),
        list(found.broken.map(({ stream, version }) => `Record ${stream}, decision ${version}`)),
      ]),
  table("Digest", [{ label: "Of all heads", value: found.head }]),
  paragraph("Whoever keeps this digest can see later whether any of these records was written anew."),
];

const numbers = ({ lines, of }: PackPaper): LetterBlock =>
  table(
    "In numbers",
    standings.flatMap((standing) => {
      const count = lines.filter((line) => line.standing === standing).length;
      const more = standing === "not-applicable" && !ofOne(of) ? " (in the table)" : "";
      return count === 0 ? [] : [{ label: `${standingWords[standing]}${more}`, value: String(count) }];
    }),
  );

const fileBlocks = ({ files }: PackPaper): readonly LetterBlock[] =>
  files.length === 0
    ? []
    : [heading("Files that go with it"), list(files.map((f) => `${f.whose}: ${f.name || f.id}`))];

/** The pack on paper: what is missing first, each promise with its clause, by when, done when by whom, and the evidence. */
export const packPaper = (p: PackPaper): Letter => ({
  subject: "Evidence pack",
  blocks: [
    table("What this is", [
      { label: "About", value: p.about },
      { label: "School", value: p.school },
      { label: "Time", value: `${longDate(p.of.from)} to ${longDate(p.of.to)}` },
      { label: "Made", value: `${longTime(p.at)} by ${p.by}` },
    ]),
    ...ledgerBlocks(p),
    numbers(p),
    ...(p.of.what === "policy"
      ? [
          ...byStanding({ ...p, lines: p.lines.filter((line) => line.standing === "missing") }),
          heading("Clause by clause"),
          ...byClause(p),
        ]
      : byStanding(p)),
    ...fileBlocks(p),
    smallPrint(
      "What only the safeguarding leads may read is in no pack, whether there is anything or not. This pack names people: keep it as safe as the record itself.",
    ),
  ],
});
