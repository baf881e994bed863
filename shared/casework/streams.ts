import type { Commit } from "../domain/commit.ts";
import type { PlacementEvent } from "../domain/placement/events.ts";
import { foldPlacement } from "../domain/placement/evolve.ts";
import type { Placement } from "../domain/placement/state.ts";
import { foldProvider, type Provider, type ProviderEvent } from "../domain/provider/provider.ts";
import { foldSignOff, type SignOff, type SignOffEvent } from "../domain/provider/sign-off.ts";
import { foldPupil, type Pupil, type PupilEvent } from "../domain/pupil/pupil.ts";
import type { RegisterEvent } from "../domain/register/events.ts";
import { foldRegister } from "../domain/register/evolve.ts";
import type { Register } from "../domain/register/state.ts";
import { foldSchool, type School, type SchoolEvent } from "../domain/school/school.ts";
import { parseStream } from "../domain/streams.ts";
import type { Deps } from "../ports/host.ts";

/** What every folded stream knows of itself. */
export type Folded = { readonly version: number; readonly commands: Readonly<Record<string, number>> };

/** Folds commits from the start, or onwards from an earlier fold. */
export type Fold<S extends Folded, E extends { readonly type: string }> = (
  id: string,
  commits: readonly Commit<E>[],
  from?: S,
) => S;

export const placements: Fold<Placement, PlacementEvent> = foldPlacement;
export const pupils: Fold<Pupil, PupilEvent> = foldPupil;
export const providers: Fold<Provider, ProviderEvent> = foldProvider;
export const signOffs: Fold<SignOff, SignOffEvent> = foldSignOff;
export const schools: Fold<School, SchoolEvent> = foldSchool;
export const registers: Fold<Register, RegisterEvent> = foldRegister;

export type Read<S, E extends { readonly type: string }> = {
  readonly state: S;
  readonly commits: readonly Commit<E>[];
};

type Known = {
  readonly fold: unknown;
  readonly last: Commit;
  readonly count: number;
  readonly state: Folded;
};

/** By a stream's first commit: where the ledger keeps what it has read, only what is new is folded again. */
const known = new WeakMap<Commit, Known>();

const folded = <S extends Folded, E extends { readonly type: string }>(
  fold: Fold<S, E>,
  stream: string,
  commits: readonly Commit<E>[],
): S => {
  const { id } = parseStream(stream);
  const [first, last] = [commits[0], commits.at(-1)];
  if (!first || !last) return fold(id, commits);
  const before = known.get(first);
  const goesOn = before?.fold === fold && commits[before.count - 1] === before.last;
  if (goesOn && before.count === commits.length) return before.state as S;
  const state = goesOn ? fold(id, commits.slice(before.count), before.state as S) : fold(id, commits);
  known.set(first, { fold, last, count: commits.length, state });
  return state;
};

/** A stream read consistently and folded. */
export const read = async <S extends Folded, E extends { readonly type: string }>(
  deps: Deps,
  fold: Fold<S, E>,
  stream: string,
): Promise<Read<S, E>> => {
  const commits = (await deps.ledger.read(stream)) as readonly Commit<E>[];
  return { state: folded(fold, stream, commits), commits };
};
