import { type Commands, noCommands, withCommand } from "#domain/commands.ts";
import type { Commit } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import type { CheckName } from "#domain/provider-checks.ts";
import { identityFault } from "#domain/provider-identity.ts";
import type { ProviderFacts } from "../placement/events/events.ts";
import { isAnother } from "../placement/provider/same-provider.ts";
import type { ProviderEvent } from "./events.ts";
import type { KeptEvidence, RollAsking, RollDeclared } from "./evidence/evidence.ts";
import { emptyRegister, type ProviderRegister, registerAfter } from "./register/register.ts";
import { noYear, type YearOfProvider, yearAfter } from "./yearly/year.ts";

export type Provider = {
  /** Also the id of the vault's record with name, address and people. */
  readonly id: string;
  readonly version: number;
  readonly facts: ProviderFacts | undefined;
  readonly places: number;
  readonly register: ProviderRegister;
  /** Not chosen any more. */
  readonly retired: boolean;
  /** An address for links that waits for the other schools; it is in the vault beside the one in use. */
  readonly proposal:
    | { readonly school: string; readonly schools: readonly string[]; readonly yes: readonly string[] }
    | undefined;
  /** How often its e-mail address has changed, or was about to: links for every day end with each. */
  readonly addresses: number;
  readonly reserved: readonly string[];
  /** What each school of the trust saw when it last judged, by school. */
  readonly evidence: Readonly<Record<string, KeptEvidence>>;
  /** What the provider declared last, to whichever school. */
  readonly declared: FormAnswers | undefined;
  /** ISO date of the last day of its insurance, as it declared or as staff saw it last; "" where it is not known. */
  readonly insuredUntil: string;
  /** The same of the certificates that its activities need: the last day of the first that runs out. */
  readonly certifiedUntil: string;
  /** Its latest count of its whole full-time roll. */
  readonly roll: RollDeclared | undefined;
  /** Which school asked for it last. */
  readonly rollAsking: RollAsking | undefined;
  /** What it told of its due diligence by the yearly link. */
  readonly year: YearOfProvider;
  readonly commands: Commands;
};

/** What of a proposal is left after a school answered: nothing once it is in use, or dropped. */
const answered = ({ proposal }: Provider, school: string, answer: "yes" | "no"): Provider["proposal"] => {
  if (!proposal || answer === "no") return undefined;
  const yes = [...proposal.yes, school];
  return proposal.schools.every((s) => yes.includes(s)) ? undefined : { ...proposal, yes };
};

const outdated = (evidence: Provider["evidence"]): Provider["evidence"] =>
  Object.fromEntries(
    Object.entries(evidence).map(([school, each]) => [school, { ...each, outdated: true as const }]),
  );

const evolve = (p: Provider, e: ProviderEvent, c: Pick<Commit, "at" | "by" | "version">): Provider => {
  switch (e.type) {
    case "provider-added":
      return { ...p, facts: e.facts, places: e.places };
    case "provider-changed":
      return {
        ...p,
        facts: e.facts,
        places: e.places,
        evidence: isAnother(p.facts, e.facts) ? outdated(p.evidence) : p.evidence,
        addresses: p.addresses + (e.changed.includes("email") ? 1 : 0),
      };
    case "address-proposed":
      return { ...p, proposal: { school: e.school, schools: e.schools, yes: [] } };
    case "address-answered":
      return {
        ...p,
        proposal: answered(p, e.school, e.answer),
        addresses: p.addresses + (e.answer === "yes" ? 1 : 0),
      };
    case "register-entered":
    case "register-removed":
      return { ...p, register: registerAfter(p.register, e) };
    case "provider-retired":
      return { ...p, retired: true };
    case "provider-restored":
      return { ...p, retired: false };
    case "place-reserved":
      return { ...p, reserved: [...p.reserved.filter((r) => r !== e.placement), e.placement] };
    case "place-released":
      return { ...p, reserved: p.reserved.filter((r) => r !== e.placement) };
    case "evidence-shared": {
      const { type: _type, ...evidence } = e;
      const told = (check: CheckName, field: string, before: string): string =>
        e.held?.includes(check) ? before : String(e.declared[field] ?? before);
      return {
        ...p,
        // What the school held already was not told anew: a certificate that was seen since stands.
        insuredUntil: told("insurance", "insurance-until", p.insuredUntil),
        certifiedUntil: told("health-and-safety", "certificates-until", p.certifiedUntil),
        declared: e.declared,
        evidence: { ...p.evidence, [e.school]: evidence },
      };
    }
    case "insurance-seen":
      return { ...p, insuredUntil: e.until };
    case "certificates-seen":
      return { ...p, certifiedUntil: e.until };
    case "roll-declared": {
      const { type: _type, ...roll } = e;
      return { ...p, roll };
    }
    case "diligence-told":
    case "diligence-filed":
    case "diligence-file-removed":
    case "diligence-asking":
      return { ...p, year: yearAfter(p.year, e, c) };
    case "roll-asking":
      return { ...p, rollAsking: { school: e.school, on: e.on } };
  }
};

const blankProvider = (id: string): Provider => ({
  id,
  version: 0,
  facts: undefined,
  places: 0,
  register: emptyRegister,
  retired: false,
  proposal: undefined,
  addresses: 0,
  reserved: [],
  evidence: {},
  declared: undefined,
  insuredUntil: "",
  certifiedUntil: "",
  roll: undefined,
  rollAsking: undefined,
  year: noYear,
  commands: noCommands,
});

export const foldProvider = (
  id: string,
  commits: readonly Commit<ProviderEvent>[],
  from = blankProvider(id),
): Provider =>
  commits.reduce<Provider>(
    (p, c) => ({
      ...c.events.reduce((state, e) => evolve(state, e, c), p),
      version: c.version,
      commands: withCommand(p.commands, c),
    }),
    from,
  );

export const addProvider = (p: Provider, facts: ProviderFacts, places: number): Decision<ProviderEvent> =>
  p.version > 0
    ? refuse("This provider has been added already.")
    : (identityFault(facts) ?? decided([{ type: "provider-added", facts, places }]));

export const reservePlace = (p: Provider, placement: string): Decision<ProviderEvent> => {
  if (!p.facts) return refuse("This provider is not known.", "provider");
  if (p.reserved.includes(placement)) return decided([]);
  if (p.retired)
    return refuse(
      "This provider is retired. Choose another, or let the AP lead or the headteacher take it back on its page.",
      "provider",
    );
  return p.reserved.length >= p.places
    ? refuse("This provider has no free place. Choose another, or ask the provider.", "provider")
    : decided([{ type: "place-reserved", placement }]);
};

export const releasePlace = (p: Provider, placement: string): Decision<ProviderEvent> =>
  p.reserved.includes(placement) ? decided([{ type: "place-released", placement }]) : decided([]);
