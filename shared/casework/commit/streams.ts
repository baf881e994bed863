import type { Commands } from "#domain/commands.ts";
import type { Commit } from "#domain/commit.ts";
import type { FailureEvent } from "#domain/failures/failure.ts";
import { type Failures, foldFailures } from "#domain/failures/failures.ts";
import { parseStream, type StreamKind } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { MatterEvent } from "#streams/matters/events.ts";
import { foldMatters, type Matters } from "#streams/matters/matters.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { foldPlacement } from "#streams/placement/evolve/evolve.ts";
import type { Placement } from "#streams/placement/state.ts";
import type { ProviderEvent } from "#streams/provider/events.ts";
import { foldProvider, type Provider } from "#streams/provider/provider.ts";
import { foldSignOff, type SignOff } from "#streams/provider/sign-off.ts";
import type { SignOffEvent } from "#streams/provider/sign-off-events.ts";
import type { PupilEvent } from "#streams/pupil/events.ts";
import { foldPupil, type Pupil } from "#streams/pupil/pupil.ts";
import type { RecordsEvent } from "#streams/records/events.ts";
import { foldRecords, type Records } from "#streams/records/records.ts";
import type { RegisterEvent } from "#streams/register/events.ts";
import { foldRegister } from "#streams/register/evolve.ts";
import type { Register } from "#streams/register/state.ts";
import type { SchoolEvent } from "#streams/school/events.ts";
import { foldSchool, type School } from "#streams/school/school.ts";
import type { SheetsEvent } from "#streams/sheets/events.ts";
import { foldSheets, type Sheets } from "#streams/sheets/sheets.ts";
import type { TaskEvent } from "#streams/tasks/events.ts";
import { foldTasks, type Tasks } from "#streams/tasks/tasks.ts";

/** What every folded stream knows of itself. */
export type Folded = { readonly version: number; readonly commands: Commands };

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

export const failures: Fold<Failures, FailureEvent> = foldFailures;

export const records: Fold<Records, RecordsEvent> = foldRecords;

export const matters: Fold<Matters, MatterEvent> = foldMatters;

export const sheets: Fold<Sheets, SheetsEvent> = foldSheets;

export const tasks: Fold<Tasks, TaskEvent> = foldTasks;

/** What each kind of stream is folded into, and what happens on it. */
export type StateOf = {
  readonly placement: Placement;
  readonly pupil: Pupil;
  readonly provider: Provider;
  readonly "sign-off": SignOff;
  readonly school: School;
  readonly register: Register;
  readonly failures: Failures;
  readonly records: Records;
  readonly matters: Matters;
  readonly sheets: Sheets;
  readonly tasks: Tasks;
};

export type EventOf = {
  readonly placement: PlacementEvent;
  readonly pupil: PupilEvent;
  readonly provider: ProviderEvent;
  readonly "sign-off": SignOffEvent;
  readonly school: SchoolEvent;
  readonly register: RegisterEvent;
  readonly failures: FailureEvent;
  readonly records: RecordsEvent;
  readonly matters: MatterEvent;
  readonly sheets: SheetsEvent;
  readonly tasks: TaskEvent;
};

/** The fold of each kind of stream. */
export const folds: { readonly [K in StreamKind]: Fold<StateOf[K], EventOf[K]> } = {
  placement: placements,
  pupil: pupils,
  provider: providers,
  "sign-off": signOffs,
  school: schools,
  register: registers,
  failures,
  records,
  matters,
  sheets,
  tasks,
};

export type Read<S, E extends { readonly type: string }> = {
  readonly state: S;
  readonly commits: readonly Commit<E>[];
};

/** A fold of the first `count` commits of a stream. */
type Known = {
  readonly fold: unknown;
  readonly last: Commit;
  readonly count: number;
  readonly state: Folded;
};

/** By a stream's first commit: where the ledger keeps what it has read, only what is new is folded again. */
const known = new WeakMap<Commit, readonly Known[]>();

/** Folds that are kept of a stream: its head, and the versions before it that are being followed still. */
const foldsKept = 4;

/** Commits folded from the latest earlier fold of a beginning of them; `id`: the last part of the stream's name. */
export const folded = <S extends Folded, E extends { readonly type: string }>(
  fold: Fold<S, E>,
  id: string,
  commits: readonly Commit<E>[],
): S => {
  const [first, last] = [commits[0], commits.at(-1)];
  if (!first || !last) return fold(id, commits);
  const all = known.get(first) ?? [];
  const [latest] = all;
  if (latest?.last === last && latest.fold === fold) return latest.state as S;
  const isPart = (k: Known): boolean => k.fold === fold && commits[k.count - 1] === k.last;
  const before = all
    .filter(isPart)
    .reduce<Known | undefined>((a, b) => (a && a.count > b.count ? a : b), undefined);
  if (before?.count === commits.length) return before.state as S;
  const state = before ? fold(id, commits.slice(before.count), before.state as S) : fold(id, commits);
  known.set(first, [{ fold, last, count: commits.length, state }, ...all].slice(0, foldsKept));
  return state;
};

/** A stream read consistently and folded. */
export const read = async <S extends Folded, E extends { readonly type: string }>(
  deps: Deps,
  fold: Fold<S, E>,
  stream: string,
): Promise<Read<S, E>> => {
  const commits = (await deps.ledger.read(stream)) as readonly Commit<E>[];
  return { state: folded(fold, parseStream(stream).id, commits), commits };
};
