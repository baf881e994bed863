import { execute } from "#casework/commit/execute.ts";
import { sha256 } from "#casework/commit/hash-chain.ts";
import { withWords } from "#casework/commit/kept-words.ts";
import { placements } from "#casework/commit/streams.ts";
import { tryCode } from "#casework/links/pack-code.ts";
import { factsNow } from "#casework/rules/rules-in-force.ts";
import type { FieldError, Typed } from "#contracts/form.ts";
import { packFields } from "#contracts/forms/pack.ts";
import { noWords } from "#domain/commit.ts";
import type { LinkPage } from "#door/context.ts";
import type { Request } from "#door/request.ts";
import { taken } from "#door/sent.ts";
import { auditUntil } from "#ports/audit.ts";
import type { Deps } from "#ports/host.ts";
import { openPack } from "#promises/deciding/opening-pack.ts";
import { deadLink } from "../dead-link.tsx";
import { linkCsrf } from "../link-cookie.ts";
import { overLimit, tooMany } from "../over-limit.ts";
import { codeOf, loadPack, type PackBehind, packCommand, packPath } from "./load.ts";
import { lockedPage } from "./locked.tsx";
import { keepOpened, openingOf } from "./opened.ts";
import { shownPage } from "./shown.tsx";
import { packWords } from "./words.ts";

const noteRead = (deps: Deps, request: Request, { c, provider }: PackBehind): Promise<void> =>
  deps.audit.append({
    scope: c.scope,
    id: deps.ids.id(),
    at: deps.clock.now().toString(),
    by: provider,
    path: request.path,
    subject: c.placement.pupil,
    until: auditUntil(deps.clock.now().epochMilliseconds),
  });

/** Why this code does not open the pack; undefined when it does, and then it is used up. */
const wrongCode = async (deps: Deps, pack: PackBehind, code: string): Promise<FieldError | undefined> => {
  const link = sha256(pack.key);
  const tried = await tryCode(deps, codeOf(pack), code.replaceAll(/\D/g, ""), link);
  if (tried.kind === "right") return undefined;
  const say = packWords.wrong;
  return { field: "code", message: tried.kind === "wrong" ? say.left(tried.left) : say[tried.kind] };
};

/** Records the opening; gives its version, or nothing when the pack is not open any more. */
const recordOpening = async (
  deps: Deps,
  pack: PackBehind,
  sent: string,
  name: string,
): Promise<number | undefined> => {
  const done = await withWords(deps, pack.c.scope, { "typed-name": name }, (words) =>
    execute(deps, placements, packCommand(pack, sent), (p) =>
      openPack(factsNow(deps, p), pack.provider, words ?? noWords),
    ),
  );
  return done.kind === "recorded" ? done.commit.version : undefined;
};

/**
 * The pack for day one behind a mailed link (catalogue O57). The link alone shows nothing: a code to the address on file
 * opens it, each opening is a receipt, each look is in the audit. Looking again within half an hour needs no new code.
 */
export const packPage: LinkPage = {
  path: "/reply/{key}/pack",
  doc: { summary: "A provider's pack for day one: behind a code, with a receipt", form: packFields },
  get: async (deps, request) => {
    const pack = await loadPack(deps, request);
    if (!pack) return deadLink;
    const opening = await openingOf(deps, request, pack);
    if (opening) {
      await noteRead(deps, request, pack);
      return shownPage(deps, pack, opening);
    }
    return lockedPage(pack, {
      csrf: linkCsrf(deps, request),
      commands: [deps.ids.id(), deps.ids.id()],
      sent: request.query.get("sent") === "yes",
    });
  },
  post: async (deps, request, sent) => {
    const pack = await loadPack(deps, request);
    if (!pack) return deadLink;
    if (await overLimit(deps, pack.key)) return tooMany;
    const to = packPath(pack.key);
    // Sent twice, it is one opening; who has no open pack in this browser is asked for a code again.
    if (pack.c.placement.commands.get(packCommand(pack, sent.command).id) !== undefined)
      return { kind: "see", to };
    const again = (errors: readonly FieldError[], typed: Typed) =>
      lockedPage(pack, {
        csrf: sent.csrf,
        commands: [deps.ids.id(), sent.command],
        sent: true,
        typed: { ...typed, code: "" },
        errors,
      });
    const checked = taken(packFields, sent);
    if (checked.kind === "refused") return again(checked.errors, checked.typed);
    const wrong = await wrongCode(deps, pack, String(checked.answers.code));
    if (wrong) return again([wrong], sent.typed ?? {});
    const version = await recordOpening(deps, pack, sent.command, String(checked.answers["typed-name"]));
    return version === undefined
      ? deadLink
      : { kind: "see", to, cookies: [await keepOpened(deps, pack, version)] };
  },
};
