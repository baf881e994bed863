import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

const kept = fileURLToPath(new URL("./folder-0.1.0.json.gz", import.meta.url));
const encoded = "base64:";

/** A placement in its first weeks, of the sample school, as Waymark 0.1.0 (commit 128d475) left it. */
export const oldPlacement = {
  pupil: "/pupils/pe9499e3432f910ac22948d010",
  placement: "/placements/pbbf6b46a018016f5cccc0b468",
  /** The mother's mailed link. */
  link: "/l/fL8jh23ZeTYWgDWqiXU9qUiEOjD56Gs7A",
} as const;

/** Lays a data folder of Waymark 0.1.0 into `root`: databases from their SQL text, files as they were. */
export const layOldFolder = (root: string): void => {
  const files = JSON.parse(gunzipSync(readFileSync(kept)).toString()) as Record<string, string>;
  for (const [name, text] of Object.entries(files)) {
    if (text.startsWith(encoded)) {
      writeFileSync(join(root, name), Buffer.from(text.slice(encoded.length), "base64"));
      continue;
    }
    const db = new DatabaseSync(join(root, name));
    db.exec(text);
    db.close();
  }
};
