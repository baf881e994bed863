import { type Contact, placedWith } from "#domain/contact.ts";
import { tickInCell } from "#domain/sheets/cells.ts";
import type { Columns } from "#domain/sheets/columns.ts";
import { contactsInLine } from "./fields.ts";

/** A contact as one line of a sheet has it. What the sheet does not say is "". */
export type ContactLine = {
  readonly name: string;
  readonly relationship: Contact["relationship"] | "";
  readonly responsibility: Contact["parentalResponsibility"] | "";
  readonly email: string;
  readonly phone: string;
  readonly address: string;
  readonly livesWith: "yes" | "no" | "";
  readonly letters: "yes" | "no" | "";
  /** Only ever "yes" or "": that a sheet does not restrict says nothing. */
  readonly restricted: "yes" | "";
};

/** What school systems call people around a child, the more particular first. */
const relationships: readonly (readonly [RegExp, Contact["relationship"]])[] = [
  [/foster/, "foster-carer"],
  [/residential|children.?s home/, "residential-carer"],
  [/virtual/, "virtual-school"],
  [/social\s*work/, "social-worker"],
  [/welfare|ewo/, "welfare-officer"],
  [/local authority|\bla\b|council/, "local-authority"],
  [/step|guardian|carer|kinship|grand|aunt|uncle/, "carer"],
  [/mother|father|parent|mum|dad|adoptive/, "parent"],
  [/^self$|student|pupil/, "pupil"],
];

const relationshipIn = (text: string): Contact["relationship"] | "" => {
  if (text === "") return "";
  return relationships.find(([known]) => known.test(text.toLowerCase()))?.[1] ?? "other";
};

/** A spreadsheet drops the nought before a number: ten digits that begin as one of ours does have lost it. */
const withNought = (phone: string): string =>
  phone
    .split(/\s*(?:[/;|\n]|,(?=\s*\+?\d))\s*/)
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => (/^[1237]\d{9}$/.test(one) ? `0${one}` : one))
    .join(" / ");

export const isEmail = (text: string): boolean => /^[^\s@;,]+@[^\s@;,]+\.[^\s@;,]+$/.test(text);

type Read = {
  readonly of: (field: string) => string;
  readonly who: string;
  readonly warn: (says: string) => void;
};

const emailIn = ({ of, who, warn }: Read): string => {
  const all = of("email")
    .split(/[\s;,]+/)
    .filter(Boolean);
  const [first = ""] = all.filter(isEmail);
  if (all.length > 0 && first === "") warn(`${who}: “${of("email")}” is no e-mail address, and is left out.`);
  else if (all.length > 1) warn(`${who}: of several e-mail addresses the first is taken.`);
  return first;
};

const phoneIn = ({ of, who, warn }: Read, isPhone: (text: string) => boolean): string => {
  const all = [of("phone"), of("phone-2")].map(withNought).filter(Boolean);
  const good = [...new Set(all)].filter(isPhone);
  if (good.length < new Set(all).size)
    warn(`${who}: a phone number cannot be rung as it is written, and is left out.`);
  return good.join(" / ");
};

const addressIn = (of: Read["of"]): string =>
  ["address", "address-2", "town", "postcode"]
    .flatMap((part) => of(part).split(/\r?\n|\s*,\s*(?=\S)/))
    .map((line) => line.trim())
    .filter((line, i, all) => line !== "" && all.indexOf(line) === i)
    .join("\n");

/** A cell that says anything else than no restricts: an order is often written out. */
const restrictedIn = (text: string): "yes" | "" => (text !== "" && tickInCell(text) !== false ? "yes" : "");

const yesNo = (text: string): "yes" | "no" | "" => {
  const tick = text === "" ? undefined : tickInCell(text);
  return tick === undefined ? "" : tick ? "yes" : "no";
};

/** The contacts of one line, in their order. */
export const contactsOfLine = (
  cell: (field: string) => string,
  columns: Columns,
  warn: (says: string) => void,
  isPhone: (text: string) => boolean,
): readonly ContactLine[] =>
  contactsInLine.flatMap((n) => {
    const of = (field: string): string => cell(`contact-${n}-${field}`);
    const name = (of("name") || `${of("given")} ${of("family")}`).replaceAll(/\s+/g, " ").trim();
    const rest = ["email", "phone", "address", "relationship"].some((field) => of(field) !== "");
    if (name === "") {
      if (rest) warn(`Contact ${n} has no name, and is left out.`);
      return [];
    }
    const read: Read = { of, warn, who: `Contact “${name}”` };
    const responsibility = yesNo(of("responsibility"));
    const relationship = relationshipIn(of("relationship"));
    const isPlacedWith = placedWith.some((each) => each === relationship);
    if (isPlacedWith && responsibility === "yes")
      warn(
        `${read.who}: a ${relationship.replace("-", " ")} has no parental responsibility. It is taken in without.`,
      );
    return [
      {
        name: name.slice(0, 300),
        relationship,
        responsibility: isPlacedWith ? "no" : responsibility,
        email: emailIn(read),
        phone: phoneIn(read, isPhone),
        address: addressIn(of).slice(0, 400),
        livesWith: yesNo(of("lives")),
        letters: yesNo(of("letters")),
        restricted: columns[`contact-${n}-restricted`] ? restrictedIn(of("restricted")) : "",
      },
    ];
  });
