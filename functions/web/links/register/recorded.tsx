import { listed } from "#domain/calendar/date-words.ts";
import type { Reply } from "#door/reply.ts";
import type { Deps } from "#ports/host.ts";
import { latest, standingOf } from "#streams/register/standing.ts";
import { expectedSlots, isExpected, type Slot, timedIn } from "#streams/register/state.ts";
import { answerBy } from "#streams/register/timing.ts";
import { isAnsweredBefore } from "#streams/register/without-break.ts";
import { Button } from "#ui/components/button.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Panel } from "#ui/components/panel.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { WarningText } from "#ui/components/warning-text.tsx";
import { clockTime } from "#ui/dates.ts";
import { PostForm } from "#ui/form.tsx";
import { everyDayWords } from "../every-day/words.ts";
import { pathOf } from "../link-cookie.ts";
import { replyWords } from "../reply-words.ts";
import { nameFor } from "./fields.ts";
import { registerModel } from "./form.tsx";
import { type DayRegister, typedName } from "./load.ts";
import { RingSchool } from "./parts.tsx";
import { standingWords, timeOf } from "./standing.ts";
import { registerWords as say } from "./words.ts";

/** The slots that one answer was about. */
const answeredIn = (d: DayRegister, version: number): readonly Slot[] =>
  Object.values(d.register.slots).filter((s) => s.entries.some((e) => e.version === version));

/** A reference that can be read out on the phone. */
const referenceOf = (d: DayRegister, version: number): string =>
  `${d.key.slice(0, 6).toUpperCase()}-${version}`;

const rowsOf = (d: DayRegister, slots: readonly Slot[]) =>
  slots.map((s) => ({
    key: say.pupilIn[s.session](d.nameOf(s.pupil)),
    value: standingWords(s),
    actions: [
      {
        href: `${pathOf(d)}#${nameFor(isAnsweredBefore(d.register, s) ? { ...s, session: "morning" } : s)}`,
        text: say.changeOne,
        about: say.pupilIn[s.session](d.nameOf(s.pupil)),
      },
    ],
  }));

/** The way to a link for every day, or to its end: one press, by the name that was just typed. */
export type EveryDay = {
  readonly csrf: string;
  /** Of the next command, and of the answer that this is the receipt of. */
  readonly command: string;
  readonly of: string;
  readonly chosen: boolean;
};

const EveryDayOffer = ({ d, p }: { readonly d: DayRegister; readonly p: EveryDay }) => (
  <PostForm
    action={p.chosen ? `${pathOf(d)}/every-day/end` : `${pathOf(d)}/every-day`}
    csrf={p.csrf}
    command={p.command}
  >
    <input type="hidden" name="recorded" value={p.of} />
    <Button variant="secondary" preventDoubleClick>
      {p.chosen ? everyDayWords.endIt : everyDayWords.offer}
    </Button>
  </PostForm>
);

/** What was recorded by an answer, by whom and when, and what is still open. */
export const recordedPage = async (
  deps: Deps,
  d: DayRegister,
  version: number,
  p: EveryDay,
): Promise<Reply> => {
  const slots = answeredIn(d, version);
  const entry = slots[0]?.entries.find((e) => e.version === version);
  const by = await typedName(deps, d.scope, [entry?.name]);
  const open = expectedSlots(d.register).filter(
    (s) => standingOf(s) === "unconfirmed" && d.open.includes(s.session),
  );
  const worrying = slots.some((s) => ["absent", "left-early", "not-ours", "closed"].includes(standingOf(s)));
  const gone = slots.filter((s) => !isExpected(d.register, s));
  const late = slots.filter((s) => latest(s)?.late);
  const reference = referenceOf(d, version);
  const at = timeOf(entry?.at ?? d.link.expires);
  return {
    kind: "page",
    title: say.recorded,
    model: { ...registerModel(d), recorded: { by, at: entry?.at ?? "", late: late.length > 0, reference } },
    content: (
      <>
        <Panel title={say.thanks}>{replyWords.reference(reference)}</Panel>
        <p class="govuk-body">{by ? say.sentBy(by, at) : say.sentAt(at)}</p>
        {late.length > 0 ? (
          <InsetText>
            {say.cameLate(clockTime(late[0] ? answerBy(timedIn(d.register, late[0])) : ""))}
          </InsetText>
        ) : null}
        <SummaryList rows={rowsOf(d, slots)} />
        {gone.length > 0 ? (
          <WarningText>
            {say.notExpected(listed(gone.map((s) => d.nameOf(s.pupil))), d.school.phone)}
          </WarningText>
        ) : null}
        {worrying ? <WarningText>{say.ringToo(d.school.phone)}</WarningText> : null}
        {open.length > 0 ? (
          <>
            <h2 class="govuk-heading-m">{say.notAnswered}</h2>
            <SummaryList rows={rowsOf(d, open)} />
          </>
        ) : null}
        <p class="govuk-body">
          <a class="govuk-link" href={pathOf(d)}>
            {say.change}
          </a>
        </p>
        <EveryDayOffer d={d} p={p} />
        <RingSchool d={d} />
      </>
    ),
  };
};
