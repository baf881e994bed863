import { providerStream, type SchoolRef, schoolStream, scopeOf, signOffStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { SignOffEvent } from "#streams/provider/sign-off-events.ts";
import { schoolsAt } from "../provider/pupil-count.ts";
import { placementRows } from "../views/placement-rows.ts";
import { effectsOf } from "./effects-of.ts";
import { copyOf, nothingFound, type Places, wordsAt } from "./found.ts";
import { mattersWordsOf } from "./open-matters.ts";

type TellsOfPupils = SignOffEvent & { readonly pupils?: readonly string[] };

/** What a provider told of pupils is part of their records, and goes with them. */
const ofPupils = (e: SignOffEvent): boolean =>
  e.type === "provider-told" && ((e as TellsOfPupils).pupils?.length ?? 0) > 0;

/** Whether another school of the trust has, or has had, to do with a provider. */
const usedElsewhere = async (deps: Deps, { tenant, school }: SchoolRef, provider: string) => {
  const others = (await schoolsAt(deps, tenant)).filter((at) => at.school !== school);
  const uses = await Promise.all(
    others.map(async (at) => {
      const rows = await placementRows(deps, scopeOf(at));
      return (
        rows.some((r) => r.provider === provider) || (await deps.ledger.head(signOffStream(at, provider))) > 0
      );
    }),
  );
  return uses.includes(true);
};

/** What the school keeps of a provider; its name and people too, where no other school of the trust has to do with it. */
export const placesOfProvider = async (deps: Deps, at: SchoolRef, provider: string): Promise<Places> => {
  const scope = scopeOf(at);
  const signOff = signOffStream(at, provider);
  const commits = await deps.ledger.read(signOff);
  const told = commits.flatMap((c) => (c.events as readonly SignOffEvent[]).filter(ofPupils));
  const words = commits.flatMap((c) =>
    wordsAt(
      c,
      (c.events as readonly SignOffEvent[]).filter((e) => !ofPupils(e)),
    ),
  );
  const mails = commits.flatMap((c) => c.owes.map((m) => m.key));
  const shared = await usedElsewhere(deps, at, provider);
  const own = providerStream(at.tenant, provider);
  const ofTrust = shared ? [] : await deps.ledger.read(own);
  const evidence = (ofTrust.flatMap((c) => c.events) as readonly { type: string; words?: unknown }[]).flatMap(
    (e) => (e.type === "evidence-shared" && typeof e.words === "string" ? [e.words] : []),
  );
  return {
    ...nothingFound,
    streams: [signOff, ...(shared ? [] : [own])],
    people: shared ? [] : [{ scope: at.tenant, id: provider, kind: "provider" }],
    words: [
      ...words,
      ...ofTrust.flatMap((c) => wordsAt(c, c.events)),
      ...(await mattersWordsOf(deps, at, provider)),
    ],
    kept: [...mails.map((key) => copyOf(scope, key)), ...evidence.map((id) => ({ scope: at.tenant, id }))],
    mails,
    ...(await effectsOf(deps, scope, [provider])),
    left: [
      ...(told.length > 0
        ? [
            {
              why: "What it told of pupils is part of their records, and goes with them.",
              count: told.length,
            },
          ]
        : []),
      ...(shared
        ? [{ why: "Its name and people: another school of the trust has to do with it.", count: 1 }]
        : []),
    ],
  };
};

/** Name, job and address of a member of staff; who decided what stays under their number. */
export const placesOfStaff = async (deps: Deps, at: SchoolRef, staff: string): Promise<Places> => {
  const scope = scopeOf(at);
  const found = await effectsOf(deps, scope, [staff]);
  const sessions = await deps.effects.list("session", scope);
  return {
    ...nothingFound,
    streams: [schoolStream(at)],
    people: [{ scope, id: staff, kind: "staff" }],
    words: await mattersWordsOf(deps, at, staff),
    ...found,
    rows: [
      ...found.rows,
      ...sessions
        .filter((row) => row.key.includes(staff) || JSON.stringify(row.body).includes(staff))
        .map(({ kind, scope: where, key }) => ({ kind, scope: where, key })),
    ],
  };
};
