import { goesOutside, type LetterAhead, lettersAhead } from "#casework/dry-run/letters-ahead.ts";
import type { Names } from "#casework/dry-run/names.ts";
import { namesIn } from "#casework/dry-run/names.ts";
import { isNothing, type Outlook, outlookOf } from "#casework/dry-run/outlook.ts";
import { type Ahead, sentencesOf } from "#casework/dry-run/sentences.ts";
import { letterPage } from "#letters/rendering/letter-page.tsx";
import { Button } from "#ui/components/button.tsx";
import { Details } from "#ui/components/details.tsx";
import { type Foresees, noteRead, type Sent, type StaffContext } from "../context.ts";
import type { Reply } from "../reply.ts";
import { Carried } from "./carried.tsx";

/** A mail that would go outside, with its recipient in words. */
type Look = { readonly to: string; readonly letter: LetterAhead["letter"] };

const modelOf = (c: StaffContext, sent: Sent, ahead: readonly Ahead[], looks: readonly Look[]) => ({
  preview: true,
  letters: looks,
  form: { action: c.request.path, command: sent.command },
  consequences: ahead.map(({ placement, title, says }) => ({
    ...(placement ? { placement } : {}),
    title,
    says,
  })),
});

const Told = ({ ahead }: { readonly ahead: readonly Ahead[] }) => (
  <>
    {ahead.map(({ title, says }) => (
      <section>
        <h2 class="govuk-heading-m">{title}</h2>
        <ul class="govuk-list govuk-list--bullet">
          {says.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      </section>
    ))}
  </>
);

const Looks = ({ looks }: { readonly looks: readonly Look[] }) =>
  looks.length === 0 ? null : (
    <section>
      <h2 class="govuk-heading-m">What they will read</h2>
      {looks.map(({ to, letter }) => (
        <Details summary={`To ${to}: “${letter.subject}”`}>
          <div class="app-letter-frame">{letterPage(letter, 2)}</div>
        </Details>
      ))}
    </section>
  );

/** The page between a form and its record. Nothing has happened yet. */
const page = (c: StaffContext, sent: Sent, ahead: readonly Ahead[], looks: readonly Look[]): Reply => {
  const { csrf: _csrf, command: _command, ...typed } = sent.typed ?? {};
  return {
    kind: "page",
    title: "This is what will happen",
    model: modelOf(c, sent, ahead, looks),
    content: (
      <>
        <h1 class="govuk-heading-l">This is what will happen</h1>
        <p class="govuk-body app-lead">Nothing is saved yet. When you save, this follows at once.</p>
        <Told ahead={ahead} />
        <Looks looks={looks} />
        <form class="app-form" action={c.request.path} method="post">
          <input type="hidden" name="csrf" value={c.csrf} />
          <input type="hidden" name="command" value={sent.command} />
          <Carried typed={typed} />
          <div class="govuk-button-group">
            <Button name="pressed" value="save" preventDoubleClick>
              Save
            </Button>
            <Button name="pressed" value="change" variant="secondary">
              Back, change it
            </Button>
          </div>
        </form>
      </>
    ),
  };
};

/** Everything that follows is told, or only where something of it reaches somebody outside the school. */
export type Foretells = "all" | "outside";

/** Whether somebody outside is written to: by a mail, or by a question that is mailed with a link. */
const reachesOutside = ({ mails, placements }: Outlook): boolean =>
  mails.some(goesOutside) || placements.some((p) => p.asked.length > 0);

/** Each recipient reads their own; two who read the same are two. */
const looksAt = async (
  c: StaffContext,
  shadow: StaffContext["deps"],
  { mails, placements }: Outlook,
  names: Names,
): Promise<readonly Look[]> => {
  if (!c.sees("placement.letters")) return [];
  const letters = await lettersAhead(shadow, c.at, mails);
  const pupils = placements.filter((p) => letters.some((l) => l.of.id === p.id)).map((p) => p.after.pupil);
  for (const pupil of new Set(pupils)) await noteRead(c, pupil);
  return letters.map(({ mail, of, letter }) => {
    const placement = placements.find((p) => p.id === of.id)?.after;
    return { to: names.recipient(mail.to, placement), letter };
  });
};

/**
 * Stands between a form and its record: tells what would follow, before it does, with the mails as they would be read; in a
 * browser as far as `when` says. Pages carry it themselves, so that only they carry what it needs.
 */
export const foreseeing =
  (when: (c: StaffContext) => Foretells | Promise<Foretells> = () => "all"): Foresees =>
  async ({ get, post }, c, sent) => {
    if (!post) return undefined;
    if (sent.pressed === "change" && sent.typed && get)
      return get({ ...c, begun: { typed: sent.typed, command: sent.command } });
    if (sent.pressed === "save") return undefined;
    if (!sent.preview && !sent.typed) return undefined;
    const { done, outlook, shadow } = await outlookOf(c.deps, (deps) => post({ ...c, deps }, sent));
    if (done.kind !== "see") return sent.preview ? done : undefined;
    const untold = async () =>
      isNothing(outlook) || ((await when(c)) === "outside" && !reachesOutside(outlook));
    if (!sent.preview && (await untold())) return undefined;
    const names = await namesIn(c.deps, c.at, c.sees, outlook);
    const ahead = sentencesOf(c.at, outlook, names);
    if (!sent.preview && ahead.length === 0) return undefined;
    return page(c, sent, ahead, await looksAt(c, shadow, outlook, names));
  };
