import type { Commit } from "#domain/commit.ts";

/** Forms of a placement that are about a child's safety, or about an adult who may be a danger. */
const sealedForms: readonly string[] = [
  "concern",
  "concern-acknowledged",
  "concern-taken",
  "concern-sorted",
  "concern-shared",
  "emergency-review",
  "confidentiality",
  "lado-told",
  "safeguarding-reference",
  "protection-file",
  "protection-receipt",
];

type Submitted = {
  readonly type: string;
  readonly form?: string;
  readonly safety?: unknown;
  readonly answers?: { readonly outcome?: unknown };
};

/** That a child has no child-protection file is no concern. */
const saysNoFile = ({ form, answers }: Submitted): boolean =>
  form === "protection-file" && answers?.outcome === "none";

const submits = (commits: readonly Commit[], forms: readonly string[]): boolean =>
  commits.some((c) =>
    (c.events as readonly Submitted[]).some(
      (e) => e.type === "form-submitted" && forms.includes(e.form ?? "") && !saysNoFile(e),
    ),
  );

/**
 * Whether a pupil's own streams touch a concern: by a form, or because somebody outside said that an answer is about safety.
 * What is told in a register or by a provider comes to the placement too.
 */
export const touchesConcern = (commits: readonly Commit[]): boolean =>
  submits(commits, sealedForms) ||
  commits.some((c) => (c.events as readonly Submitted[]).some((e) => e.safety !== undefined));

export const hasIncident = (commits: readonly Commit[]): boolean => submits(commits, ["incident"]);

const sealedTypes: readonly string[] = [
  "frozen",
  "unfrozen",
  "concern-beside",
  "concern-let-go",
  "concern-held-again",
];

/** What a file is evidence for. */
const filedFor = (e: { readonly type: string }): string =>
  e.type === "file-attached" ? String((e as { readonly about?: unknown }).about ?? "") : "";

/** Whether an event is about safety: what only a safeguarding lead gives to anybody. */
export const isSealed = (e: { readonly type: string }): boolean => {
  const { type, form = filedFor(e), safety } = e as Submitted;
  return safety !== undefined || sealedTypes.includes(type) || sealedForms.includes(form);
};
