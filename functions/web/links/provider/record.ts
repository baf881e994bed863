import { type Executed, execute } from "#casework/commit/execute.ts";
import { partSafety, withPartedWords } from "#casework/commit/safety-words.ts";
import { placements } from "#casework/commit/streams.ts";
import { contradictsRegister } from "#casework/placement/reported-sessions.ts";
import { factsNow } from "#casework/rules/rules-in-force.ts";
import type { Answers } from "#contracts/form.ts";
import { refuse } from "#domain/decision.ts";
import type { Deps } from "#ports/host.ts";
import { submitForm } from "#promises/deciding/submitting.ts";
import { flaggedBy, withConcern } from "#promises/deciding/telling/safety.ts";
import { promiseOf } from "#promises/forms.ts";
import { type PlacementEvent, toProvider } from "#streams/placement/events/events.ts";
import { takesReply } from "#streams/placement/notice/replying.ts";
import type { Placement } from "#streams/placement/state.ts";
import { linkFields } from "../link-form-page.tsx";
import { commandOf } from "../question/record.ts";
import type { ProviderQuestion } from "./load.ts";
import { providerWords } from "./words.ts";

/**
 * Records a provider's answer as its form, by the provider: words to the vault first, then one commit. Whether the
 * question still stands is judged on what the commit stands on, so that nobody agrees to terms that have changed.
 */
export const recordProviderAnswer = async (
  deps: Deps,
  q: ProviderQuestion,
  sent: string,
  answers: Answers,
): Promise<Executed<Placement, PlacementEvent>> => {
  const parted = partSafety(linkFields(q), answers);
  const command = { stream: q.link.stream, id: commandOf(q, sent), by: toProvider };
  const isTaken = q.c.placement.commands.get(command.id) !== undefined;
  const contradicts = isTaken
    ? undefined
    : await contradictsRegister(deps, q.c.at, q.c.placement, {
        form: promiseOf(q.form),
        answers: parted.open,
        said: Object.keys(parted.said),
        asked: q.ask.version,
      });
  if (contradicts) return contradicts;
  return withPartedWords(deps, q.c.scope, parted, (words, sealed) =>
    execute(deps, placements, command, (p) => {
      const ask = p.asks.find((a) => a.id === q.ask.id);
      if (!ask || !takesReply(p, ask)) return refuse(providerWords.notAsked);
      const submission = {
        form: promiseOf(q.form),
        answers: parted.open,
        said: words?.fields ?? [],
        by: toProvider,
      };
      const submitted = submitForm(factsNow(deps, p), submission, words ? { [q.form.id]: words } : {});
      return withConcern(p, submitted, flaggedBy(parted.flag, sealed, deps.clock.now()));
    }),
  );
};
