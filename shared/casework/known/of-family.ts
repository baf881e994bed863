import type { Contact } from "#domain/contact.ts";
import { scopeOf } from "#domain/streams.ts";
import { contactsOf } from "../people/people.ts";
import type { ResolversOf } from "./resolver.ts";
import type { Sources } from "./sources.ts";

const relations: Readonly<Partial<Record<Contact["relationship"], string>>> = {
  parent: "parent",
  carer: "carer",
  "foster-carer": "foster carer",
  "residential-carer": "residential carer",
};

type Rung = { readonly name: string; readonly phone: string };

const near = ({ placement }: Sources): readonly Contact[] =>
  placement.contacts
    .filter((c) => c.restricted === "no" && relations[c.relationship] !== undefined)
    .toSorted((a, b) => Number(b.livesWith === "yes") - Number(a.livesWith === "yes"));

/**
 * Who of the family can be rung in an emergency: those who look after the child and have a number, those who live with it
 * first. Nobody with whom contact is restricted is ever filled in.
 */
const family = async (s: Sources): Promise<readonly Rung[]> => {
  if (!s.sees("contact.details")) return [];
  const all = near(s);
  const records = await contactsOf(
    s.deps,
    scopeOf(s.at),
    all.map((c) => c.id),
  );
  return all.flatMap((c) => {
    const record = records.get(c.id);
    return record?.phone
      ? [{ name: `${record.name}, ${relations[c.relationship] ?? ""}`, phone: record.phone }]
      : [];
  });
};

const nth =
  (n: 0 | 1, part: keyof Rung) =>
  async (s: Sources): Promise<string> =>
    (await family(s))[n]?.[part] ?? "";

export const ofFamily: ResolversOf<"family"> = {
  "family.first-name": nth(0, "name"),
  "family.first-phone": nth(0, "phone"),
  "family.second-known": async (s) => {
    const found = (await family(s)).length;
    if (found > 1) return "yes";
    // Somebody on record without a number is asked about: a second contact there is.
    return found === 1 && near(s).length === 1 ? "nothing" : "";
  },
  "family.second-name": nth(1, "name"),
  "family.second-phone": nth(1, "phone"),
};
