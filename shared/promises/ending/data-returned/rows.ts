import { shortDate } from "#domain/calendar/date-words.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { dateOf, targets } from "#promises/obligations/targets.ts";
import { isWaiting, replyTo } from "#streams/placement/facts.ts";
import { returnAsked } from "#streams/placement/provider/data-held.ts";

export const dataReturnedRows: readonly Row[] = [
  {
    id: "O57",
    part: "returned",
    title: "Have the provider confirm that it has returned or destroyed what it had",
    owner: "ap-lead",
    phase: "reintegration",
    form: "data-returned",
    always: true,
    ofLawAlone: true,
    outlasts: true,
    notApplicable: (f) =>
      returnAsked(f.placement) ? undefined : "The provider is asked once the placement has ended.",
    due: ({ placement: p }) => {
      const asked = returnAsked(p);
      return (
        asked && {
          date: dateOf(asked.due),
          explanation: [
            `${targets.dataReturned} school days after it was asked on ${shortDate(dateOf(asked.askedAt))}. This is the product’s target; that nothing is kept longer than it is needed is law (UK GDPR art. 5(1)(e), from memory).`,
          ],
        }
      );
    },
    asked: ({ placement: p }) => {
      const asked = returnAsked(p);
      return asked !== undefined && isWaiting(p, asked);
    },
    met: ({ placement: p }) => {
      const asked = returnAsked(p);
      return asked && replyTo(p, asked);
    },
  },
];
