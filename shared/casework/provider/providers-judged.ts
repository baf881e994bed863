import type { Answers } from "#contracts/form.ts";
import type { ProviderRecord } from "#contracts/people.ts";
import { openQuestions } from "#domain/question.ts";
import type { Deps } from "#ports/host.ts";
import { providersOf } from "../people/people.ts";
import { asks, type Judged } from "../pupil/pupils-judged.ts";

/** Keys of all that may be asked about a provider. */
export const providerQuestions: readonly string[] = ["same-name"];

const plain = (name: string): string =>
  name
    .toLocaleLowerCase("en-GB")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Most providers that share the first word of a name. */
const most = 100;

/** Asks about a second provider of one name: links and pupils would go to the wrong one. */
export const judgeProvider = async (
  deps: Deps,
  tenant: string,
  id: string,
  body: ProviderRecord,
  answers: Answers,
): Promise<Judged | undefined> => {
  const [word = ""] = body.name.toLocaleLowerCase("en-GB").split(/\s+/);
  const found = await deps.vault.search(tenant, "provider", word, most);
  const records = await providersOf(deps, tenant, found);
  const twin = [...records].find(([other, r]) => other !== id && plain(r.name) === plain(body.name));
  const open = twin
    ? openQuestions(
        [
          {
            key: "same-name",
            field: "name",
            says: `${twin[1].name}, ${twin[1].address.join(", ")}, is on the list already. Is this another provider?`,
          },
        ],
        answers.sure,
      )
    : [];
  return open.length > 0 ? asks(open) : undefined;
};
