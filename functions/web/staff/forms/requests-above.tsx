import { wordsOf } from "#casework/commit/kept-words.ts";
import { contactsOf } from "#casework/people/people.ts";
import { longTime } from "#domain/calendar/london.ts";
import { noteRead, type StaffContext } from "#door/context.ts";
import { openRequests } from "#streams/placement/own-page/requests.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import type { Loaded } from "../placement/load.ts";
import type { Above } from "./above-form.ts";

const asks = {
  review: "asks for a review. Its answer is recorded as “A review was asked for”",
  complaint: "complains",
  question: "asks or tells something",
} as const;

const whoAsks = {
  parent: "A parent or carer",
  pupil: "The pupil",
  officer: "Somebody who works with the pupil",
} as const;

/** What was asked and complained of and waits for an answer, in the words of whoever did; a name only to those who may see it. */
export const requestsToAnswer = async (c: StaffContext, l: Loaded): Promise<Above> => {
  await noteRead(c, l.placement.pupil);
  const open = openRequests(l.placement);
  const people = c.sees("contact.details")
    ? await contactsOf(
        c.deps,
        c.scope,
        open.map((r) => r.by),
      )
    : new Map();
  const sees = c.sees("placement.words");
  const requests = await Promise.all(
    open.map(async (r) => ({
      at: r.at,
      who: people.get(r.by)?.name ?? whoAsks[r.answers.from ?? "parent"],
      what: asks[r.answers.what ?? "question"],
      about: sees ? String((await wordsOf(c.deps, c.scope, Object.values(r.words))).about ?? "") : "",
    })),
  );
  return {
    model: { requests },
    content: (
      <>
        <h2 class="govuk-heading-m">What waits for an answer</h2>
        {requests.length === 0 ? <InsetText>Nothing waits for an answer.</InsetText> : null}
        {requests.map((r) => (
          <>
            <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
              {r.who} {r.what}
            </h3>
            <p class="govuk-body-s">{longTime(r.at)}</p>
            {r.about ? (
              <SummaryList
                rows={[{ key: "In their words", value: <span class="app-lines">{r.about}</span> }]}
              />
            ) : null}
          </>
        ))}
      </>
    ),
  };
};
