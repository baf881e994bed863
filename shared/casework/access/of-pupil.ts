import type { Commit } from "#domain/commit.ts";
import { parseStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { names } from "../records/found.ts";
import { placesOfPupil } from "../records/places-of-pupil.ts";
import { pupilIds } from "../records/pupil-ids.ts";
import { askedIn, type Judging, judged } from "./judging.ts";
import { partsOfWords, readOnce } from "./of-words.ts";
import { eventName, factsOf, fieldsOf, fileIn, type Part, stored, withoutOthers } from "./parts.ts";

/** What events say in codes, a part each; what they say of other pupils is left out. */
export const partsOfEvents = (j: Judging, commits: readonly Commit[]): readonly Part[] =>
  commits.flatMap((c) =>
    c.events.flatMap((e, i): readonly Part[] => {
      if (!names(e, j.mine) && parseStream(c.stream).kind === "register") return [];
      const isRegister = parseStream(c.stream).kind === "register";
      const isFile = e.type === "file-attached";
      const kept = judged(j, c, e);
      // A mark is the pupil’s own, whoever made it; of a file only whoever looks into it knows.
      const isMark = isRegister && kept.sealed === undefined && !names(e, j.others);
      const own = isMark ? {} : kept;
      return [
        {
          ...{ key: `${c.hash.slice(0, 24)}.${i}`, at: c.at, by: c.by, event: eventName(e), field: "" },
          section: isFile ? "files" : isRegister ? "registers" : "facts",
          value: withoutOthers(factsOf(e), j.mine),
          ...(isFile && own.why === undefined ? { why: "about-others" as const } : own),
          ...fileIn(c, e),
        },
      ];
    }),
  );

/** Copies of letters and mails: whoever got one has it; of anybody else’s it is decided. */
const partsOfLetters = async (
  deps: Deps,
  kept: readonly { readonly scope: string; readonly id: string }[],
  to: ReadonlyMap<string, string>,
  mine: readonly string[],
): Promise<readonly Part[]> =>
  [...(await stored(deps, kept)).values()].map((record) => {
    const isLetter = record.kind === "letter";
    const { subject, text } = record.body;
    const whom = to.get(record.id.slice("letter-".length)) ?? "";
    return {
      ...{
        key: record.id,
        section: isLetter ? "letters" : "held-elsewhere",
        at: "",
        by: "system",
        field: "",
      },
      event: isLetter ? "letter" : record.kind,
      value: isLetter ? { subject, text } : record.body,
      ...(mine.includes(whom) ? {} : { why: "about-others" as const }),
    };
  });

const readsOf = async (deps: Deps, scope: string, subjects: readonly string[]): Promise<readonly Part[]> => {
  const rows = (await Promise.all(subjects.map((id) => deps.audit.list(scope, id)))).flat();
  if (rows.length === 0) return [];
  const value = rows.map(({ at, path }) => ({ at, page: path })).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return [{ key: "reads", section: "reads", at: "", by: "system", event: "reads", field: "", value }];
};

const sectionOf = (e: Commit["events"][number]): Part["section"] =>
  e.type === "file-attached" ? "files" : "facts";

type Asking = { readonly byParent: boolean };

const mailsTo = (commits: readonly Commit[]): ReadonlyMap<string, string> =>
  new Map(commits.flatMap((c) => c.owes.map((m) => [m.key, m.to] as const)));

const inRegisters = async (deps: Deps, scope: string, ids: readonly string[]): Promise<readonly Commit[]> => {
  const all: Commit[] = [];
  for await (const stream of deps.ledger.streams(`${scope}/register/`))
    all.push(...(await deps.ledger.read(stream)).filter((c) => names(c.events, ids)));
  return all;
};

/**
 * Everything that the school keeps of a pupil, from all stores, a part for each field; what is somebody else’s, or about
 * safety, waits for a decision.
 */
export const partsOfPupil = async (
  deps: Deps,
  at: SchoolRef,
  pupil: string,
  { byParent }: Asking,
): Promise<readonly Part[]> => {
  const scope = scopeOf(at);
  const [ids, places] = await Promise.all([pupilIds(deps, at, pupil), placesOfPupil(deps, at, pupil)]);
  const read = readOnce(deps);
  const own = (await Promise.all(ids.streams.map(read))).flat();
  const registers = await inRegisters(deps, scope, [pupil, ...ids.merged, ...ids.placements]);
  const providers = (await deps.views.list("providers", at.tenant)).map((row) => row.key);
  const j: Judging = {
    ...{ mine: [pupil, ...ids.merged, ...ids.placements], byParent, asked: askedIn(own) },
    others: [...ids.contacts, ...providers, "provider"],
  };
  const people = await stored(deps, places.people);
  const shared = (places.shared ?? []).filter((w) => !places.words.some((m) => m.id === w.id));
  const counts = { drafts: places.drafts.length, links: places.links.length };
  return [
    ...[...people.values()].flatMap((r) =>
      fieldsOf(r, (field) =>
        r.id === pupil || ids.merged.includes(r.id)
          ? {}
          : { why: "about-others", ...(field === "restriction" ? { sealed: true } : {}) },
      ),
    ),
    ...(await partsOfWords(deps, places.words, (c, e, field) => judged(j, c, e, field), read)),
    ...(
      await partsOfWords(
        deps,
        shared,
        (c, e, field) => ({ why: "about-others", ...judged({ ...j, others: [] }, c, e, field) }),
        read,
      )
    ).map((p) => ({ ...p, section: "held-elsewhere" as const })),
    ...partsOfEvents(j, own),
    ...partsOfEvents(j, registers),
    ...(await partsOfLetters(deps, places.kept, mailsTo([...own, ...registers]), j.mine)),
    ...(await readsOf(deps, scope, [pupil, ...ids.placements])),
    ...(counts.drafts + counts.links > 0
      ? [
          {
            ...{ key: "sealed", section: "held-elsewhere" as const, at: "", by: "system" },
            ...{ event: "sealed", field: "", value: counts },
          },
        ]
      : []),
  ];
};

/** What the school keeps of a parent or other contact: who they are, what they said, what was said of them and sent to them. */
export const partsOfContact = async (
  deps: Deps,
  at: SchoolRef,
  contact: string,
  pupil: string,
): Promise<readonly Part[]> => {
  const [ids, places] = await Promise.all([pupilIds(deps, at, pupil), placesOfPupil(deps, at, pupil)]);
  const read = readOnce(deps);
  const own = (await Promise.all(ids.streams.map(read))).flat();
  const asked = askedIn(own);
  const isTheirs = (c: Commit, e: Commit["events"][number]): boolean =>
    c.by === contact || asked.get((e as { readonly ask?: string }).ask ?? "") === contact;
  const mine = own.flatMap((c) => {
    const events = c.events.filter((e) => isTheirs(c, e) || names(e, [contact]));
    return events.length > 0 ? [{ ...c, events }] : [];
  });
  const kept = (c: Commit, e: Commit["events"][number]) =>
    isTheirs(c, e)
      ? {}
      : { why: "about-others" as const, ...(c.by === contact ? {} : { sealed: true as const }) };
  const people = await stored(
    deps,
    places.people.filter((p) => p.id === contact),
  );
  const words = places.words.filter((w) =>
    mine.some((c) => c.stream === w.stream && c.version === w.version),
  );
  const letters = mailsTo(own);
  return [
    ...[...people.values()].flatMap((r) =>
      fieldsOf(r, (field) =>
        field === "restriction" || field === "source" ? { why: "serious-harm", sealed: true } : {},
      ),
    ),
    ...(await partsOfWords(deps, words, kept, read)),
    ...mine.flatMap((c) =>
      c.events.map((e, i) => ({
        ...{ key: `${c.hash.slice(0, 24)}.c${i}`, section: sectionOf(e), at: c.at, by: c.by },
        ...{ event: eventName(e), field: "", value: factsOf(e), ...kept(c, e), ...fileIn(c, e) },
      })),
    ),
    ...(await partsOfLetters(
      deps,
      places.kept.filter((k) => letters.get(k.id.slice("letter-".length)) === contact),
      letters,
      [contact],
    )),
  ];
};
