import { Incomplete } from "#casework/compose/context.ts";

/** What a link leads to; undefined as well once its people's records have been erased, and there is nothing left to show. */
export async function whileKept<T>(load: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await load();
  } catch (fault) {
    if (fault instanceof Incomplete) return undefined;
    throw fault;
  }
}
