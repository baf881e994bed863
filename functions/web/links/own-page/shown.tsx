import { initialsOf } from "#contracts/people.ts";
import { own } from "#domain/own-property.ts";
import type { Reply } from "#door/reply.ts";
import type { Deps } from "#ports/host.ts";
import { Button } from "#ui/components/button.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Section } from "#ui/components/section.tsx";
import { PostForm } from "#ui/form.tsx";
import { schoolModel } from "../link-form-page.tsx";
import { replyWords } from "../reply-words.ts";
import { ChildrenPart, childrenFor } from "./children.tsx";
import { factsFor } from "./facts.ts";
import type { OwnPage } from "./load.ts";
import {
  AgreedPart,
  AskedPart,
  AttendancePart,
  ChangesPart,
  GoalsPart,
  KeptPart,
  LettersPart,
  PlanPart,
  ReviewsPart,
  standsLine,
} from "./parts.tsx";
import { ownPath } from "./path.ts";
import { agreedTo } from "./withdraw.tsx";
import { ownPageWords as say } from "./words.ts";

const childFor = ({ c, reading }: OwnPage): string =>
  reading === "full" ? c.pupil.givenName : initialsOf(c.pupil);

type Shown = {
  readonly csrf: string;
  readonly command: string;
  /** What was just done, by the word in the address. */
  readonly done: string | null;
};

const Ring = ({ page: { school } }: { readonly page: OwnPage }) => (
  <Section id="ring" title={say.ring.title}>
    <p class="govuk-body">
      {replyWords.person(school.contact.name, school.contact.role)}
      <br />
      {school.name}
      <br />
      {replyWords.phone(school.contact.phone)}
    </p>
    <p class="govuk-body">{say.ring.worried}</p>
  </Section>
);

/** One reader's page, a part below the other, the most asked first; what they may not know is in none of it. */
export const shownPage = async (deps: Deps, page: OwnPage, s: Shown): Promise<Reply> => {
  const { kind, reading, school } = page;
  const base = ownPath(page);
  const f = await factsFor(deps, page);
  const children = await childrenFor(deps, page);
  const withdraw = agreedTo(page) ? `${base}/withdraw` : undefined;
  const title = say.title[kind](childFor(page));
  const done = s.done === null ? undefined : own(say.done, s.done);
  return {
    kind: "page",
    title,
    model: {
      state: "open",
      reader: kind,
      reading,
      ...f,
      ...(children.length > 0 ? { children } : {}),
      school: schoolModel(school),
      links: { ask: `${base}/ask`, leave: `${base}/leave`, ...(withdraw ? { withdraw } : {}) },
    },
    content: (
      <>
        <span class="govuk-caption-l">{school.name}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body app-lead">{say.lead[kind]}</p>
        {done ? <InsetText>{done}</InsetText> : null}
        <Section id="stands" title={say.stands.title}>
          <p class="govuk-body">{standsLine(kind, f.stands)}</p>
        </Section>
        <Ring page={page} />
        <PlanPart f={f} kind={kind} />
        <AgreedPart f={f} withdraw={withdraw} />
        <Section id="acts" title={say.acts.title[kind]}>
          <p class="govuk-body">
            <a class="govuk-link" href={`${base}/ask`}>
              {say.acts.ask[kind]}
            </a>
          </p>
        </Section>
        <AskedPart f={f} />
        <AttendancePart of={f.attendance} />
        <GoalsPart f={f} kind={kind} />
        <ReviewsPart f={f} />
        <ChangesPart f={f} />
        <LettersPart f={f} base={base} less={reading === "less"} />
        <ChildrenPart of={children} />
        <KeptPart f={f} notice={school.privacyNotice} />
        {reading === "less" ? <p class="govuk-body">{say.less}</p> : null}
        <PostForm action={`${base}/leave`} csrf={s.csrf} command={s.command}>
          <p class="govuk-body">{say.leaveWhy}</p>
          <Button variant="secondary" preventDoubleClick>
            {say.leave}
          </Button>
        </PostForm>
      </>
    ),
  };
};
