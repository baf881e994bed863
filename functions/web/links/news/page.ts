import { execute } from "#casework/commit/execute.ts";
import { partSafety, withPartedWords } from "#casework/commit/safety-words.ts";
import { signOffs } from "#casework/commit/streams.ts";
import type { Answers } from "#contracts/form.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { refuse } from "#domain/decision.ts";
import { scopeOf, signOffStream } from "#domain/streams.ts";
import type { LinkPage } from "#door/context.ts";
import { taken } from "#door/sent.ts";
import type { Deps } from "#ports/host.ts";
import type { News, Told } from "#streams/provider/sign-off-events.ts";
import { tell } from "#streams/provider/telling.ts";
import { deadLink } from "../dead-link.tsx";
import { linkCsrf } from "../link-cookie.ts";
import { overLimit, tooMany } from "../over-limit.ts";
import { newsFields, newsFormPage, newsSentPage } from "./form.tsx";
import { loadNews, type NewsBehind } from "./load.ts";
import { newsPathOf } from "./path.ts";
import { newsWords } from "./words.ts";

/** A command of this provider's own: nobody's command id can stand in for another's, or for the product's. */
const commandOf = (n: NewsBehind, sent: string) => ({
  stream: signOffStream(n.at, n.provider),
  id: `answer-${n.provider}-${sent}`,
  by: n.provider,
});

/** What a command told, of this provider alone. */
const toldBy = (n: NewsBehind, sent: string | null): Told | undefined =>
  sent !== null && n.signOff.commands.get(commandOf(n, sent).id) !== undefined
    ? n.signOff.told.findLast((t) => t.how === "link")
    : undefined;

const record = (deps: Deps, n: NewsBehind, sent: string, answers: Answers) => {
  const parted = partSafety(newsFields(n), answers);
  const { open, flag } = parted;
  const today = londonDate(deps.clock.now());
  const on = typeof open.on === "string" ? open.on : today;
  const { pupils, at, checked } = open;
  return withPartedWords(deps, scopeOf(n.at), parted, (words, sealed) =>
    execute(deps, signOffs, commandOf(n, sent), (s) =>
      on > today
        ? refuse(newsWords.dayAhead, "on")
        : tell(s, {
            what: open.what as News,
            on,
            how: "link",
            ...(words ? { words } : {}),
            ...(Array.isArray(pupils) ? { pupils } : {}),
            ...(typeof at === "string" ? { at } : {}),
            ...(checked === "yes" || checked === "no" ? { checked } : {}),
            ...(flag ? { safety: flag } : {}),
            ...(sealed ? { sealed } : {}),
          }),
    ),
  );
};

/**
 * A provider tells of a change of staff, of another site or of an incident, behind any link that it has open (catalogue
 * O95, O103; KCSIE). It goes to safeguarding lead and AP lead at once.
 */
export const newsPage: LinkPage = {
  path: "/reply/{key}/news",
  doc: { summary: "A provider tells of a change of staff, another site or a serious incident" },
  get: async (deps, request) => {
    const n = await loadNews(deps, request);
    if (!n) return deadLink;
    const told = toldBy(n, request.query.get("recorded"));
    if (told) return newsSentPage(n, told);
    const csrf = linkCsrf(deps, request);
    return newsFormPage(n, { csrf, command: deps.ids.id(), typed: {} });
  },
  post: async (deps, request, sent) => {
    const n = await loadNews(deps, request);
    if (!n) return deadLink;
    if (await overLimit(deps, n.key)) return tooMany;
    const { csrf, command } = sent;
    const again = { csrf, command, typed: sent.typed ?? {} };
    const checked = taken(newsFields(n), sent);
    if (checked.kind === "refused") return newsFormPage(n, { ...again, errors: checked.errors });
    const done = await record(deps, n, command, checked.answers);
    if (done.kind === "refused")
      return newsFormPage(n, { ...again, errors: [{ field: done.field ?? "", message: done.message }] });
    return { kind: "see", to: `${newsPathOf(n)}?recorded=${command}` };
  },
};
