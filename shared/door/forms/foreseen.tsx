import { namesIn } from "#casework/dry-run/names.ts";
import { isNothing, outlookOf } from "#casework/dry-run/outlook.ts";
import { type Ahead, sentencesOf } from "#casework/dry-run/sentences.ts";
import { Button } from "#ui/components/button.tsx";
import type { Sent, StaffContext, StaffPage } from "../context.ts";
import { problem, type Reply } from "../reply.ts";
import { Carried } from "./carried.tsx";

const modelOf = (c: StaffContext, sent: Sent, ahead: readonly Ahead[]) => ({
  preview: true,
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

/** The page between a form and its record. Nothing has happened yet. */
const page = (c: StaffContext, sent: Sent, ahead: readonly Ahead[]): Reply => {
  const { csrf: _csrf, command: _command, ...typed } = sent.typed ?? {};
  return {
    kind: "page",
    title: "This is what will happen",
    model: modelOf(c, sent, ahead),
    content: (
      <>
        <h1 class="govuk-heading-l">This is what will happen</h1>
        <p class="govuk-body app-lead">Nothing is saved yet. When you save, this follows at once.</p>
        <Told ahead={ahead} />
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

/**
 * Stands between a form and its record: tells what would follow, before it does. undefined: the form is to be taken, for
 * it was confirmed, is refused anyway, or nothing follows but the record itself.
 */
export const foreseen = async (
  staffPage: StaffPage,
  c: StaffContext,
  sent: Sent,
): Promise<Reply | undefined> => {
  const { foresees, post, get } = staffPage;
  if (!foresees || !post)
    return sent.preview
      ? problem(422, "This cannot be done", "What follows from this form is not told beforehand.")
      : undefined;
  if (sent.pressed === "change" && sent.typed && get)
    return get({ ...c, begun: { typed: sent.typed, command: sent.command } });
  if (sent.pressed === "save") return undefined;
  if (!sent.preview && !(sent.typed && (await foresees(c)))) return undefined;
  const { done, outlook } = await outlookOf(c.deps, (deps) => post({ ...c, deps }, sent));
  if (done.kind !== "see") return sent.preview ? done : undefined;
  if (!sent.preview && isNothing(outlook)) return undefined;
  const ahead = sentencesOf(c.at, outlook, await namesIn(c.deps, c.at, c.sees, outlook));
  return sent.preview || ahead.length > 0 ? page(c, sent, ahead) : undefined;
};
