import type { SchoolRef } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { Matter } from "#streams/matters/matters.ts";
import { canonical, sha256 } from "../commit/hash-chain.ts";
import type { GivenFile } from "./files-given.ts";
import { partsOfProvider, partsOfStaff } from "./of-others.ts";
import { partsOfContact, partsOfPupil } from "./of-pupil.ts";
import type { Decided, Part } from "./parts.ts";

const partsFor = async (deps: Deps, at: SchoolRef, m: Matter): Promise<readonly Part[]> => {
  const [person] = m.about;
  switch (person?.what) {
    case "pupil":
      return partsOfPupil(deps, at, person.id, { byParent: m.asker !== "themselves" });
    case "contact":
      return partsOfContact(deps, at, person.id, person.pupil);
    case "staff":
      return partsOfStaff(deps, at, person.id);
    case "provider":
      return partsOfProvider(deps, at, person.id);
    default:
      return [];
  }
};

/** All that is kept of whom a request is about, each part with its decision. */
export const answerTo = async (deps: Deps, at: SchoolRef, m: Matter): Promise<readonly Decided[]> =>
  (await partsFor(deps, at, m)).map((p) => {
    const decision = m.decisions[p.key];
    const state = decision ? (decision.give === "yes" ? "given" : "held") : p.why ? "waits" : "given";
    return { ...p, state };
  });

export type CopyPart = Pick<Part, "section" | "at" | "event" | "field" | "value">;

/** The copy as it is handed over: given parts alone, without what leads to anybody else. */
export const copyFrom = (parts: readonly Decided[]): readonly CopyPart[] =>
  parts
    .filter((p) => p.state === "given")
    .map(({ section, at, event, field, value }) => ({ section, at, event, field, value }));

/** By which it is known later which copy was given: its parts, and the files that went with it. */
export const digestOf = (copy: readonly CopyPart[], files: readonly GivenFile[]): string =>
  sha256(canonical(files.length === 0 ? copy : { parts: copy, files }));
