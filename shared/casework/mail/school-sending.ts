import { londonDate } from "#domain/calendar/london.ts";
import type { MailOwed } from "#domain/commit.ts";
import { parseStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Role } from "#ids/role.ts";
import { schoolComposers } from "#letters/composers-of-school.ts";
import type { SchoolCase } from "#letters/composing/school.ts";
import { composeDuties, composeRolesAsked } from "#letters/staff-notice/composer.ts";
import { rolesWhy } from "#letters/staff-roles/facts.ts";
import type { Deps } from "#ports/host.ts";
import { overdueDuties, remindedIn } from "#streams/school/reminding.ts";
import type { School } from "#streams/school/school.ts";
import { toldIn } from "#streams/school/telling-operations.ts";
import { read, schools } from "../commit/streams.ts";
import { composed } from "../compose/compose.ts";
import { Incomplete } from "../compose/context.ts";
import { ownSignals } from "../operations/own-signals.ts";
import { holdersOf, schoolRecordOf, staffMembersOf } from "../people/people.ts";
import { schoolRulesOf } from "../rules/rules-in-force.ts";
import type { Desk } from "./sending.ts";
import { signInTold } from "./sign-in-sending.ts";

type Told = Pick<Desk, "noLongerOwed" | "compose">;

/** Duties that came due again; those that were recorded meanwhile are left out. */
const dutiesTold = (
  deps: Deps,
  state: School,
  schoolRecord: SchoolCase["schoolRecord"],
  mail: MailOwed,
): Told => {
  const today = londonDate(deps.clock.now());
  const rules = schoolRulesOf(state, today);
  const still = rules ? overdueDuties(state, rules, today) : [];
  const overdue = remindedIn(mail).filter((d) => still.some((other) => other.id === d.id));
  return {
    noLongerOwed: overdue.length === 0 ? "done meanwhile" : undefined,
    compose: async () => ({
      letter: composed(
        "staff-notice",
        await composeDuties({ schoolRecord, publicUrl: deps.settings.publicUrl, overdue }),
      ),
    }),
  };
};

/** What is not as it should be with a school's Waymark; what came right meanwhile is left out. */
const operationsTold = async (
  deps: Deps,
  at: SchoolRef,
  schoolRecord: SchoolCase["schoolRecord"],
  mail: MailOwed,
): Promise<Told> => {
  const told = toldIn(mail);
  const signals = (await ownSignals(deps, at)).filter(({ id, ok }) => !ok && told.includes(id));
  return {
    noLongerOwed: signals.length === 0 ? "come right meanwhile" : undefined,
    compose: async () => ({
      letter: composed(
        "operations-weekly",
        await schoolComposers["operations-weekly"]({
          schoolRecord,
          publicUrl: deps.settings.publicUrl,
          signals,
        }),
      ),
    }),
  };
};

/** What a member of staff is told of their roles; nothing once they have left or the cover is over. */
const rolesTold = async (
  deps: Deps,
  at: SchoolRef,
  state: School,
  schoolRecord: SchoolCase["schoolRecord"],
  mail: MailOwed,
): Promise<Told> => {
  const { why = "", by = "", roles = "", cover: id = "" } = mail.facts;
  const to = mail.to.slice("staff:".length);
  const cover = state.covers.find((c) => c.id === id);
  const people = await staffMembersOf(deps, scopeOf(at), [to, by, cover?.away ?? ""]);
  const nameOf = (staff: string | undefined) => people.get(staff ?? "")?.name ?? "Your school";
  const isOver = !state.staff.some((m) => m.id === to && m.active) || (id !== "" && !cover);
  return {
    noLongerOwed: isOver ? "not so any more" : undefined,
    compose: async () => {
      // Made here, and in nothing but this mail; the kept copy has it masked.
      const code = why === "invited" ? deps.accounts?.newCode({ ...at, staff: to }, "first") : undefined;
      const letter = composed(
        "staff-roles",
        await schoolComposers["staff-roles"]({
          schoolRecord,
          publicUrl: deps.settings.publicUrl,
          name: nameOf(to),
          by: nameOf(by),
          why: rolesWhy.find((each) => each === why) ?? "changed",
          roles: roles.split(" ") as Role[],
          ...(cover ? { cover: { away: nameOf(cover.away), from: cover.from, to: cover.to } } : {}),
          code,
        }),
      );
      return { letter, ...(code ? { hidden: [code.code] } : {}) };
    },
  };
};

/** That roles wait for a second person. */
const rolesAsked = (
  deps: Deps,
  state: School,
  schoolRecord: SchoolCase["schoolRecord"],
  mail: MailOwed,
): Told => {
  const { ask = "" } = mail.facts;
  return {
    noLongerOwed: state.asked.some((a) => a.id === ask) ? undefined : "answered meanwhile",
    compose: async () => ({
      letter: composed("staff-notice", composeRolesAsked(schoolRecord.name, deps.settings.publicUrl, ask)),
    }),
  };
};

const toldBy = async (
  deps: Deps,
  at: SchoolRef,
  state: School,
  record: SchoolCase["schoolRecord"],
  mail: MailOwed,
): Promise<Told> => {
  if (mail.notice === "operations-weekly") return operationsTold(deps, at, record, mail);
  if (mail.notice === "staff-sign-in") return signInTold(deps, at, state, record, mail);
  if (mail.notice === "staff-roles") return rolesTold(deps, at, state, record, mail);
  return mail.facts.what === "roles"
    ? rolesAsked(deps, state, record, mail)
    : dutiesTold(deps, state, record, mail);
};

const readersOf = (state: School, { to }: MailOwed): readonly string[] =>
  to.startsWith("staff:") ? [to.slice("staff:".length)] : holdersOf(state, to.slice(5) as Role);

/** What sending a mail of the school's own stream needs: it goes to whoever holds the role, or stands in. */
export const schoolDesk = async (deps: Deps, stream: string, mail: MailOwed): Promise<Desk> => {
  const at = parseStream(stream);
  const scope = scopeOf(at);
  const [{ state }, known] = await Promise.all([
    read(deps, schools, stream),
    schoolRecordOf(deps, scope, at.school),
  ]);
  if (!known) throw new Incomplete("There is no record of the school");
  // Whoever sets a school up may invite people before its name is entered.
  const record = {
    ...known,
    name: known.name || "Your school",
    replyTo: known.replyTo || deps.settings.mailFrom,
  };
  const told = await toldBy(deps, at, state, record, mail);
  const staff = await staffMembersOf(deps, scope, readersOf(state, mail));
  return {
    schoolName: record.name,
    replyTo: record.replyTo,
    addresses: [...staff.values()].map((s) => ({ name: s.name, address: s.email })),
    ...told,
  };
};
