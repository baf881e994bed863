/** The class attribute of an element: the names that apply, in order, with what is absent left out. */
export const classNames = (...names: readonly (string | false | undefined)[]): string =>
  names.filter(Boolean).join(" ");
