import { wordsOf } from "#casework/commit/kept-words.ts";
import { staffOf } from "#casework/people/people.ts";
import { safetyWords } from "#contracts/forms/safety/tick.ts";
import { shortDate } from "#domain/calendar/date-words.ts";
import { longTime } from "#domain/calendar/london.ts";
import { diligenceItem } from "#domain/due-diligence.ts";
import type { StaffContext } from "#door/context.ts";
import type { SignOff } from "#streams/provider/sign-off.ts";
import type { Found, News, Told } from "#streams/provider/sign-off-events.ts";
import { waitsToBeSeen } from "#streams/provider/telling.ts";
import { Section } from "#ui/components/section.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { schoolName } from "./school-name.ts";

/** What was told of a provider, as its page shows it. */
export type ShownTold = {
  readonly what: News;
  readonly title: string;
  /** ISO instant. */
  readonly at: string;
  /** Its own words and answers, a line each, for those who may read them. */
  readonly says: readonly string[];
  readonly by: string;
  /** Where somebody says that it is seen to; "" once somebody has, or where nobody waits for it. */
  readonly href: string;
  /** What was done about it, and by whom. */
  readonly done: string;
};

const titles: Readonly<Record<News, string>> = {
  staff: "Staff have changed",
  site: "Another address or site",
  address: "Another address for mails was proposed by a school of the trust",
  incident: "A serious incident: decided upon on the pupil’s placement",
  fault: "Another school of the trust found a fault",
};

const sealedFor = (c: StaffContext): boolean => c.may("form.concern-sorted");

/** What the safeguarding leads read, and what everybody else is told of it. */
const safetyLines = async (c: StaffContext, t: Told): Promise<readonly string[]> => {
  if (!t.safety) return [];
  if (!sealedFor(c)) return ["It is about safety: the words are with the safeguarding lead."];
  const said = await wordsOf(c.deps, c.scope, [t.sealed]);
  const about = t.safety === "adult" ? "what an adult has done" : "a child’s safety";
  return [`It is about ${about}.`, ...(said[safetyWords] ? [String(said[safetyWords])] : [])];
};

const checkedLines: Readonly<Record<"yes" | "no", string>> = {
  yes: "The checks of new staff are done, it says.",
  no: "The checks of new staff are not done.",
};

const whenLines = (t: Told): readonly string[] =>
  t.what === "incident" ? [`On ${shortDate(t.on)}${t.at ? ` at ${t.at}` : ""}.`] : [];

const faultWords: Readonly<Record<Found["what"], string>> = {
  "audit-failed": "Its audit was not satisfactory.",
  "not-to-be-used": "Its risk assessment says that the school may not use it.",
  rating: "It was judged weak.",
  evidence: "Evidence of the due diligence on it is not satisfactory",
};

/** What was found, and by whom; each school decides for itself what follows (O52). */
const foundLines = async (c: StaffContext, { found }: Told): Promise<readonly string[]> => {
  if (!found) return [];
  const item = found.item && diligenceItem(found.item)?.title;
  return [
    item ? `${faultWords[found.what]}: ${item}.` : faultWords[found.what],
    `Found by ${await schoolName(c, found.school)}. Your school decides for itself: look, ring the provider, and record your own judgement.`,
  ];
};

/** One piece of news as a page shows it. */
export const shownTold = async (c: StaffContext, provider: string, t: Told): Promise<ShownTold> => {
  const reads = c.sees("duty.words");
  const said = reads ? await wordsOf(c.deps, c.scope, [t.words]) : {};
  const seen = reads && t.seen ? await wordsOf(c.deps, c.scope, [t.seen.words]) : {};
  const by = t.seen && ((await staffOf(c.deps, c.scope, t.seen.by))?.name ?? "Waymark");
  return {
    what: t.what,
    title: titles[t.what],
    at: t.toldAt,
    says: [
      ...[said.who, said.site].flatMap((words) => (words ? [String(words)] : [])),
      ...(t.checked ? [checkedLines[t.checked]] : []),
      ...whenLines(t),
      ...(await foundLines(c, t)),
      ...(await safetyLines(c, t)),
    ],
    by: t.how === "staff" ? "Recorded by the school" : String(said["typed-name"] ?? "The provider"),
    href: waitsToBeSeen(t) && c.may("provider.record") ? `/providers/${provider}/told/${t.version}` : "",
    done: t.seen ? `Seen to by ${by}, ${longTime(t.seen.at)}: ${String(seen.how ?? "")}` : "",
  };
};

/** What a provider told by its own page, or staff recorded of it, the latest first (catalogue O95, O103). */
export const toldOf = async (c: StaffContext, { id, told }: SignOff): Promise<readonly ShownTold[]> =>
  (await Promise.all(told.map((t) => shownTold(c, id, t)))).toReversed();

/** What was said, a line each. */
export const ToldLines = ({ t }: { readonly t: ShownTold }) => (
  <span class="app-lines">{[...t.says, t.by, ...(t.done ? [t.done] : [])].join("\n")}</span>
);

/** The news of a provider, each with who told it; nothing while there is none. */
export const ToldSection = ({ told }: { readonly told: readonly ShownTold[] }) =>
  told.length === 0 ? null : (
    <Section id="told" title="What was told of it since">
      <SummaryList
        rows={told.map((t) => ({
          key: longTime(t.at),
          value: (
            <>
              {t.title}
              <br />
              <ToldLines t={t} />
              {t.href ? (
                <>
                  <br />
                  <a class="govuk-link" href={t.href}>
                    See to it
                  </a>
                </>
              ) : null}
            </>
          ),
        }))}
      />
    </Section>
  );
