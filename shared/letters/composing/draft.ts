/**
 * Facts of a letter before anybody has checked them: every fact is named, so that a composer that forgets one does not
 * compile, and each may still be missing, or not what it should be. The letter's schema judges that in words for staff.
 */
export type Draft<F> = F extends readonly (infer E)[]
  ? readonly Draft<E>[] | undefined
  : F extends object
    ? { readonly [K in keyof F]: Draft<F[K]> } | undefined
    : unknown;

/** What a composer gives: an object, with all of its letter's facts named. */
export type Composed<F> = Promise<NonNullable<Draft<F>>>;
