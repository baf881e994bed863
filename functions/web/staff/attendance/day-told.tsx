import { counted, listed } from "#domain/calendar/date-words.ts";
import type { DayTold } from "#streams/register/events.ts";
import type { Register, RegisterMail } from "#streams/register/state.ts";
import { Section } from "#ui/components/section.tsx";
import type { AttendanceDay } from "./load.ts";

const says: Readonly<Record<DayTold, (because: string) => string>> = {
  off: (because) => `nobody is expected there, because the school is closed (${because})`,
  on: (because) => `pupils are expected there, although the school is closed (${because})`,
  back: () => "pupils are expected there: the school is open after all",
};

const became: Readonly<Record<RegisterMail["state"], string>> = {
  sent: "sent",
  delivered: "delivered",
  bounced: "came back",
  dropped: "not sent, no longer owed",
};

/** What became of the mails that told of it: only what has happened is said. */
const mailsSaid = (r: Register): string => {
  if (!r.told?.mailed) return "Nobody was mailed: the school tells them itself.";
  const parents = Object.values(r.told.parents).flat().length;
  const owed = 1 + parents;
  const all = Object.entries(r.mails)
    .filter(([key, mail]) => key.startsWith(`${r.id}-day-${r.told?.what}-`) && mail.at >= (r.told?.at ?? ""))
    .map(([, mail]) => mail.state);
  const states = Object.entries(became).flatMap(([state, words]) => {
    const n = all.filter((each) => each === state).length;
    return n > 0 ? [`${n} ${words}`] : [];
  });
  const waiting = owed - all.length;
  const parts = [...states, ...(waiting > 0 ? [`${waiting} waiting to be sent`] : [])];
  return `${counted(owed, "mail")}, one of them to the provider: ${listed(parts)}.`;
};

export type ToldOfDay = {
  readonly provider: string;
  readonly what: DayTold;
  readonly says: string;
  readonly mails: string;
};

/** What the school has said of the day to providers and parents, a line a provider. */
export const toldOfDay = (d: AttendanceDay): readonly ToldOfDay[] =>
  d.registers.flatMap((r) =>
    r.told
      ? [
          {
            provider: d.providers.get(r.provider)?.name ?? "A provider",
            what: r.told.what,
            says: says[r.told.what](r.told.because),
            mails: mailsSaid(r),
          },
        ]
      : [],
  );

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
