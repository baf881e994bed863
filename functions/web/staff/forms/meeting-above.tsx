import { wordsOf } from "#casework/commit/kept-words.ts";
import { contactsOf, providerOf } from "#casework/people/people.ts";
import { type BeforeMeeting, beforeMeeting } from "#casework/placement/before-the-meeting.ts";
import { longTime } from "#domain/calendar/london.ts";
import { noteRead, type StaffContext } from "#door/context.ts";
import { toProvider } from "#streams/placement/events/events.ts";
import {
  type MeetingKind,
  plannedMeetings,
  type Replied,
  repliesTo,
  repliesToSettle,
} from "#streams/placement/reviews/meetings.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { longDate } from "#ui/dates.ts";
import type { Loaded } from "../placement/load.ts";
import type { Above } from "./above-form.ts";
import { objectivesAbove } from "./report-above.tsx";

/** A reply to an invitation as staff read it. */
type ShownReply = {
  readonly name: string;
  readonly at: string;
  readonly coming: string;
  /** Whether the meeting was moved after it. */
  readonly toEarlierDay: boolean;
  readonly views: string;
  readonly question: string;
  /** The words are with the safeguarding lead. */
  readonly sealed: boolean;
};

const shownReplies = async (
  c: StaffContext,
  l: Loaded,
  replies: readonly Replied[],
): Promise<readonly ShownReply[]> => {
  const ids = replies.map(({ who }) => who);
  const contacts = c.sees("contact.details") ? await contactsOf(c.deps, c.scope, ids) : new Map();
  const provider = await providerOf(c.deps, c.at.tenant, l.placement.provider?.id ?? "");
  return Promise.all(
    replies.map(async ({ who, record, toNow }) => {
      const kept = c.sees("placement.words") ? Object.values(record.words) : [];
      const words = await wordsOf(c.deps, c.scope, kept);
      const concern = (l.placement.history.concern ?? []).find((r) => r.version === record.version);
      return {
        name:
          who === toProvider ? (provider?.name ?? "The provider") : (contacts.get(who)?.name ?? "A contact"),
        at: record.at,
        coming: record.answers.coming === "yes" ? "is coming" : "cannot come",
        toEarlierDay: !toNow,
        views: String(words.views ?? ""),
        question: String(words.question ?? ""),
        sealed: concern?.answers.safety === "adult",
      };
    }),
  );
};

const Reply = ({ r }: { readonly r: ShownReply }) => (
  <>
    <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
      {r.name} {r.coming}
      {r.toEarlierDay ? ", as was said before the meeting was moved" : ""}
    </h3>
    <p class="govuk-body-s">{longTime(r.at)}</p>
    {r.sealed ? (
      <InsetText>They say that it is about an adult: the words are with the safeguarding lead.</InsetText>
    ) : null}
    {r.views || r.question ? (
      <SummaryList
        rows={[
          ...(r.views ? [{ key: "What they think", value: <span class="app-lines">{r.views}</span> }] : []),
          ...(r.question ? [{ key: "Question", value: <span class="app-lines">{r.question}</span> }] : []),
        ]}
      />
    ) : null}
  </>
);

const Replies = ({ replies }: { readonly replies: readonly ShownReply[] }) => (
  <>
    <h2 class="govuk-heading-m">What was answered to the invitation</h2>
    {replies.length === 0 ? <p class="govuk-body">Nobody has answered yet.</p> : null}
    {replies.map((r) => (
      <Reply r={r} />
    ))}
  </>
);

const met = {
  yes: "they were being met",
  partly: "they were being met in part",
  no: "they were not being met",
};

const Facts = ({ before }: { readonly before: BeforeMeeting }) => (
  <>
    <h2 class="govuk-heading-m">Objectives and attendance</h2>
    {before.objectives.length > 0 ? (
      <ul class="govuk-list govuk-list--bullet">
        {before.objectives.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    ) : (
      <p class="govuk-body">The plan has no objectives that can be shown.</p>
    )}
    <SummaryList
      rows={[
        ...(before.last?.objectives
          ? [{ key: `Last review, ${longDate(before.last.on)}`, value: met[before.last.objectives] }]
          : []),
        ...(before.attendance
          ? [
              {
                key: `Sessions, ${longDate(before.attendance.from)} to ${longDate(before.attendance.to)}`,
                value: `${before.attendance.attended} attended, ${before.attendance.missed} missed, ${before.attendance.unconfirmed} not confirmed`,
              },
            ]
          : []),
      ]}
    />
  </>
);

/** Above the record of a review: the objectives, the attendance, and what everybody answered to the invitation (O83, O84). */
export const meetingAbove =
  (kind: MeetingKind) =>
  async (c: StaffContext, l: Loaded): Promise<Above> => {
    await noteRead(c, l.placement.pupil);
    const { objectives, ...rest } = await beforeMeeting(c.deps, {
      at: c.at,
      scope: c.scope,
      placement: l.placement,
    });
    const before = { ...rest, objectives: c.sees("placement.words") ? objectives : [] };
    const planned = plannedMeetings(l.placement).find((m) => m.kind === kind);
    const replies = planned ? await shownReplies(c, l, repliesTo(l.placement, planned)) : [];
    const chart = await objectivesAbove(c, l);
    return {
      model: { ...chart.model, before, replies },
      content: (
        <>
          <Facts before={before} />
          {chart.content}
          {planned ? <Replies replies={replies} /> : null}
        </>
      ),
    };
  };

/** Above the form with which somebody deals with replies: those that wait, in their words. */
export const repliesToDealWith = async (c: StaffContext, l: Loaded): Promise<Above> => {
  await noteRead(c, l.placement.pupil);
  const replies = await shownReplies(c, l, repliesToSettle(l.placement));
  return { model: { replies }, content: <Replies replies={replies} /> };
};
