import { statfs } from "node:fs/promises";
import { asJson, type HttpReply } from "../http/reply.ts";

/** Below so many free bytes the next commits may find no room: the databases and their logs grow by megabytes. */
const leastFree = 32 * 1024 * 1024;

/** Free bytes on the disk of a folder, for this account. */
export const freeBytesOf = (folder: string) => async (): Promise<number> => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

/** How this machine is: 503 with the reason where nothing can be saved any more. */
export const healthOf = async (
  facts: Readonly<Record<string, string>>,
  freeBytes: () => Promise<number>,
): Promise<HttpReply> => {
  const free = await freeBytes();
  return free < leastFree
    ? asJson(503, { status: "disk-full", freeBytes: free, ...facts })
    : asJson(200, { status: "ok", ...facts });
};
