import { type Phase, phaseNames, phases } from "../../../shared/domain/placement/phase.ts";
import { roleNames } from "../../../shared/domain/roles.ts";
import { Details } from "../../../shared/ui/components/details.tsx";
import { Tag, type TagColour } from "../../../shared/ui/components/tag.tsx";
import { longDate } from "../../../shared/ui/dates.ts";
import type { PlacementModel, ShownObligation } from "./placement-model.ts";

const states: Readonly<Record<ShownObligation["state"], readonly [string, TagColour]>> = {
  owed: ["To do", "teal"],
  asked: ["Waiting", "yellow"],
  met: ["Done", "green"],
  waived: ["Waived", "purple"],
  "not-applicable": ["Does not apply", "grey"],
};

const State = ({ o }: { readonly o: ShownObligation }) => {
  const [text, colour] = states[o.state];
  const open = o.state === "owed" || o.state === "asked";
  if (open && o.late) return <Tag colour="red">Overdue</Tag>;
  return (
    <>
      <Tag colour={colour}>{text}</Tag>
      {o.state === "met" && o.late ? <span class="app-late"> late</span> : null}
    </>
  );
};

const Row = ({ o }: { readonly o: ShownObligation }) => (
  <li class="app-obligation" id={o.key}>
    <div class="app-obligation__head">
      <span class="app-obligation__title">
        {o.href ? (
          <a class="govuk-link" href={o.href}>
            {o.title}
          </a>
        ) : (
          o.title
        )}
        {o.aboutName ? <span class="app-obligation__about"> – {o.aboutName}</span> : null}
      </span>
      <State o={o} />
    </div>
    <p class="govuk-body-s app-obligation__facts">
      {roleNames[o.owner]}
      {o.due ? ` · by ${longDate(o.due)}` : ""}
      {` · ${o.id}`}
      {o.clauses.length > 0 ? ` · ${o.clauses.join("; ")}` : " · the product’s own rule"}
      {o.blocks === "law-or-safety" ? " · law or safety: cannot be waived" : ""}
    </p>
    {o.why ? <p class="govuk-body-s">{o.why}</p> : null}
    {o.explanation.length > 0 && o.state !== "not-applicable" ? (
      <Details summary="How this date was found">
        {o.explanation.map((line) => (
          <p class="govuk-body-s">{line}</p>
        ))}
      </Details>
    ) : null}
  </li>
);

const inPhase = (m: PlacementModel, phase: Phase): readonly ShownObligation[] =>
  m.obligations.filter((o) => o.phase === phase);

/** What is owed, phase by phase: who, by when, from which clause. */
export const Obligations = ({ m }: { readonly m: PlacementModel }) => (
  <section aria-labelledby="obligations">
    <h2 class="govuk-heading-m" id="obligations">
      What the policy and the law ask
    </h2>
    {phases
      .filter((phase) => inPhase(m, phase).length > 0)
      .map((phase) => (
        <>
          <h3 class="govuk-heading-s">
            {phaseNames[phase]} {phase === m.phase ? <Tag>Now</Tag> : null}
          </h3>
          <ul class="govuk-list app-obligations">
            {inPhase(m, phase).map((o) => (
              <Row o={o} />
            ))}
          </ul>
        </>
      ))}
  </section>
);
