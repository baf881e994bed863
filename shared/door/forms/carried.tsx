import type { Typed } from "#contracts/form.ts";

/** Every value that was typed, by the name of its field; of a field with several values each. */
export const carriedFields = (typed: Typed): readonly (readonly [string, string])[] =>
  Object.entries(typed).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((each) => [name, String(each)] as const),
  );

/** What was typed before, carried along in a form of another page. */
export const Carried = ({ typed }: { readonly typed: Typed }) => (
  <>
    {carriedFields(typed).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
);
