/** As node:sqlite has it when there is no room (SQLITE_FULL). */
const sqliteFull = 13;

/** What a fault is called in the log: its own name, and what its code says where the name says nothing. Never its message. */
export const faultName = (fault: unknown): string => {
  if (!(fault instanceof Error)) return "unknown";
  const { errcode, code } = fault as { readonly errcode?: unknown; readonly code?: unknown };
  if (errcode === sqliteFull || code === "ENOSPC") return "DiskFull";
  return fault.name;
};
