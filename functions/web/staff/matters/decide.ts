import { copyFrom, digestOf } from "#casework/access/answer.ts";
import { filesGiven, type GivenFile } from "#casework/access/files-given.ts";
import { decideAccessFrom, giveAccessFrom } from "#casework/matters/acts.ts";
import { splitPrivate } from "#casework/split-private.ts";
import type { Answers, Field } from "#contracts/form.ts";
import { decideFields, givenFields } from "#contracts/forms/data/matters.ts";
import type { StaffPage } from "#door/context.ts";
import type { Decision, Holding } from "#streams/matters/events.ts";
import { formOn } from "../forms/form-on.ts";
import { oneFormPage } from "../forms/one-form.tsx";
import { type Answering, answering, type Group, groupsOf, maySeePart } from "./answer-of.ts";
import { matterHref } from "./load.ts";
import { partTitle, sectionTitles, textOf } from "./parts-shown.tsx";
import { holdingTitles } from "./words.ts";

type Deciding = { readonly matter: string; readonly group: Group };

const reasons = Object.entries(holdingTitles).map(([value, label]) => ({ value, label }));

const fieldsFor = ({ group }: Deciding): readonly Field[] =>
  decideFields(
    group.parts.map((p) => ({ value: p.key, label: partTitle(p), hint: textOf(p.value) })),
    reasons,
  );

const decisionsFrom = ({ group }: Deciding, a: Answers): readonly Decision[] => {
  const give = [a.give ?? []].flat().map(String);
  const reason = String(a.reason) as Holding;
  return group.parts.map(({ key }) =>
    give.includes(key) ? { key, give: "yes" } : { key, give: "no", reason },
  );
};

/** What is given of some parts that are somebody else’s too, or about safety, and why the rest is held back. */
export const decidePartsPage: StaffPage = {
  path: "/records/matters/{matter}/answer/{group}",
  action: "matters.write",
  doc: {
    summary: "Decide what is given and what is held back, with the reason",
    form: decideFields([], reasons),
  },
  ...formOn<Deciding>({
    find: async (c) => {
      const found = await answering(c);
      const group = found && groupsOf(found.parts).find((g) => g.id === c.request.params.group);
      return group?.parts.every((p) => maySeePart(c, p))
        ? { matter: found?.matter.id ?? "", group }
        : undefined;
    },
    fields: fieldsFor,
    shown: (c, d, again) =>
      oneFormPage(
        c,
        {
          title: "Give it, or hold it back",
          caption: d.group.parts[0] && sectionTitles[d.group.parts[0].section],
          lead: "The words of somebody else are given where they agree, or where it is fair without it. What would be likely to do serious harm is never given.",
          submit: "Save the decision",
          fields: fieldsFor(d),
          action: `${matterHref(d.matter)}/answer/${d.group.id}`,
          back: { href: `${matterHref(d.matter)}/answer`, text: "The answer" },
        },
        again,
      ),
    act: (c, d, command, answers) => {
      const { open, said } = splitPrivate(fieldsFor(d), answers);
      const sender = { at: c.at, command, by: c.staff };
      return decideAccessFrom(c.deps, sender, d.matter, decisionsFrom(d, open), said);
    },
    fieldOf: (_, field) => field ?? "give",
    to: ({ matter }) => `${matterHref(matter)}/answer`,
  }),
};

/** What was given, by name and number, as the vault keeps it, files first: no words of it. */
const listOf = ({ parts }: Answering, files: readonly GivenFile[]): string => {
  const given = parts.filter((p) => p.state === "given");
  const titles = [...new Set(given.map((p) => `${sectionTitles[p.section]} – ${partTitle(p)}`))];
  return [...files.map((f) => `File: ${f.name || f.id}`), ...titles].join("; ").slice(0, 20_000);
};

/** Records that the copy was given: to whom, how and when, and which copy it was. */
export const givenPage: StaffPage = {
  path: "/records/matters/{matter}/given",
  action: "matters.write",
  doc: { summary: "Record that a copy of data was given", form: givenFields },
  ...formOn<Answering>({
    find: answering,
    fields: () => givenFields,
    shown: (c, { matter }, again) =>
      oneFormPage(
        c,
        {
          title: "The copy was given",
          lead: "What is in the copy now is noted by name and by its digest, so that it is known later what was given.",
          submit: "Save",
          fields: givenFields,
          action: `${matterHref(matter.id)}/given`,
          back: { href: `${matterHref(matter.id)}/answer`, text: "The answer" },
        },
        again,
      ),
    act: async (c, found, command, answers) => {
      const { matter, parts } = found;
      const files = await filesGiven(c.deps, c.at, parts);
      const { open, said } = splitPrivate(givenFields, answers);
      const count = (state: string) => parts.filter((p) => p.state === state).length;
      return giveAccessFrom(
        c.deps,
        { at: c.at, command, by: c.staff },
        { matter: matter.id, on: String(open.on), digest: digestOf(copyFrom(parts), files) },
        { given: count("given"), held: count("held"), files: files.length, undecided: count("waits") },
        { ...said, how: String(open.how), list: listOf(found, files) },
      );
    },
    fieldOf: (_, field) => field ?? "on",
    to: ({ matter }) => matterHref(matter.id),
  }),
};
