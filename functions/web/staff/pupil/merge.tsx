import { pupils, read } from "#casework/commit/streams.ts";
import { contactsOf, pupilsOf } from "#casework/people/people.ts";
import { lookAlikes, mergePupilsFrom, standsOf } from "#casework/pupil/merge-pupils.ts";
import type { Field } from "#contracts/form.ts";
import { fullName, type PupilRecord } from "#contracts/people.ts";
import { counted } from "#domain/calendar/date-words.ts";
import { pupilStream } from "#domain/streams.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { mergeRefused } from "#streams/pupil/merging.ts";
import type { Pupil } from "#streams/pupil/pupil.ts";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { WarningText } from "#ui/components/warning-text.tsx";
import { longDate, shortDate } from "#ui/dates.ts";
import { formOn } from "../forms/form-on.ts";
import { oneFormPage } from "../forms/one-form.tsx";
import { type LoadedPupil, loadPupil } from "./load.ts";
import { type PlacementShown, placementsOf } from "./placements-of.ts";

type Side = {
  readonly id: string;
  readonly name: string;
  readonly dateOfBirth: string;
  readonly upn: string;
  readonly yearGroup: string;
  readonly contacts: readonly string[];
  readonly suspensions: number;
  readonly placements: readonly PlacementShown[];
  readonly stands: boolean;
};

type Found = LoadedPupil & {
  readonly others: readonly (Pupil & { readonly record: PupilRecord })[];
  /** Records that have become part of this one already. */
  readonly merged: readonly Pupil[];
};

const find = async (c: StaffContext): Promise<Found | undefined> => {
  const l = c.sees("pupil.name") && c.sees("pupil.date-of-birth") ? await loadPupil(c) : undefined;
  if (!l?.record) return undefined;
  const alike = await lookAlikes(c.deps, c.at, l.pupil);
  const records = await pupilsOf(
    c.deps,
    c.scope,
    alike.map((p) => p.id),
  );
  const others = alike.flatMap((p) => {
    const record = records.get(p.id);
    return record ? [{ ...p, record }] : [];
  });
  const merged = await Promise.all(
    l.pupil.merged.map(async (id) => (await read(c.deps, pupils, pupilStream(c.at, id))).state),
  );
  return { ...l, others, merged };
};

const sideOf = async (c: StaffContext, p: Pupil, record: PupilRecord, stands: boolean): Promise<Side> => {
  const contacts = await contactsOf(
    c.deps,
    c.scope,
    c.sees("contact.details") ? p.contacts.map((one) => one.id) : [],
  );
  return {
    ...{ id: p.id, name: fullName(record), dateOfBirth: record.dateOfBirth, upn: record.upn ?? "" },
    ...{ yearGroup: p.yearGroup, contacts: [...contacts.values()].map((one) => one.name), stands },
    suspensions: p.suspensions.length,
    placements: await placementsOf(c, p),
  };
};

type Pair = { readonly sides: readonly [Side, Side]; readonly refused: string };

const pairsOf = (c: StaffContext, f: Found): Promise<readonly Pair[]> =>
  Promise.all(
    f.others.map(async ({ record, ...other }): Promise<Pair> => {
      const [stands, gone] = standsOf(f.pupil, other);
      const mine = f.record ?? record;
      const [a, b] = await Promise.all([
        sideOf(c, f.pupil, mine, stands.id === f.pupil.id),
        sideOf(c, other, record, stands.id === other.id),
      ]);
      return { sides: [a, b], refused: mergeRefused(gone, stands) ?? "" };
    }),
  );

const placementWords = (all: readonly PlacementShown[]): string =>
  all
    .map(
      (p) =>
        `${p.phase}${p.open ? " (open)" : ""}, ${p.start ? `from ${longDate(p.start)}` : "no dates yet"}`,
    )
    .join("; ") || "None";

const lines: readonly (readonly [string, (s: Side) => string])[] = [
  ["Date of birth", (s) => shortDate(s.dateOfBirth)],
  ["UPN", (s) => s.upn || "None"],
  ["Year group", (s) => s.yearGroup],
  ["Contacts", (s) => s.contacts.join(", ") || "None"],
  ["Suspensions and exclusions", (s) => String(s.suspensions)],
  ["Referrals and placements", (s) => placementWords(s.placements)],
];

/** One under the other, so that both are whole on a phone. */
const PairShown = ({ pair: { sides, refused } }: { readonly pair: Pair }) => (
  <>
    {sides.map((s) => (
      <SummaryList
        card={{
          title: `${s.name}: ${s.stands ? "this record stands" : "becomes part of the other"}`,
          headingLevel: 2,
        }}
        rows={lines.map(([title, say]) => ({ key: title, value: say(s) }))}
      />
    ))}
    {refused ? <WarningText>{refused}</WarningText> : null}
  </>
);

const fieldsOf = (f?: Pick<Found, "others">): readonly Field[] => [
  {
    name: "other",
    kind: "radios",
    label: "Which other record is of the same child?",
    options: (f?.others ?? []).map(({ id, record, yearGroup }) => ({
      value: id,
      label: `${fullName(record)}, born ${shortDate(record.dateOfBirth)}, ${yearGroup}`,
      hint: record.upn ? `UPN ${record.upn}` : "No UPN",
    })),
    missing: "Select the other record",
  },
];

/** Two records of one child become one, after both have been looked at side by side. */
export const pupilMergePage: StaffPage = {
  path: "/pupils/{pupil}/merge",
  action: "pupils.import",
  doc: {
    summary:
      "Make two records of one child one; the history of both is kept, and the old id leads to the one that stands",
    form: fieldsOf(),
    shows: ["pupil", "pairs"],
  },
  keepsDrafts: false,
  ...formOn<Found>({
    find,
    fields: fieldsOf,
    isTaken: (f, command) => f.merged.some((p) => p.commands.get(command) !== undefined),
    shown: async (c, f, again) => {
      const pairs = await pairsOf(c, f);
      const none = pairs.length === 0;
      return oneFormPage(
        c,
        {
          title: "This child is on the list twice",
          caption: f.who,
          lead: none
            ? "No other record has this name, or one of these names and the same date of birth. Put the name or the date of birth right first."
            : `${counted(pairs.length, "record looks", "records look")} like this child. The history of both is kept. Who must not be contacted on one of them must not be contacted any more on the one that stands. It cannot be undone.`,
          submit: none ? "Go on" : "Make them one",
          fields: none ? [] : fieldsOf(f),
          ...(none ? {} : { warning: true as const }),
          action: `${f.href}/merge`,
          back: { href: f.href, text: "Back to the pupil" },
          above: pairs.map((pair) => <PairShown pair={pair} />),
          model: { pupil: f.pupil.id, pairs },
        },
        again,
      );
    },
    act: (c, f, command, answers) =>
      mergePupilsFrom(c.deps, { at: c.at, command, by: c.staff }, f.pupil.id, String(answers.other)),
    fieldOf: () => "other",
    to: (f) => f.href,
  }),
};
