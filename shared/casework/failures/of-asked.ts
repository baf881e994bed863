import type { Refusal } from "#domain/decision.ts";
import { type Failure, failureKey } from "#domain/failures/failure.ts";
import { askToAct } from "#domain/failures/failures.ts";
import { failuresStream, placementStream, type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Role } from "#ids/role.ts";
import type { Deps } from "#ports/host.ts";
import { mayDo } from "#promises/permissions.ts";
import { executeSaying } from "../commit/execute-saying.ts";
import { failures, read, schools } from "../commit/streams.ts";
import { holdersOf } from "../people/people.ts";
import type { PlacementRow } from "../views/placement-rows.ts";

/** Something that a placement waits for, and whom an administrator can ask to see to it. */
export type ToAsk = {
  /** The role whose task it becomes. */
  readonly owner: Role;
  /** The catalogue's id of what is owed, or what a question asks. */
  readonly promise: string;
  /** The key of what is owed, or the question's id. */
  readonly ref: string;
  /** ISO date or instant, or "". */
  readonly due: string;
  /** Why it cannot be asked now; "" where it can. */
  readonly cannot: string;
};

const keyOf = (placement: string, { ref }: Pick<ToAsk, "ref">): string =>
  failureKey("asked-to-act", placement, ref);

const byDue = (a: { readonly due: string }, b: { readonly due: string }): number =>
  (a.due || "9") < (b.due || "9") ? -1 : 1;

/** Who has such tasks; what somebody owes who has none is the AP lead's to see to. */
const asks = (owner: Role): Role => (mayDo([owner], "failures.read") ? owner : "ap-lead");

/** What is waited for: questions to people outside are the AP lead's to see to, everything else its owner's. */
const waitedFor = (row: PlacementRow): readonly Omit<ToAsk, "cannot">[] =>
  [
    ...(row.waits ?? []).map(({ ask, purpose, due }) => ({
      owner: "ap-lead" as const,
      promise: purpose,
      ref: ask,
      due,
    })),
    ...row.owed
      .filter(({ state }) => state !== "asked")
      .map(({ owner, id, key, due }) => ({ owner: asks(owner), promise: id, ref: key, due })),
  ].toSorted(byDue);

/** What whoever may could be asked to see to: all that is overdue; where nothing is, what is due first. `today`: ISO date. */
export const toAsk = async (
  deps: Deps,
  at: SchoolRef,
  row: PlacementRow,
  today: string,
): Promise<readonly ToAsk[]> => {
  const all = waitedFor(row);
  const overdue = all.filter(({ due }) => due !== "" && due < today);
  const [{ state }, { state: school }] = await Promise.all([
    read(deps, failures, failuresStream(at)),
    read(deps, schools, schoolStream(at)),
  ]);
  const whyNot = (a: Omit<ToAsk, "cannot">): string => {
    if (state.open[keyOf(row.id, a)]) return "It was asked already, and is still open.";
    return holdersOf(school, a.owner).length === 0 ? "Nobody at the school has this role." : "";
  };
  return (overdue.length > 0 ? overdue : all.slice(0, 1)).map((a) => ({ ...a, cannot: whyNot(a) }));
};

type Asking = {
  readonly at: SchoolRef;
  readonly placement: string;
  readonly id: string;
  readonly by: string;
  readonly reason: string;
};

/** Makes it the task of whoever may, with the words of whoever asks, and mails them. Sent twice, it is asked once. */
export const askOwners = async (
  deps: Deps,
  { at, placement, id, by, reason }: Asking,
  all: readonly ToAsk[],
): Promise<Refusal | undefined> =>
  executeSaying(
    deps,
    failures,
    { stream: failuresStream(at), id, by, scope: scopeOf(at), said: { reason } },
    (s, words) => {
      if (!words) throw new Error("What is asked is asked for");
      const asked = all.map(
        (a): Failure => ({
          key: keyOf(placement, a),
          kind: "asked-to-act",
          roles: [a.owner],
          urgent: false,
          placement,
          promise: a.promise,
          person: "",
          link: `/placements/${placement}`,
          ref: a.ref,
          stream: placementStream(at, placement),
          asked: { by, words },
        }),
      );
      return askToAct(s, asked);
    },
  );
