import type { CheckName } from "#domain/provider-checks.ts";
import type { Recorded } from "../recorded.ts";
import type { Placement } from "../state.ts";
import { termsSince } from "../terms/bound.ts";

/** Version in which the provider of now was chosen; 0 while there is none. */
export const chosenIn = (p: Placement): number => {
  const choices = p.history.provider ?? [];
  const now = choices.at(-1)?.answers.provider;
  const before = choices.findLastIndex((c) => c.answers.provider !== now);
  return choices[before + 1]?.version ?? 0;
};

const judgements = (p: Placement): readonly Recorded<"checks-judged">[] =>
  (p.history["checks-judged"] ?? []).filter((j) => j.version > chosenIn(p));

/** Judgements after which the provider of now is asked again. */
export const askedAgain = (p: Placement): readonly Recorded<"checks-judged">[] =>
  judgements(p).filter((j) => j.answers.outcome === "ask-again");

/** The provider of now is to answer once more, as the school judged, and has not. */
export const isAskedAgain = (p: Placement): boolean =>
  askedAgain(p).length > 0 && checksReply(p) === undefined;

/** Which round of checks the provider is asked for; another provider begins anew (catalogue O36 to O52). */
export const checksRound = (p: Placement): string | undefined =>
  p.provider && `${p.provider.id}-${askedAgain(p).length + 1}`;

/** What the provider of now answered in this round, however it reached the school. */
export const checksReply = (p: Placement): Recorded<"provider-checks"> | undefined => {
  const since = Math.max(chosenIn(p), askedAgain(p).at(-1)?.version ?? 0);
  return p.history["provider-checks"]?.filter((r) => r.version > since).at(-1);
};

/** How the school judged that answer; a correction by the provider has to be judged anew. */
export const checksJudged = (p: Placement): Recorded<"checks-judged"> | undefined => {
  const reply = checksReply(p);
  return (
    reply &&
    judgements(p)
      .filter((j) => j.version > reply.version)
      .at(-1)
  );
};

/** The judgement under which a check is satisfactory. */
export const satisfactory = (p: Placement, check: CheckName): Recorded<"checks-judged"> | undefined => {
  const judged = checksJudged(p);
  return judged?.answers[check] === "satisfactory" ? judged : undefined;
};

/** Whether the school decided to look for another provider and has not chosen one yet. */
export const providerGivenUp = (p: Placement): boolean =>
  judgements(p).at(-1)?.answers.outcome === "another-provider";

/** Version since which an agreement's terms are as they are now: provider, dates, sessions, cost. A change asks anew. */
export const termsIn = (p: Placement): number => Math.max(chosenIn(p), termsSince(p, "provider"));

/** Which round of agreement the provider is asked for: the one in which it was asked about these terms, or a new one. */
export const agreementRound = (p: Placement): string | undefined => {
  const asked = p.asks.findLast(
    (a) => a.purpose === "provider-agreement" && !a.withdrawn && a.version > termsIn(p),
  );
  return p.provider && (asked?.round ?? `${p.provider.id}-v${termsIn(p)}`);
};

/** Whether the provider of now agreed to earlier terms, and has not answered to those of now (findings K2.4). */
export const agreedToEarlierTerms = (p: Placement): Recorded<"provider-agreement"> | undefined => {
  if (agreementReply(p)) return undefined;
  const before = p.history["provider-agreement"]?.filter((r) => r.version > chosenIn(p)).at(-1);
  return before?.answers.agreed === "yes" ? before : undefined;
};

/** What the provider said to the terms as they stand now. */
export const agreementReply = (p: Placement): Recorded<"provider-agreement"> | undefined =>
  p.history["provider-agreement"]?.filter((r) => r.version > termsIn(p)).at(-1);

/** The agreement in force. */
export const providerAgreed = (p: Placement): Recorded<"provider-agreement"> | undefined => {
  const reply = agreementReply(p);
  return reply?.answers.agreed === "yes" ? reply : undefined;
};
