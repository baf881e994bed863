import { Temporal } from "temporal-polyfill";
import type { MailOwed } from "#domain/commit.ts";
import { endOfDay, zone } from "#domain/london.ts";
import { toAsk } from "#domain/register/decide/opening.ts";
import type { Expected } from "#domain/register/events.ts";
import { cutOffs } from "#domain/register/session.ts";
import { isVulnerable, unconfirmed } from "#domain/register/standing.ts";
import type { AskedFacts } from "#notices/attendance-request/attendance-facts.ts";
import type { Letter } from "#notices/letter.ts";
import type { Deps } from "#ports/host.ts";
import { composed } from "../compose/compose.ts";
import { Incomplete, schoolFactsOf, signatoryOf } from "../compose/context.ts";
import { linkUrl, mintLink } from "../links/mailed-links.ts";
import { providerOf } from "../people/people.ts";
import { countOverdueDuties } from "../sweep/remind-duties.ts";
import { outsideFacts } from "./compose-outside.ts";
import { type Compose, initialsFor, type RegisterContext } from "./register-context.ts";

/** One link for all the provider's pupils, good until the end of the London day. */
const linkOf = async (deps: Deps, { stream, register }: RegisterContext): Promise<string> => {
  const expires = endOfDay(register.date).toString();
  const to = register.provider;
  return linkUrl(deps, await mintLink(deps, { purpose: "attendance", stream, ask: "register", to, expires }));
};

const askedFacts = async (
  deps: Deps,
  c: RegisterContext,
  asked: readonly Expected[],
): Promise<AskedFacts> => {
  const initials = await initialsFor(
    deps,
    c,
    asked.map((e) => e.pupil),
  );
  return {
    school: { name: c.schoolRecord.name, phone: c.schoolRecord.phone },
    date: c.register.date,
    pupils: asked.map((e) => ({
      initials: initials(e.pupil),
      sessions: e.sessions.length > 1 ? "day" : (e.sessions[0] ?? "morning"),
    })),
    link: await linkOf(deps, c),
    morningBy: cutOffs.morning,
    afternoonBy: cutOffs.afternoon,
  };
};

const requestFacts: Compose = (deps, c) => askedFacts(deps, c, toAsk(c.register, c.register.expected));

const reminderFacts: Compose = async (deps, c, mail) => {
  const open = unconfirmed(c.register).filter((s) => s.session === mail.facts.session);
  const asked = c.register.expected
    .filter((e) => open.some((s) => s.pupil === e.pupil))
    .map((e) => ({ ...e, sessions: open.filter((s) => s.pupil === e.pupil).map((s) => s.session) }));
  return {
    ...(await askedFacts(deps, c, asked)),
    session: mail.facts.session,
    count: Number(mail.facts.stage),
  };
};

const parentsFacts: Compose = async (deps, c, mail) => {
  const initials = await initialsFor(deps, c, [mail.facts.pupil ?? ""]);
  return {
    school: await schoolFactsOf(deps, c),
    what: mail.facts.what,
    initials: initials(mail.facts.pupil ?? ""),
    date: c.register.date,
    session: mail.facts.session,
    signedBy: await signatoryOf(deps, c),
  };
};

const londonClock = (instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: "minute" });

const escalationFacts: Compose = async (deps, c, mail) => {
  const about = (mail.facts.about ?? "")
    .split(";")
    .filter(Boolean)
    .map((one) => one.split(":"));
  const initials = await initialsFor(
    deps,
    c,
    about.map(([pupil = ""]) => pupil),
  );
  const provider = await providerOf(deps, c.at.tenant, c.register.provider);
  return {
    schoolName: c.schoolRecord.name,
    what: mail.facts.what,
    provider: provider?.name ?? "A provider",
    phone: provider?.phone || "not on file",
    date: c.register.date,
    pupils: about.map(([pupil = "", session, standing]) => ({
      initials: initials(pupil),
      session,
      standing,
      first: isVulnerable(c.register, pupil) ? "yes" : "no",
    })),
    ...(mail.facts.sendsAt ? { outsideAt: londonClock(mail.facts.sendsAt) } : {}),
    link: `${deps.settings.publicUrl}/attendance?date=${c.register.date}`,
  };
};

/** The summary names nobody: it leads to the page behind the sign-in. */
const summaryFacts: Compose = async (deps, c, mail) => {
  const link = `${deps.settings.publicUrl}/attendance/week?date=${mail.facts.to}`;
  const overdue = await countOverdueDuties(deps, c.at);
  return {
    schoolName: c.schoolRecord.name,
    tasks: [
      { what: "Attendance at providers: the summary is ready", link },
      ...(overdue > 0
        ? [
            {
              what: `Duties of the school: ${overdue} overdue`,
              link: `${deps.settings.publicUrl}/school/duties`,
            },
          ]
        : []),
    ],
    allTasks: `${deps.settings.publicUrl}/today`,
  };
};

const composers: Readonly<Record<string, Compose>> = {
  "attendance-request": requestFacts,
  "attendance-reminder": reminderFacts,
  "absence-parents": parentsFacts,
  "attendance-escalation": escalationFacts,
  "absence-outside": outsideFacts,
  "staff-notice": summaryFacts,
};

/** The words of a register's mail, composed now from the vault and the register. */
export const composeRegisterMail = async (
  deps: Deps,
  c: RegisterContext,
  mail: MailOwed,
): Promise<Letter> => {
  const facts = composers[mail.notice];
  if (!facts) throw new Incomplete(`There is no notice named ${mail.notice}`);
  return composed(mail.notice, await facts(deps, c, mail));
};
