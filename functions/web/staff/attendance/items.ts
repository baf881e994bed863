import { wordsOf } from "#casework/commit/kept-words.ts";
import type { Session } from "#domain/week/session.ts";
import type { StaffContext } from "#door/context.ts";
import {
  enteredOf,
  isDisputed,
  isOpen,
  isVulnerable,
  latest,
  type Standing,
  shownSlots,
  standingOf,
  suggestionFor,
} from "#streams/register/standing.ts";
import type { Register, Slot } from "#streams/register/state.ts";
import { expectedOf } from "#streams/register/state.ts";
import type { TagColour } from "#ui/components/tag.tsx";
import type { AttendanceDay } from "./load.ts";
import { latestWords, standingTag, waiting } from "./words.ts";

/** One pupil in one session, as the day's page lists it. */
export type AttendanceItem = {
  readonly register: string;
  readonly pupil: string;
  readonly name: string;
  readonly session: Session;
  readonly provider: string;
  readonly phone: string;
  readonly standing: Standing;
  readonly tag: { readonly text: string; readonly colour: TagColour };
  readonly says: string;
  /** The reason that was given with it, for those who may read it. */
  readonly reason: string;
  /** Has a social worker or is looked after. */
  readonly vulnerable: boolean;
  /** Vulnerable, and it is time to ring. */
  readonly ringFirst: boolean;
  readonly disputed: boolean;
  /** Somebody must find something out. */
  readonly open: boolean;
  readonly code: string;
  readonly because: string;
  readonly entered: string;
  readonly stale: boolean;
  readonly href: string;
};

export const slotHref = (register: string, s: Pick<Slot, "pupil" | "session">): string =>
  `/attendance/${register}/${s.pupil}/${s.session}`;

const reasonOf = async (c: StaffContext, s: Slot): Promise<string> => {
  const words = latest(s)?.words;
  return words && c.sees("attendance.words")
    ? String((await wordsOf(c.deps, c.scope, [words])).reason ?? "")
    : "";
};

const itemOf = async (c: StaffContext, d: AttendanceDay, r: Register, s: Slot): Promise<AttendanceItem> => {
  const now = c.deps.clock.now();
  const { code, because } = suggestionFor(r, s, now);
  const entered = enteredOf(r, s);
  const provider = d.providers.get(r.provider);
  const disputed = isDisputed(s);
  const tag = standingTag(r, s, now);
  const kept = standingOf(s) === "unconfirmed" && expectedOf(r, s.pupil)?.kept !== undefined;
  const open = (isOpen(s) && !kept) || disputed;
  const vulnerable = isVulnerable(r, s.pupil);
  return {
    register: r.id,
    pupil: s.pupil,
    name: d.nameOf(s.pupil),
    session: s.session,
    provider: provider?.name ?? "A provider",
    phone: provider?.phone ?? "",
    standing: standingOf(s),
    tag,
    says: latestWords(s),
    reason: await reasonOf(c, s),
    vulnerable,
    ringFirst: vulnerable && open && tag.text !== waiting,
    disputed,
    open,
    code,
    because,
    entered: entered?.code ?? "",
    stale: entered?.stale ?? false,
    href: slotHref(r.id, s),
  };
};

const rank = (i: AttendanceItem): string =>
  `${i.open ? 0 : 1}${i.open && i.vulnerable ? 0 : 1}${i.session === "morning" ? 0 : 1}`;

/** All of a day: what must be found out first, and among that the vulnerable (rules of sense, absence). */
export const itemsOf = async (c: StaffContext, d: AttendanceDay): Promise<readonly AttendanceItem[]> => {
  const all = d.registers.flatMap((r) => shownSlots(r).map((s) => itemOf(c, d, r, s)));
  return (await Promise.all(all)).toSorted(
    (a, b) => rank(a).localeCompare(rank(b)) || a.name.localeCompare(b.name, "en-GB"),
  );
};
