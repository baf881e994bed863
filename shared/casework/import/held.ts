import type { ContactRecord, PupilRecord } from "#contracts/people.ts";
import { fullName } from "#contracts/people.ts";
import { plainHeading } from "#domain/sheets/columns.ts";
import { pupilStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { Pupil } from "#streams/pupil/pupil.ts";
import { namesOneChild } from "#streams/pupil/upn.ts";
import { pupils, read } from "../commit/streams.ts";
import { contactsOf, pupilsOf } from "../people/people.ts";
import { isSameMailbox } from "../people/shared-address.ts";

/** A pupil who is on record, with all that an import may change. */
export type HeldPupil = { readonly pupil: Pupil; readonly record: PupilRecord };

/** What the school has on record now, found by what a sheet says. */
export type Held = {
  readonly all: readonly HeldPupil[];
  readonly byUpn: ReadonlyMap<string, HeldPupil>;
  readonly byChild: ReadonlyMap<string, readonly HeldPupil[]>;
  readonly contacts: ReadonlyMap<string, ContactRecord>;
  /** Whether somebody of this name or mailbox must not be contacted about another pupil than this. */
  readonly restrictedElsewhere: (
    who: { readonly name: string; readonly email: string },
    pupil: string,
  ) => boolean;
};

/** Name and birth as they are compared: accents, capitals and blanks do not tell children apart. */
export const childKey = (record: Pick<PupilRecord, "givenName" | "familyName" | "dateOfBirth">): string =>
  `${plainHeading(fullName(record))}|${record.dateOfBirth}`;

/** Streams that are read at once. */
const together = 25;

const foldAll = async (deps: Deps, at: SchoolRef, ids: readonly string[]): Promise<readonly Pupil[]> => {
  const all: Pupil[] = [];
  for (let i = 0; i < ids.length; i += together)
    all.push(
      ...(await Promise.all(
        ids.slice(i, i + together).map(async (id) => (await read(deps, pupils, pupilStream(at, id))).state),
      )),
    );
  return all;
};

type Restricted = { readonly pupil: string; readonly record: ContactRecord };

const restrictedOf = (
  all: readonly HeldPupil[],
  contacts: ReadonlyMap<string, ContactRecord>,
): readonly Restricted[] =>
  all.flatMap(({ pupil }) =>
    pupil.contacts.flatMap((c) => {
      const record = c.restricted === "yes" ? contacts.get(c.id) : undefined;
      return record ? [{ pupil: pupil.id, record }] : [];
    }),
  );

/** Every pupil of the school with contacts, once: an import compares the whole. */
export const heldNow = async (deps: Deps, at: SchoolRef): Promise<Held> => {
  const rows = (await deps.views.list("pupils", scopeOf(at))).filter((row) => row.body?.erased !== "yes");
  const folded = await foldAll(
    deps,
    at,
    rows.map((row) => row.key),
  );
  const records = await pupilsOf(
    deps,
    scopeOf(at),
    folded.map((p) => p.id),
  );
  const known = folded.flatMap((pupil): readonly HeldPupil[] => {
    const record = records.get(pupil.id);
    return record && !pupil.erasedAt ? [{ pupil, record }] : [];
  });
  const all = known.filter(({ pupil }) => pupil.mergedInto === undefined);
  const standing = (h: HeldPupil): HeldPupil | undefined =>
    h.pupil.mergedInto === undefined ? h : all.find((s) => s.pupil.merged.includes(h.pupil.id));
  // A number or a name under which a child was once entered leads to the record that stands; that one's own come last, and win.
  const found = [...known.filter((h) => !all.includes(h)), ...all].flatMap((h) => {
    const who = standing(h);
    return who ? [{ who, record: h.record }] : [];
  });
  const contacts = await contactsOf(
    deps,
    scopeOf(at),
    all.flatMap(({ pupil }) => pupil.contacts.map((c) => c.id)),
  );
  const byChild = new Map<string, readonly HeldPupil[]>();
  for (const { who, record } of found) {
    const before = byChild.get(childKey(record)) ?? [];
    if (!before.includes(who)) byChild.set(childKey(record), [...before, who]);
  }
  const restricted = restrictedOf(all, contacts);
  return {
    all,
    contacts,
    byUpn: new Map(
      found.flatMap(({ who, record: { upn } }) => (upn && namesOneChild(upn) ? [[upn, who] as const] : [])),
    ),
    byChild,
    restrictedElsewhere: ({ name, email }, pupil) =>
      restricted.some(
        (r) =>
          r.pupil !== pupil &&
          (plainHeading(r.record.name) === plainHeading(name) ||
            (email !== "" && r.record.email !== undefined && isSameMailbox(r.record.email, email))),
      ),
  };
};
