import { contactsOf } from "#casework/people/people.ts";
import { noteRead, type StaffContext } from "#door/context.ts";
import { waitingForReply } from "#streams/placement/notice/waiting-for-reply.ts";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { Answer, answersOf } from "../placement/answers.tsx";
import type { Loaded } from "../placement/load.ts";

/** The numbers on file of those who wait: what they typed may be another. */
const numbersOf = async (c: StaffContext, ids: readonly string[]) => {
  if (!c.sees("contact.details")) return [];
  const found = await contactsOf(c.deps, c.scope, ids);
  return [...found.values()].flatMap(({ name, phone }) => (phone ? [{ key: name, value: phone }] : []));
};

/** What people outside answered and asked, in their words, above the form on which somebody deals with it. */
export const repliesAbove = async (c: StaffContext, l: Loaded, which: "waiting" | "all") => {
  await noteRead(c, l.placement.pupil);
  const waiting = waitingForReply(l.placement);
  const all = await answersOf(c, l);
  const answers = which === "all" ? all : all.filter((a) => waiting.some((ask) => ask.id === a.ask));
  const numbers =
    which === "waiting"
      ? await numbersOf(
          c,
          waiting.map((a) => a.to),
        )
      : [];
  return {
    model: { answers, numbers },
    content: (
      <>
        {answers.length > 0 ? <h2 class="govuk-heading-m">What was written</h2> : null}
        {answers.map((a) => (
          <Answer a={a} />
        ))}
        {numbers.length > 0 ? (
          <>
            <h2 class="govuk-heading-m">Numbers on file</h2>
            <SummaryList rows={numbers} />
          </>
        ) : null}
      </>
    ),
  };
};
