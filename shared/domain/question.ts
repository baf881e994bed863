/**
 * Something unusual that may all the same be right: it is asked before it is taken, where what is wrong is refused. `key`
 * is what the form sends back for "yes, it is so".
 */
export type Question = { readonly key: string; readonly field: string; readonly says: string };

/** The questions that nobody has answered with yes; `sure`: the keys that were ticked. */
export const openQuestions = (asked: readonly Question[], sure: unknown): readonly Question[] => {
  const ticked: readonly unknown[] = Array.isArray(sure) ? sure : [];
  return asked.filter((q) => !ticked.includes(q.key));
};
