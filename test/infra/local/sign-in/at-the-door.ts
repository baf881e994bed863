import type { APIGatewayProxyEventV2, Context } from "aws-lambda";
import PostalMime from "postal-mime";
import { digitsAt } from "#adapters/local/sign-in/apps.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { signInDoor } from "#infra/local/sign-in/door.ts";
import { signInByPassword } from "#infra/local/sign-in/identity.ts";
import type { Deps } from "#ports/host.ts";
import { Caller } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";

/** A house whose staff prove who they are by password and app. */
export const openSchool = (more: (deps: Deps) => Deps = (same) => same): Promise<House> =>
  openHouse({ everywhere: (deps) => more({ ...deps, identity: signInByPassword() }) });

export const password = "slate willow harbour";

/** A browser in which nobody is signed in, at the pages of staff and at the host's own sign-in. */
export const browserAt = (house: House, headers: Readonly<Record<string, string>> = {}): Caller => {
  const doors = (event: APIGatewayProxyEventV2, context: Context) => {
    if (!event.rawPath.startsWith("/sign-in/")) return handler(event, context);
    const { method } = event.requestContext.http;
    const arrived = {
      method,
      target: event.rawPath,
      headers: { ...event.headers, ...headers },
      sourceIp: event.requestContext.http.sourceIp,
      body: Buffer.alloc(0),
      at: house.clock.now(),
    };
    const { deps, accounts } = house;
    return signInDoor({ deps, accounts }, arrived, event);
  };
  return new Caller(house, doors);
};

export const emailOf = (name: string): string => `${name}@harbour-view.example`;

export const whoIs = (house: House, name: string) => ({ ...house.at, staff: sampleId("staff", name) });

/** The six digits that a phone shows now. */
export const shownBy = (house: House, secret: string): string =>
  digitsAt(secret, house.clock.now().epochMilliseconds);

/** Six digits are good once: the next ones. */
export const waits = (
  house: House,
  duration: { seconds?: number; minutes?: number; hours?: number },
): void => {
  house.clock.set(house.clock.now().add(duration));
};

/** The words of the latest mail to somebody. */
export const lastMailTo = async (house: House, name: string): Promise<string> => {
  await house.settle();
  const found = house.mails().findLast(({ to }) => to.includes(emailOf(name)));
  if (!found) throw new Error(`No mail to ${name}`);
  const { subject, text } = await PostalMime.parse(house.mailbox.find(found.id)?.raw ?? new Uint8Array());
  return `${subject}\n${text}`;
};

export const codeIn = (mail: string): string => {
  const code = /(?:[A-Z2-9]{4}-){3}[A-Z2-9]{4}/.exec(mail)?.[0];
  if (!code) throw new Error(`No code in: ${mail}`);
  return code;
};

export type SetUp = {
  readonly browser: Caller;
  readonly secret: string;
  readonly recovery: readonly string[];
};

/** Sets an app up in a browser that was led to it. */
export const setsUpApp = async (house: House, browser: Caller): Promise<SetUp> => {
  const { secret } = await browser.sees("/sign-in/app");
  const done = await browser.postJson("/sign-in/app", { digits: shownBy(house, String(secret)) });
  if (done.status !== 200) throw new Error(`${done.status} ${done.text}`);
  return { browser, secret: String(secret), recovery: done.model.recoveryCodes as readonly string[] };
};

/** Somebody who has chosen password and app, and is signed in. */
export const setUp = async (house: House, name: string): Promise<SetUp> => {
  const made = house.accounts.newCode(whoIs(house, name), "first");
  const browser = browserAt(house);
  const done = await browser.postJson("/sign-in/first", { email: emailOf(name), code: made?.code, password });
  if (done.location !== "/sign-in/app") throw new Error(`${done.status} ${done.text}`);
  return setsUpApp(house, browser);
};

/** Types address, password and the digits or code. */
export const signsIn = (browser: Caller, name: string, second: string, typed = password) =>
  browser.postJson("/sign-in/password", { email: emailOf(name), password: typed, second });
