import { roleNames } from "#domain/roles.ts";
import { type Phase, phaseNames, phases } from "#streams/placement/phase.ts";
import { Details } from "#ui/components/details.tsx";
import { Tag, type TagColour } from "#ui/components/tag.tsx";
import { longDate } from "#ui/dates.ts";
import type { PlacementModel, ShownObligation } from "./model.ts";

const states: Readonly<Record<ShownObligation["state"], readonly [string, TagColour]>> = {
  owed: ["To do", "teal"],
  asked: ["Waiting", "yellow"],
  met: ["Done", "green"],
  "in-register": ["In the school’s register", "grey"],
  kept: ["Nothing open", "grey"],
  waived: ["Waived", "purple"],
  "not-applicable": ["Does not apply", "grey"],
};

const isOpen = (o: ShownObligation): boolean => o.state === "owed" || o.state === "asked";

const State = ({ o }: { readonly o: ShownObligation }) => {
  const [text, colour] = states[o.state];
  if (isOpen(o) && o.late) return <Tag colour="red">Overdue</Tag>;
  if (isOpen(o) && o.later) return <Tag colour="grey">Coming up</Tag>;
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
      <span class="app-obligation__state">
        <State o={o} />
      </span>
    </div>
    <p class="govuk-body-s app-obligation__facts">
      {roleNames[o.owner]}
      {o.due ? ` · by ${longDate(o.due)}` : ""}
      {` · ${o.id}`}
      {o.clauses.length > 0 ? ` · ${o.clauses.join("; ")}` : " · the product’s own rule"}
      {o.blocks === "law-or-safety" ? " · law or safety: cannot be waived" : ""}
    </p>
    {o.why ? <p class="govuk-body-s">{o.why}</p> : null}
    {o.note ? <p class="govuk-body-s">{o.note}</p> : null}
    {o.explanation.length > 0 && (isOpen(o) || o.late) ? (
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

/** "12 done, 1 overdue, 2 to do": what a folded phase holds. */
const tally = (all: readonly ShownObligation[]): string => {
  const open = all.filter(isOpen);
  const late = open.filter((o) => o.late).length;
  const counts = [
    [all.filter((o) => o.state === "met" || o.state === "waived").length, "done"],
    [late, "overdue"],
    [open.length - late, "to do"],
    [all.filter((o) => o.state === "kept").length, "kept day by day"],
    [all.filter((o) => o.state === "in-register").length, "in the school’s own register"],
  ] as const;
  return counts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(", ");
};

const List = ({ all }: { readonly all: readonly ShownObligation[] }) => (
  <ul class="govuk-list app-obligations">
    {all.map((o) => (
      <Row o={o} />
    ))}
  </ul>
);

const ofSchool = (o: ShownObligation): boolean => o.key.endsWith("-school");

/** Of the phase that the placement is in: what is open stands first, the rest is a line each. */
const Now = ({ all: every }: { readonly all: readonly ShownObligation[] }) => {
  const duties = every.filter(ofSchool);
  const all = every.filter((o) => !ofSchool(o));
  const done = all.filter((o) => o.state === "met" || o.state === "waived");
  const daily = all.filter((o) => o.state === "kept" || o.state === "in-register");
  const not = all.filter((o) => o.state === "not-applicable");
  return (
    <>
      <List all={all.filter(isOpen)} />
      {done.length > 0 ? (
        <Details classes="app-phase" summary={`Done or waived: ${done.length}`}>
          <List all={done} />
        </Details>
      ) : null}
      {daily.length > 0 ? (
        <Details classes="app-phase" summary={`Day by day, in the register: ${daily.length}`}>
          <List all={daily} />
        </Details>
      ) : null}
      {not.length > 0 ? (
        <Details classes="app-phase" summary={`Does not apply now: ${not.length}`}>
          <List all={not} />
        </Details>
      ) : null}
      {duties.length > 0 ? (
        <Details classes="app-phase" summary={`The school’s own duties: ${tally(duties)}`}>
          <List all={duties} />
        </Details>
      ) : null}
    </>
  );
};

/** The phase that the placement is in stands open, and one with something overdue; the others are told in a line. */
const PhaseSection = ({ m, phase }: { readonly m: PlacementModel; readonly phase: Phase }) => {
  const all = inPhase(m, phase);
  if (all.length === 0) return null;
  if (phase === m.phase)
    return (
      <>
        <h3 class="govuk-heading-s">
          {phaseNames[phase]} <Tag>Now</Tag>
        </h3>
        <Now all={all} />
      </>
    );
  const told = tally(all);
  return (
    <Details
      classes="app-phase"
      summary={told ? `${phaseNames[phase]}: ${told}` : phaseNames[phase]}
      open={all.some((o) => isOpen(o) && o.late)}
    >
      <List all={all} />
    </Details>
  );
};

/** What is owed, phase by phase: who, by when, from which clause. */
export const Obligations = ({ m }: { readonly m: PlacementModel }) => (
  <section aria-labelledby="obligations">
    <h2 class="govuk-heading-m" id="obligations">
      What the policy and the law ask
    </h2>
    {phases.map((phase) => (
      <PhaseSection m={m} phase={phase} />
    ))}
  </section>
);
