import { londonDate } from "#domain/calendar/london.ts";
import { schoolYearOf } from "#domain/calendar/school-year.ts";
import { type Refusal, refuse } from "#domain/decision.ts";
import {
  placementStream,
  providerStream,
  type SchoolRef,
  schoolStream,
  scopeOf,
  sheetsStream,
} from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { endOf, startOf } from "#streams/placement/facts.ts";
import { beginPack, type PackKind, type PackOf } from "#streams/sheets/packs.ts";
import { execute } from "../commit/execute.ts";
import { placements, providers, read, schools, sheets } from "../commit/streams.ts";
import { layPart } from "../jobs/parts.ts";
import { idFrom, type Sender } from "../pupil/enter-pupil.ts";

/** What a pack is asked about: `id` of a placement, provider or policy; of a term its first day. */
export type PackAsked = { readonly what: PackKind; readonly id: string };

const earlier = (a: string, b: string): string => (a < b ? a : b);

const schoolYear = (today: string) => ({ from: `${schoolYearOf(today)}-09-01`, to: today });

const ofPlacement = async (
  deps: Deps,
  at: SchoolRef,
  id: string,
  today: string,
): Promise<PackOf | Refusal> => {
  const { state: p } = await read(deps, placements, placementStream(at, id));
  if (p.version === 0) return refuse("This placement is not known.", "placement");
  const opened = londonDate(p.openedAt);
  const from = startOf(p) ? earlier(startOf(p), opened) : opened;
  return {
    what: "placement",
    id,
    from,
    to: p.phase === "closed" ? earlier(endOf(p) || today, today) : today,
  };
};

const ofProvider = async (
  deps: Deps,
  at: SchoolRef,
  id: string,
  today: string,
): Promise<PackOf | Refusal> => {
  const { state } = await read(deps, providers, providerStream(at.tenant, id));
  return state.version === 0
    ? refuse("This provider is not known.", "provider")
    : { what: "provider", id, ...schoolYear(today) };
};

const ofTerm = async (deps: Deps, at: SchoolRef, first: string, today: string): Promise<PackOf | Refusal> => {
  const { state } = await read(deps, schools, schoolStream(at));
  const term = state.calendar?.terms.find((t) => t.first === first);
  if (!term || term.first > today) return refuse("Choose a term that has begun.", "term");
  return { what: "term", id: "", from: term.first, to: earlier(term.last, today) };
};

/** What the pack is about with its time, or why there is no such pack. */
export const packAsked = async (
  deps: Deps,
  at: SchoolRef,
  { what, id }: PackAsked,
): Promise<PackOf | Refusal> => {
  const today = londonDate(deps.clock.now());
  switch (what) {
    case "placement":
      return ofPlacement(deps, at, id, today);
    case "provider":
      return ofProvider(deps, at, id, today);
    case "term":
      return ofTerm(deps, at, id, today);
    case "policy": {
      const { profile } = (await read(deps, schools, schoolStream(at))).state;
      return profile === ""
        ? refuse("The school has no policy yet.", "what")
        : { what: "policy", id: profile, ...schoolYear(today) };
    }
  }
};

/** Begins a pack: one commit, then its first part is laid down. Sent twice, it is one pack. */
export const beginPackFrom = async (
  deps: Deps,
  sender: Sender,
  asked: PackAsked,
): Promise<{ readonly pack: string } | Refusal> => {
  const { at } = sender;
  const of = await packAsked(deps, at, asked);
  if ("kind" in of) return of;
  const id = idFrom("pack", sender);
  const command = { stream: sheetsStream(at), id: sender.command, by: sender.by };
  const done = await execute(deps, sheets, command, (s) => beginPack(s.packs, id, of));
  if (done.kind === "refused") return done;
  await layPart(deps, scopeOf(at), { work: "pack", id, step: "gather", offset: 0 });
  return { pack: id };
};
