import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Certificate = { readonly file: string; readonly cert: string; readonly key: string };

/** A certificate for the loopback that is good for two days, made by the `openssl` of the machine. */
export const certificateIn = (folder: string): Certificate => {
  const [file, keyFile] = [join(folder, "cert.pem"), join(folder, "key.pem")];
  const made = spawnSync(
    "openssl",
    [
      ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1"],
      ...["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", keyFile, "-out", file],
    ],
    { encoding: "utf8" },
  );
  if (made.status !== 0)
    throw new Error(`openssl makes no certificate: ${made.error?.message ?? made.stderr}`);
  return { file, cert: readFileSync(file, "utf8"), key: readFileSync(keyFile, "utf8") };
};
