import type { LetterQueue } from "#contracts/service-events/laid-aside.ts";
import { failureKey } from "#domain/failures/failure.ts";
import { failuresStream, type SchoolRef } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { failures, read } from "../commit/streams.ts";
import { healFailed, noteFailed } from "./note-failure.ts";

/**
 * Whether a child's safety may hang on what lies there: of what no later look finds again. Mails and records that were
 * laid aside are looked for by the tick.
 */
const mayMatter: { readonly [Q in LetterQueue]: boolean } = {
  "mail-events": true,
  "note-failed": true,
  "note-laid-aside": true,
  "send-mail": true,
  project: false,
  tamper: false,
  tick: true,
  work: false,
};

const keyOf = (queue: LetterQueue) => failureKey("laid-aside", queue);

/** A queue of what could not be done holds something. `ref`: what told of it. */
export const laidAside = (deps: Deps, at: SchoolRef, queue: LetterQueue, ref: string): Promise<void> =>
  noteFailed(deps, at, {
    key: keyOf(queue),
    kind: "laid-aside",
    roles: ["admin"],
    urgent: mayMatter[queue],
    placement: "",
    promise: queue,
    person: "",
    link: "/operations",
    ref,
    stream: "",
  });

/** It is empty again: everything was taken in, or thrown away by a person. */
export const takenIn = async (deps: Deps, at: SchoolRef, queue: LetterQueue): Promise<void> => {
  const open = (await read(deps, failures, failuresStream(at))).state.open[keyOf(queue)];
  if (open) await healFailed(deps, at, open.key, open.since);
};
