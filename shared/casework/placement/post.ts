import { londonDate } from "#domain/calendar/london.ts";
import { type Refusal, refuse } from "#domain/decision.ts";
import { placementStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { LetterId } from "#ids/letter-id.ts";
import { Incomplete } from "#letters/composing/incomplete.ts";
import type { Letter } from "#letters/letter.ts";
import { dateInWords } from "#letters/parts/wording.ts";
import type { PostHead } from "#letters/rendering/post-head.ts";
import type { Deps } from "#ports/host.ts";
import { givePaper } from "#promises/deciding/giving-paper.ts";
import { giveLetter } from "#promises/deciding/issuing-letters.ts";
import type { Paper } from "#streams/placement/events/paper.ts";
import { givenByEmail, letterFor, waitingForPaper } from "#streams/placement/notice/notice.ts";
import { papersToGive } from "#streams/placement/notice/papers.ts";
import { readsLarge } from "#streams/placement/notice/reading-needs.ts";
import type { Letter as Issued, Placement } from "#streams/placement/state.ts";
import { execute } from "../commit/execute.ts";
import { sha256 } from "../commit/hash-chain.ts";
import { placements, read } from "../commit/streams.ts";
import { type Context, contextOf } from "../compose/context.ts";
import { contactRecordOf, contactsOf } from "../people/people.ts";
import { factsNow } from "../rules/rules-in-force.ts";
import { placementRows } from "../views/placement-rows.ts";
import { issuedLetter } from "./notification-letter.ts";
import { paperLetter } from "./paper-letters.ts";

/** A letter that waits to be printed and given. */
export type ToPost = {
  /** Names it among all of the school: placement, kind, and what tells it there. */
  readonly key: string;
  readonly placement: string;
  readonly pupil: string;
  /** Vault id. */
  readonly to: string;
  readonly notice: LetterId;
  readonly writtenAt: string;
  readonly reference: string;
  readonly name: string;
  /** None: nobody knows where it goes. */
  readonly address: readonly string[];
} & (
  | { readonly kind: "paper"; readonly paper: Paper }
  | { readonly kind: "notice"; readonly issued: Issued }
);

/** How a batch was given, on an ISO date. */
export type PostedHow = { readonly how: "by-hand" | "left-at-address" | "post"; readonly on: string };

type Waits = Pick<ToPost, "key" | "to" | "notice" | "writtenAt" | "reference"> &
  ({ readonly kind: "paper"; readonly paper: Paper } | { readonly kind: "notice"; readonly issued: Issued });

const referenceOf = (p: Placement, version: number): string => `${p.id.slice(0, 6).toUpperCase()}-${version}`;

const waitingOf = (deps: Deps, p: Placement): readonly Waits[] => {
  const papers = papersToGive({ placement: p }).map(
    (paper): Waits => ({
      key: `${p.id}.paper.${paper.key}`,
      ...{ kind: "paper", paper, to: paper.to, notice: paper.notice },
      ...{ writtenAt: paper.at, reference: referenceOf(p, paper.version) },
    }),
  );
  const notices = waitingForPaper(factsNow(deps, p)).flatMap((to): readonly Waits[] => {
    const issued = letterFor(p, to);
    if (!issued || givenByEmail(p, to) || issued.given.some((g) => g.to === to)) return [];
    return [
      {
        key: `${p.id}.notice.${to}`,
        ...{ kind: "notice", issued, to, notice: "placement-letter" },
        ...{ writtenAt: issued.issuedAt, reference: referenceOf(p, issued.version) },
      },
    ];
  });
  return [...notices, ...papers];
};

/** The head of a letter on paper: address, reference, date; `to` begins with the name. */
const headOf = (
  { schoolRecord }: Pick<Context, "schoolRecord">,
  of: { readonly to: readonly string[]; readonly reference: string; readonly writtenAt: string },
): PostHead => ({
  to: of.to,
  from: [schoolRecord.name, ...schoolRecord.address],
  reference: `Our reference: ${of.reference}`,
  date: dateInWords(londonDate(of.writtenAt)),
});

/** The head of one letter on paper, for its own PDF; undefined where no address is on record. */
export const paperHead = async (
  deps: Deps,
  c: Context,
  { to, version, at }: Pick<Paper, "to" | "version" | "at">,
): Promise<PostHead | undefined> => {
  const record = await contactRecordOf(deps, c.scope, to);
  const address = linesOf(record?.address);
  return record && address.length > 0
    ? headOf(c, {
        to: [record.name, ...address],
        reference: referenceOf(c.placement, version),
        writtenAt: at,
      })
    : undefined;
};

const linesOf = (address: string | undefined): readonly string[] =>
  (address ?? "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

/** Every letter of the school that waits to be printed and given, the oldest first (catalogue O25, O30, O83, O109). */
export const lettersToPost = async (deps: Deps, at: SchoolRef): Promise<readonly ToPost[]> => {
  const rows = (await placementRows(deps, scopeOf(at))).filter((row) =>
    row.owed.some(({ form }) => form === "paper-given" || form === "letter-given"),
  );
  const found = await Promise.all(
    rows.map(async ({ id }) => (await read(deps, placements, placementStream(at, id))).state),
  );
  const waiting = found.flatMap((p) => waitingOf(deps, p).map((w) => ({ p, w })));
  const people = await contactsOf(
    deps,
    scopeOf(at),
    waiting.map(({ w }) => w.to),
  );
  return waiting
    .map(({ p, w }): ToPost => {
      const record = people.get(w.to);
      return {
        ...w,
        placement: p.id,
        pupil: p.pupil,
        name: record?.name ?? "A contact whose record is gone",
        address: linesOf(record?.address),
      };
    })
    .toSorted((a, b) => (a.writtenAt < b.writtenAt ? -1 : 1));
};

/** What the window of its envelope shows. */
const postHeadOf = (c: Context, of: ToPost): PostHead =>
  headOf(c, { to: [of.name, ...of.address], reference: of.reference, writtenAt: of.writtenAt });

type ToPrint = {
  readonly of: ToPost;
  readonly letter: Letter;
  readonly head: PostHead;
  readonly large: boolean;
};

/** The letter as it was written; undefined where something that it needs is missing. */
const toPrint = async (deps: Deps, at: SchoolRef, of: ToPost): Promise<ToPrint | undefined> => {
  try {
    const c = await contextOf(deps, placementStream(at, of.placement));
    const letter =
      of.kind === "paper"
        ? await paperLetter(deps, c, of.paper)
        : await issuedLetter(deps, c, of.issued, of.to);
    return { of, letter, head: postHeadOf(c, of), large: readsLarge(c.placement, of.to) };
  } catch (fault) {
    if (fault instanceof Incomplete) return undefined;
    throw fault;
  }
};

/** Every letter with an address that can be written now, ready to print. */
export const batchToPrint = async (
  deps: Deps,
  at: SchoolRef,
  all: readonly ToPost[],
): Promise<readonly ToPrint[]> => {
  const addressed = all.filter(({ address }) => address.length > 0);
  const found = await Promise.all(addressed.map((of) => toPrint(deps, at, of)));
  return found.filter((each) => each !== undefined);
};

type Sender = { readonly at: SchoolRef; readonly command: string; readonly by: string };

/** Marks letters as given, each on its own placement; sent twice, it is done once. What is refused is told with its reason. */
export const giveBatch = async (
  deps: Deps,
  { at, command, by }: Sender,
  batch: readonly ToPost[],
  { how, on }: PostedHow,
): Promise<readonly { readonly of: ToPost; readonly refused: Refusal }[]> => {
  const refused: { readonly of: ToPost; readonly refused: Refusal }[] = [];
  for (const of of batch) {
    const stream = placementStream(at, of.placement);
    const done = await execute(
      deps,
      placements,
      { stream, id: `${command}-${sha256(of.key).slice(0, 12)}`, by },
      (p) => {
        const f = factsNow(deps, p);
        if (on < londonDate(of.writtenAt)) return refuse("It was written after that day.", "on");
        return of.kind === "paper"
          ? givePaper(f, { key: of.paper.key, how, on })
          : giveLetter(f, of.to, how, on);
      },
    );
    if (done.kind === "refused") refused.push({ of, refused: done });
  }
  return refused;
};
