import type { Ids } from "#ports/ids.ts";
import { type ControlParts, controlDoor } from "../control/control-door.ts";
import { lambdaContext } from "../lambda-context.ts";
import type { SignInDesk } from "../sign-in/desk.ts";
import { signInDoor } from "../sign-in/door.ts";
import { type Audience, audienceOf, type PagesHandler } from "./audiences.ts";
import { type FilesParts, filesDoor, filesPath, UPLOAD_BYTES } from "./files-door.tsx";
import { type Arrived, gatewayEvent, splitTarget } from "./gateway-event.ts";
import { replyOf } from "./gateway-result.ts";
import { asText, type HttpReply } from "./reply.ts";

export type Doors = {
  readonly pages: Readonly<Record<Audience, PagesHandler>>;
  readonly ids: Ids;
  readonly files: FilesParts;
  /** Undefined where others than people at this machine could reach it. */
  readonly control: ControlParts | undefined;
  /** Where this host itself asks staff for password and app. */
  readonly signIn?: SignInDesk | undefined;
};

const MEGABYTE = 1024 * 1024;

const isBelow = (path: string, root: string): boolean => path === root || path.startsWith(`${root}/`);

/** The largest body that an address takes; a definition of 1 MiB is up to twice that inside a request. */
export const bodyLimit = (target: string): number => {
  const { path } = splitTarget(target);
  if (isBelow(path, filesPath)) return UPLOAD_BYTES;
  return isBelow(path, "/_local/states") ? 3 * MEGABYTE : MEGABYTE;
};

/** One request, to the door that it knocks at. */
export const route = async (
  { pages, ids, files, control, signIn }: Doors,
  arrived: Arrived,
): Promise<HttpReply> => {
  const { path } = splitTarget(arrived.target);
  if (isBelow(path, "/_local"))
    return control ? controlDoor(control, arrived) : asText(404, "There is no such page.");
  if (path === filesPath) return filesDoor(files, arrived);
  const audience = audienceOf(path);
  const event = gatewayEvent(arrived, ids);
  if (signIn && path.startsWith("/sign-in/")) return replyOf(await signInDoor(signIn, arrived, event));
  return replyOf(await pages[audience](event, lambdaContext(audience, event.requestContext.requestId)));
};
