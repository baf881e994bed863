import type { Field, Form } from "#contracts/form.ts";
import type { Chance } from "../../chance.ts";
import { type Known, needed } from "../../people/filling.ts";
import { around } from "./around.ts";
import { before } from "./before.ts";
import { during } from "./during.ts";
import type { Words } from "./said.ts";

/** Names that stand in the words. */
export type Names = Readonly<
  Record<"child" | "provider" | "job" | "lead" | "head" | "dsl" | "deputy" | "teacher", string>
>;

const words: Words = { ...before, ...during, ...around };

const isWords = (field: Field): boolean => field.kind === "text" || field.kind === "textarea";

const named = (said: string, names: Names): string =>
  said.replaceAll(/\{(\w+)\}/g, (whole, name: string) => names[name as keyof Names] ?? whole);

/** Words for every field of a form that must be filled in words, and a mailbox for each that asks for one. */
export const wordsFor = (form: Form, names: Names, chance: (field: string) => Chance): Known =>
  Object.fromEntries(
    form.steps
      .flatMap((step) => step.fields)
      .filter((field) => !field.optional || needed.includes(field.name))
      .flatMap((field): [string, string][] => {
        if (field.kind === "email") return [[field.name, "inclusion@sandleigh-council.example"]];
        const said = words[`${form.id} ${field.name}`] ?? words[field.name];
        return said && isWords(field) ? [[field.name, named(chance(field.name).pick(said), names)]] : [];
      }),
  );
