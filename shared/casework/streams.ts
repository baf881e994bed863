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

export type Fold<S extends Folded, E extends { readonly type: string }> = (
  id: string,
  commits: readonly Commit<E>[],
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

/** A stream read consistently and folded. */
export const read = async <S extends Folded, E extends { readonly type: string }>(
  deps: Deps,
  fold: Fold<S, E>,
  stream: string,
): Promise<Read<S, E>> => {
  const commits = (await deps.ledger.read(stream)) as readonly Commit<E>[];
  return { state: fold(parseStream(stream).id, commits), commits };
};
