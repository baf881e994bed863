/** A child of a made sheet: cells by heading. */
export type MadeChild = Record<string, string>;

/** The same numbers for the same seed. */
const chances = (seed: number) => {
  let state = seed >>> 0;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
};

const letters = "ABCDEFGHJKLMNPQRTUVWXYZ";
const worth = (c: string): number => (/\d/.test(c) ? Number(c) : letters.indexOf(c));

/** A UPN with the right check letter for its digits. */
export const upnOf = (digits: string): string =>
  `${letters[[...digits].reduce((sum, c, i) => sum + worth(c) * (i + 2), 0) % 23]}${digits}`;

const first = ["Zoë", "Seán", "Anne-Marie", "Łukasz", "Ngozi", "Björn", "Ida", "Tom", "Mary Ann", "Cian"];
const last = [
  "O’Neil",
  "Smith-Jones",
  "Nguyễn",
  "Müller",
  "de la Cruz",
  "Ó Briain",
  "Achebe",
  "King",
  "Lee",
  "D'Souza",
];

export const headings = [
  "Surname",
  "Year",
  "DOB",
  "Legal Forename",
  "UPN",
  "SEN status",
  "LAC",
  "Social worker",
  "FSM",
  "Contact 1 name",
  "Contact 1 relationship",
  "Contact 1 PR",
  "Contact 1 e-mail",
  "Contact 1 telephones",
  "Contact 1 address",
  "Contact 1 court order",
  "Contact 2 name",
  "Contact 2 relationship",
  "Contact 2 PR",
  "Contact 2 e-mail",
  "Contact 2 mobile",
  "Contact 2 court order",
] as const;

const pad = (n: number, to = 2): string => String(n).padStart(to, "0");

/** Every tenth child or so is odd in one of the ways in which real sheets are. */
const odd = (c: MadeChild, i: number): MadeChild => {
  switch (i % 30) {
    case 3:
      return { ...c, UPN: "" };
    case 6:
      return { ...c, UPN: upnOf(`${`8012${pad(i, 7)}0`.slice(0, 11)}A`) };
    case 9:
      return { ...c, UPN: `A${c.UPN?.slice(1)}` };
    case 12:
      return { ...c, Surname: "", "Legal Forename": `Suharto${pad(i, 4)}` };
    case 15:
      return { ...c, Surname: `${"Wolfeschlegelsteinhausen".repeat(4)}${pad(i, 4)}` };
    case 18:
      return { ...c, DOB: `${c.DOB?.slice(6)}-${c.DOB?.slice(3, 5)}-${c.DOB?.slice(0, 2)}` };
    case 21:
      return {
        ...c,
        "Contact 1 telephones": "01632 960123 (work) / 07700 900123; mum +44 7700 900456",
        "Contact 1 address": "Flat 2\nThe Old Mill\n3 Quay Lane\nSandleigh\nSD1 2AB",
      };
    case 24:
      return { ...c, "Contact 2 e-mail": c["Contact 1 e-mail"] ?? "", "Contact 1 telephones": "7700900123" };
    case 27:
      return {
        ...c,
        "Contact 1 PR": "",
        "Contact 1 relationship": "Foster mother",
        LAC: "Y",
        "Social worker": "true",
      };
    default:
      return c;
  }
};

/** Children of a made school, the same for the same seed; every oddity among them. */
export const madeChildren = (count: number, seed = 1): MadeChild[] => {
  const below = chances(seed);
  return Array.from({ length: count }, (_, i) => {
    const year = below(3);
    const born = `${pad(1 + below(28))}/${pad(1 + below(8))}/${2021 - year}`;
    const family = `${last[below(last.length)]}${pad(i, 4)}`;
    return odd(
      {
        Surname: family,
        Year: year === 0 ? "R" : `Y${year}`,
        DOB: born,
        "Legal Forename": first[below(first.length)] ?? "",
        UPN: upnOf(`8012${pad(i, 8)}`),
        "SEN status": ["N", "K", "E"][below(12)] ?? "N",
        LAC: "N",
        "Social worker": below(20) === 0 ? "Y" : "N",
        FSM: below(4) === 0 ? "Yes" : "No",
        "Contact 1 name": `Mrs Ada ${family}`,
        "Contact 1 relationship": "Mother",
        "Contact 1 PR": "Yes",
        "Contact 1 e-mail": `ada.${i}@family.example`,
        "Contact 1 telephones": `07700 900${pad(below(1000), 3)}`,
        "Contact 1 address": `${1 + below(90)} Quay Lane, Sandleigh, SD1 2AB`,
        "Contact 1 court order": "",
        "Contact 2 name": `Mr Ben ${family}`,
        "Contact 2 relationship": "Father",
        "Contact 2 PR": "Yes",
        "Contact 2 e-mail": `ben.${i}@family.example`,
        "Contact 2 mobile": "",
        "Contact 2 court order": i % 50 === 7 ? "Prohibited steps order" : "",
      },
      i,
    );
  });
};

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The sheet as a school system writes it: columns in its own order. */
export const csvOf = (children: readonly MadeChild[]): string =>
  [headings.join(","), ...children.map((c) => headings.map((h) => quoted(c[h] ?? "")).join(",")), ""].join(
    "\r\n",
  );
