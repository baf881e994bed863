import { atOddsWithNotice } from "#streams/placement/notice/address-risk.ts";
import { placeDecision } from "#streams/placement/notice/place-told.ts";
import type { Choice } from "#streams/placement/recorded.ts";
import type { Placement } from "#streams/placement/state.ts";
import { InsetText } from "#ui/components/inset-text.tsx";

/** How it stands with each contact who is not to learn the place, where the law has the notice name it. */
export const placeToldTo = (p: Placement) =>
  atOddsWithNotice(p).map(({ id }) => ({
    contact: id,
    decision: placeDecision(p, id)?.answers.decision ?? ("waits" as const),
  }));

const words: Readonly<Record<Choice<"address-risk", "decision"> | "waits", string>> = {
  waits: "the letter waits until the safeguarding lead has decided whether it names the place.",
  give: "the letter names the place, as the safeguarding lead has decided.",
  withhold: "the place is withheld, as the safeguarding lead has decided.",
};

/** Says so on the letter's page, so that whoever issues it knows who gets which. */
export const PlaceTold = ({
  placement,
  nameOf,
}: {
  readonly placement: Placement;
  readonly nameOf: (contact: string) => string;
}) => {
  const all = placeToldTo(placement);
  return all.length === 0 ? null : (
    <InsetText>
      {all.map(({ contact, decision }) => (
        <p class="govuk-body">
          {nameOf(contact)}: {words[decision] ?? words.waits}
        </p>
      ))}
    </InsetText>
  );
};
