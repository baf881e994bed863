import type { Read } from "#casework/commit/streams.ts";
import { longTime } from "#domain/calendar/london.ts";
import type { MailOwed } from "#domain/commit.ts";
import { roleNames } from "#domain/roles.ts";
import type { Role } from "#ids/role.ts";
import { aboutSafety, placementTasks } from "#letters/staff-notice/words-of-tasks.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { Placement } from "#streams/placement/state.ts";

/** An alert about safety: to whom, when it was owed or sent, and what became of it. */
export type WrittenTo = {
  readonly at: string;
  readonly whom: string;
  readonly what: string;
  readonly state: string;
};

type Fate = {
  readonly sent?: string;
  readonly delivered?: string;
  readonly bounced?: string;
  readonly dropped?: string;
};

const fates = ({ commits }: Read<Placement, PlacementEvent>): ReadonlyMap<string, Fate> => {
  const found = new Map<string, Fate>();
  const note = (key: string, fate: Fate): void => void found.set(key, { ...found.get(key), ...fate });
  for (const { at, events } of commits)
    for (const e of events) {
      if (e.type === "mail-sent") note(e.key, { sent: at });
      if (e.type === "mail-delivered") note(e.key, { delivered: at });
      if (e.type === "mail-bounced") note(e.key, { bounced: at });
      if (e.type === "mail-dropped") note(e.key, { dropped: e.reason });
    }
  return found;
};

/** Owed, sent, delivered, came back: four words, each only where it happened (findings K1.3). */
const fateWords = ({ sent, delivered, bounced, dropped }: Fate): string => {
  if (bounced) return `Came back ${longTime(bounced)}: nobody was reached by it`;
  if (delivered) return `Sent ${longTime(sent ?? delivered)}, delivered ${longTime(delivered)}`;
  if (sent) return `Sent ${longTime(sent)}; nothing says that it arrived`;
  return dropped ? `Not sent: ${dropped}` : "Owed; not sent yet";
};

const isAlert = ({ notice, facts }: MailOwed): boolean =>
  notice === "staff-notice" && (aboutSafety.includes(facts.what ?? "") || facts.what === "suspended");

const whomOf = (to: string): string => {
  const role = to.startsWith("role:") ? (to.slice("role:".length) as Role) : undefined;
  return role ? roleNames[role] : "A member of staff";
};

/** Every alert about safety that a placement owed, as it went out. */
export const writtenTo = (p: Read<Placement, PlacementEvent>): readonly WrittenTo[] => {
  const found = fates(p);
  return p.commits.flatMap(({ at, owes }) =>
    owes.filter(isAlert).map(({ key, to, facts }) => {
      const fate = found.get(key) ?? {};
      return {
        at: fate.sent ?? at,
        whom: whomOf(to),
        what: placementTasks[facts.what ?? ""] ?? "",
        state: fateWords(fate),
      };
    }),
  );
};
