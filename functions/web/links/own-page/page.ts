import { sha256 } from "#casework/commit/hash-chain.ts";
import { type Tried, tryCode } from "#casework/links/pack-code.ts";
import { tryPaperCode } from "#casework/links/paper-codes.ts";
import type { CodeChannel } from "#casework/own-page/channel.ts";
import type { FieldError } from "#contracts/form.ts";
import { pageCodeFields } from "#contracts/forms/own-page/codes.ts";
import type { LinkPage } from "#door/context.ts";
import { taken } from "#door/sent.ts";
import type { Deps } from "#ports/host.ts";
import { deadLink } from "../dead-link.tsx";
import { linkCsrf } from "../link-cookie.ts";
import { overLimit, tooMany } from "../over-limit.ts";
import { codeOf, loadOwnPage, type OwnPage, openedOwnPage } from "./load.ts";
import { lockedPage } from "./locked.tsx";
import { keepOpened } from "./opened.ts";
import { ownPath } from "./path.ts";
import { shownPage } from "./shown.tsx";
import { ownPageWords } from "./words.ts";

/** A code has eight digits on a sheet, and six in a mail. */
const digitsOnSheet = 8;

type Opening = { readonly tried: Tried; readonly how: CodeChannel };

const opensWith = async (deps: Deps, page: OwnPage, typed: string): Promise<Opening> => {
  const code = typed.replaceAll(/\D/g, "");
  if (code.length === digitsOnSheet || page.channel === "paper")
    return { tried: await tryPaperCode(deps, codeOf(page), code), how: "paper" };
  return { tried: await tryCode(deps, codeOf(page), code, sha256(page.key)), how: "mail" };
};

const wrong = ({ tried }: Opening): FieldError | undefined => {
  if (tried.kind === "right") return undefined;
  const say = ownPageWords.wrong;
  return { field: "code", message: tried.kind === "wrong" ? say.left(tried.left) : say[tried.kind] };
};

/**
 * Somebody's own page behind a mailed link or the number on a sheet: a parent's, the pupil's, that of an officer. The link shows
 * nothing before a code was right; then half an hour, and what it shows is decided anew with every look (decision 156).
 */
export const ownPage: LinkPage = {
  path: "/reply/{key}/own",
  doc: { summary: "One’s own page: behind a code, by what the reader may know", form: pageCodeFields },
  get: async (deps, request) => {
    const { page, opened } = await openedOwnPage(deps, request);
    if (!page) return deadLink;
    const csrf = linkCsrf(deps, request);
    if (opened)
      return shownPage(deps, page, { csrf, command: deps.ids.id(), done: request.query.get("done") });
    return lockedPage(page, {
      csrf,
      commands: [deps.ids.id(), deps.ids.id()],
      sent: request.query.get("sent") === "yes",
    });
  },
  post: async (deps, request, sent) => {
    const page = await loadOwnPage(deps, request);
    if (!page) return deadLink;
    if (await overLimit(deps, page.key)) return tooMany;
    const again = (errors: readonly FieldError[]) =>
      lockedPage(page, {
        csrf: sent.csrf,
        commands: [deps.ids.id(), deps.ids.id()],
        sent: true,
        typed: { code: "" },
        errors,
      });
    const checked = taken(pageCodeFields, sent);
    if (checked.kind === "refused") return again(checked.errors);
    const opening = await opensWith(deps, page, String(checked.answers.code));
    const error = wrong(opening);
    if (error) return again([error]);
    return { kind: "see", to: ownPath(page), cookies: [await keepOpened(deps, page, opening.how)] };
  },
};
