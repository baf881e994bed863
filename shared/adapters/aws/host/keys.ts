import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { sealKeysFrom } from "../secrets.ts";
import { turningKeys } from "../turning-keys.ts";
import type { Part } from "./part.ts";

/** The keys that seal cookies and sign forms, links and codes; a secret that was turned is taken within minutes. */
export const keys: Part = async ({ env, clock, log, settings }) => {
  const secrets = new SecretsManagerClient({});
  const today = () => clock.now().toString().slice(0, 10);
  const read = () => sealKeysFrom(secrets, env.SESSION_SECRET, today());
  const turning = await turningKeys(read, clock, log);
  const withKeys = {
    ...settings,
    get sealKey() {
      return turning.current();
    },
    get earlierKeys() {
      return turning.earlier();
    },
    lookAgain: turning.lookAgain,
  };
  return { gives: { settings: withKeys }, beforeEach: turning.keepFresh };
};
