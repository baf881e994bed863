import type { PupilRecord } from "#contracts/people.ts";
import type { Deps } from "#ports/host.ts";

/** Most pupils that one search finds; whoever finds so many types another letter. */
const mostFound = 200;

const folded = (text: string): string =>
  text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLocaleLowerCase("en-GB");

const wordsIn = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

/** "Zoë O’Neil-Shah" is found by zoe, o'neil-shah, oneil, neil and shah. */
const namesIn = (name: string): readonly string[] =>
  wordsIn(folded(name).replaceAll("’", "'")).flatMap((word) => [
    word,
    ...(/['-]/.test(word)
      ? [word.replaceAll("'", ""), ...word.split(/['-]/), ...word.replaceAll("'", "").split("-")]
      : []),
  ]);

/** The words by which a pupil's record is found: each name and its parts, and the UPN. */
export const pupilIndexWords = (pupil: PupilRecord): readonly string[] => [
  ...new Set(
    [...namesIn(pupil.givenName), ...namesIn(pupil.familyName), folded(pupil.upn ?? "")].filter(Boolean),
  ),
];

/** Ids of the school's pupils of whom every word typed begins a name or the UPN. */
export const searchPupils = async (deps: Deps, scope: string, typed: string): Promise<readonly string[]> => {
  const words = wordsIn(folded(typed).replaceAll("’", "'")).slice(0, 6);
  const [first = [], ...rest] = await Promise.all(
    words.map((word) => deps.vault.search(scope, "pupil", word, mostFound)),
  );
  return first.filter((id) => rest.every((found) => found.includes(id)));
};
