/**
 * What a record itself holds under a name that came from outside; undefined for every other name, also for those that
 * each plain object answers to (`constructor`, `toString`, `__proto__`).
 */
export const own = <T>(record: Readonly<Record<string, T>>, name: string | undefined): T | undefined =>
  name !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
