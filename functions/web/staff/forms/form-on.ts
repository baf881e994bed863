import type { Answers, Field } from "#contracts/form.ts";
import type { Refusal } from "#domain/decision.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { notFound, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import type { Again } from "./one-form.tsx";

/** A form on something that the page's address names. */
type FormOn<T> = {
  /** Undefined for an address that names nothing here. */
  readonly find: (c: StaffContext) => Promise<T | undefined>;
  readonly fields: (found: T) => readonly Field[];
  readonly shown: (c: StaffContext, found: T, again?: Again) => Reply | Promise<Reply>;
  /** Taken before: a form that by then asks something else is not judged by what it asks now. */
  readonly isTaken?: (found: T, command: string) => boolean;
  readonly act: (
    c: StaffContext,
    found: T,
    command: string,
    answers: Answers,
  ) => Promise<Refusal | { readonly kind: "recorded" | "unchanged" } | undefined>;
  /** At which field a refusal stands. */
  readonly fieldOf: (found: T, field: string | undefined) => string;
  /** Where it goes on once it is taken. */
  readonly to: (found: T) => string;
};

/** Shows the form, takes it, and acts; what is refused is shown again with all that was typed. */
export const formOn = <T>(f: FormOn<T>): Required<Pick<StaffPage, "get" | "post">> => ({
  get: async (c) => {
    const found = await f.find(c);
    return found ? f.shown(c, found) : notFound;
  },
  post: async (c, sent) => {
    const found = await f.find(c);
    if (!found) return notFound;
    const { command } = sent;
    if (f.isTaken?.(found, command)) return { kind: "see", to: f.to(found) };
    const checked = taken(f.fields(found), sent);
    if (checked.kind === "refused") return f.shown(c, found, { ...checked, command });
    const done = await f.act(c, found, command, checked.answers);
    if (done?.kind !== "refused") return { kind: "see", to: f.to(found) };
    const errors = [{ field: f.fieldOf(found, done.field), message: done.message }];
    return f.shown(c, found, { typed: sent.typed ?? {}, errors, command });
  },
});
