import { namesIn } from "#casework/dry-run/names.ts";
import { isNothing, outlookOf } from "#casework/dry-run/outlook.ts";
import { type Ahead, sentencesOf } from "#casework/dry-run/sentences.ts";
import { Button } from "#ui/components/button.tsx";
import type { Foresees, Sent, StaffContext } from "../context.ts";
import type { Reply } from "../reply.ts";
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
 * Stands between a form and its record: tells what would follow, before it does; in a browser where `when` says so. Pages
 * carry it themselves, so that only they carry what it needs.
 */
export const foreseeing =
  (when: (c: StaffContext) => boolean | Promise<boolean> = () => true): Foresees =>
  async ({ get, post }, c, sent) => {
    if (!post) return undefined;
    if (sent.pressed === "change" && sent.typed && get)
      return get({ ...c, begun: { typed: sent.typed, command: sent.command } });
    if (sent.pressed === "save") return undefined;
    if (!sent.preview && !(sent.typed && (await when(c)))) return undefined;
    const { done, outlook } = await outlookOf(c.deps, (deps) => post({ ...c, deps }, sent));
    if (done.kind !== "see") return sent.preview ? done : undefined;
    if (!sent.preview && isNothing(outlook)) return undefined;
    const ahead = sentencesOf(c.at, outlook, await namesIn(c.deps, c.at, c.sees, outlook));
    return sent.preview || ahead.length > 0 ? page(c, sent, ahead) : undefined;
  };
