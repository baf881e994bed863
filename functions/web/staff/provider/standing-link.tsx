import { wordsOf } from "#casework/commit/kept-words.ts";
import { read, signOffs } from "#casework/commit/streams.ts";
import { providerOf, staffOf } from "#casework/people/people.ts";
import { endStandingLinkFrom, standingLinkNow } from "#casework/provider/standing-link.ts";
import { londonDate, longTime } from "#domain/calendar/london.ts";
import { signOffStream } from "#domain/streams.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { notFound, type Reply } from "#door/reply.ts";
import { type StandingLink, standingLinkOver } from "#streams/provider/every-day/standing-link.ts";
import type { StandingLinkEnd } from "#streams/provider/every-day/standing-link-events.ts";
import { Button } from "#ui/components/button.tsx";
import { Section } from "#ui/components/section.tsx";
import { longDate } from "#ui/dates.ts";
import { PostForm } from "#ui/form.tsx";
import { oneFormPage } from "../forms/one-form.tsx";

/** A provider's link for every day, as its page shows it. */
export type ShownStandingLink = {
  /** Since when, and by whom. */
  readonly says: readonly string[];
  readonly live: boolean;
  /** Where it is ended; "" where it has ended, or for somebody who may not. */
  readonly end: string;
};

const whyEnded: Readonly<Record<StandingLinkEnd, string>> = {
  provider: "The provider ended it",
  staff: "The school ended it",
  address: "It ended because the provider’s e-mail address changed",
  "no-placement": "It ended because no pupil of this school was left there",
  year: "It ended with the school year",
  "came-back": "It ended because its mail came back",
};

const nameOf = async (c: StaffContext, provider: string, by: string, words: StandingLink["name"]) => {
  const typed = c.sees("attendance.words")
    ? String((await wordsOf(c.deps, c.scope, [words])).name ?? "")
    : "";
  if (by === provider) return typed || "the provider";
  return (await staffOf(c.deps, c.scope, by))?.name ?? "Waymark";
};

const endLines = async (
  c: StaffContext,
  provider: string,
  link: StandingLink,
  over: StandingLinkEnd,
): Promise<readonly string[]> => {
  const { ended } = link;
  const said = whyEnded[over];
  if (!ended) return [`${said}.`];
  const person = ["provider", "staff"].includes(over);
  const by = person ? ` (${await nameOf(c, provider, ended.by, ended.name)})` : "";
  return [`${said}${by}, ${longTime(ended.at)}. There is a mail each morning again.`];
};

/** Since when a provider has a link for every day and by whom, or how it ended; undefined where it never had one. */
export const shownStandingLink = async (
  c: StaffContext,
  provider: string,
): Promise<ShownStandingLink | undefined> => {
  const { link, live, provider: known } = await standingLinkNow(c.deps, c.at, provider);
  if (!link) return undefined;
  const over = standingLinkOver(link, known, londonDate(c.deps.clock.now()));
  const chosen = `Chosen by ${await nameOf(c, provider, link.by, link.name)}, ${longTime(link.chosenAt)}.`;
  if (over) return { says: [chosen, ...(await endLines(c, provider, link, over))], live: false, end: "" };
  const state = link.mailed
    ? `No mail goes in the morning. It ends on ${longDate(link.until)}, when the e-mail address changes, or when no pupil is left there.`
    : "Its mail has not gone yet: until then there is a mail each morning.";
  return {
    says: [chosen, state],
    live,
    end: c.may("attendance.write") ? `/providers/${provider}/standing-link` : "",
  };
};

/** On a provider's page: its link for every day, and the press that ends it. */
export const StandingLinkShown = ({ c, s }: { readonly c: StaffContext; readonly s: ShownStandingLink }) => (
  <Section id="standing-link" title="Link for every day">
    <p class="govuk-body">
      <span class="app-lines">{s.says.join("\n")}</span>
    </p>
    {s.end ? (
      <>
        <p class="govuk-body">
          The provider may end it on its page, and so may whoever notes attendance for the school.
        </p>
        <PostForm action={s.end} csrf={c.csrf} command={c.deps.ids.id()}>
          <Button variant="secondary" preventDoubleClick>
            End the link for every day
          </Button>
        </PostForm>
      </>
    ) : null}
  </Section>
);

const page = (c: StaffContext, provider: string, s: ShownStandingLink, message?: string): Reply =>
  oneFormPage(
    c,
    {
      title: "End the link for every day",
      submit: "End it",
      fields: [],
      lead: "It opens nothing from then on. There is a mail each morning again; today’s goes at once, if the provider has had none today.",
      action: `/providers/${provider}/standing-link`,
      back: { href: `/providers/${provider}#standing-link`, text: "Back to the provider" },
      model: { standingLink: s },
    },
    message ? { errors: [{ field: "", message }] } : {},
  );

const find = async (c: StaffContext) => {
  const { provider = "" } = c.request.params;
  if (!/^[a-z0-9-]{1,64}$/.test(provider)) return undefined;
  if (!(await providerOf(c.deps, c.at.tenant, provider))) return undefined;
  const shown = await shownStandingLink(c, provider);
  return shown && { provider, shown };
};

/** Staff end a provider's link for every day by one press (catalogue O71). */
export const endStandingLinkPage: StaffPage = {
  path: "/providers/{provider}/standing-link",
  action: "attendance.write",
  doc: { summary: "End a provider's link for every day; its mails in the morning go again" },
  get: async (c) => {
    const found = await find(c);
    return found?.shown.end ? page(c, found.provider, found.shown) : notFound;
  },
  post: async (c, sent) => {
    const found = await find(c);
    if (!found) return notFound;
    const { provider, shown } = found;
    const to = `/providers/${provider}#standing-link`;
    const { state } = await read(c.deps, signOffs, signOffStream(c.at, provider));
    if (state.commands.get(sent.command) !== undefined) return { kind: "see", to };
    const sender = { at: c.at, command: sent.command, by: c.staff };
    const refused = await endStandingLinkFrom(c.deps, sender, provider, { why: "staff" });
    return refused ? page(c, provider, shown, refused.message) : { kind: "see", to };
  },
};
