import type { Migration } from "./migration.ts";

/**
 * The engine takes its own file along when it opens it, in one transaction, and keeps a version of its own there. The
 * folder's version says so to earlier programs, which cannot read such a file, and has the folder copied before.
 */
export const eventsInOrder: Migration = {
  to: 3,
  what: "the histories of runs stand in the order in which they were written",
  run: async () => undefined,
};
