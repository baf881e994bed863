import { counted, listed } from "#domain/calendar/date-words.ts";
import type { Closure, ClosureTold } from "#streams/register/closing.ts";
import type { DayTold } from "#streams/register/events.ts";
import type { Register, RegisterMail } from "#streams/register/state.ts";
import { Section } from "#ui/components/section.tsx";
import type { AttendanceDay } from "./load.ts";

const says: Readonly<Record<DayTold, (because: string) => string>> = {
  off: (because) => `nobody is expected there, because the school is closed (${because})`,
  on: (because) => `pupils are expected there, although the school is closed (${because})`,
  back: () => "pupils are expected there: the school is open after all",
};

const endings: Readonly<Record<RegisterMail["state"], string>> = {
  sent: "sent",
  delivered: "delivered",
  bounced: "came back",
  dropped: "not sent, no longer owed",
};

/** How the mails stand whose keys begin so: only what has happened is said. */
const became = (r: Register, key: string, since: string, owed: number): string => {
  const all = Object.entries(r.mails)
    .filter(([each, mail]) => each.startsWith(`${r.id}-${key}-`) && mail.at >= since)
    .map(([, mail]) => mail.state);
  const states = Object.entries(endings).flatMap(([state, words]) => {
    const n = all.filter((each) => each === state).length;
    return n > 0 ? [`${n} ${words}`] : [];
  });
  const waiting = owed - all.length;
  return listed([...states, ...(waiting > 0 ? [`${waiting} waiting to be sent`] : [])]);
};

const parentsIn = (parents: Readonly<Record<string, readonly string[]>>): number =>
  Object.values(parents).flat().length;

const mailsSaid = (r: Register, told: NonNullable<Register["told"]>): string => {
  if (!told.mailed) return "Nobody was mailed: the school tells them itself.";
  const owed = 1 + parentsIn(told.parents);
  return `${counted(owed, "mail")}, one of them to the provider: ${became(r, `day-${told.what}`, told.at, owed)}.`;
};

const closureSays: Readonly<Record<ClosureTold, string>> = {
  closed: "closed by its own dates, and not asked: find out where each child is",
  open: "open after all, and asked as on any other day",
};

/** Parents of a closure of several days hear of it on the register of their child's first one. */
const closureMails = (r: Register, closure: Closure): string => {
  const owed = parentsIn(closure.parents);
  if (owed === 0) return "No mail to parents rides on this day.";
  return `${counted(owed, "mail")} to parents: ${became(r, `closure-${closure.what}`, "", owed)}.`;
};

export type ToldOfDay = {
  readonly provider: string;
  readonly what: DayTold | "provider-closed" | "provider-open";
  readonly says: string;
  readonly mails: string;
};

/** What the school has said of the day to providers and parents, and a provider's own dates of it, a line each. */
export const toldOfDay = (d: AttendanceDay): readonly ToldOfDay[] =>
  d.registers.flatMap((r) => {
    const provider = d.providers.get(r.provider)?.name ?? "A provider";
    const { told, closure } = r;
    return [
      ...(told
        ? [{ provider, what: told.what, says: says[told.what](told.because), mails: mailsSaid(r, told) }]
        : []),
      ...(closure
        ? [
            {
              provider,
              what: `provider-${closure.what}` as const,
              says: closureSays[closure.what],
              mails: closureMails(r, closure),
            },
          ]
        : []),
    ];
  });

export const ToldOfDayLines = ({ told }: { readonly told: readonly ToldOfDay[] }) =>
  told.length === 0 ? null : (
    <Section id="told" title="What was said of this day">
      <ul class="govuk-list">
        {told.map((t) => (
          <li>
            <strong>{t.provider}</strong>: {t.says}. {t.mails}
          </li>
        ))}
      </ul>
    </Section>
  );
