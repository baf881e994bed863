/** The letters of a UPN: the alphabet without I, O and S. Their places are their values (DfE, UPN guide). */
const letters = "ABCDEFGHJKLMNPQRTUVWXYZ";

const shape = /^[A-Z]\d{11}[\dA-Z]$/;

/** Stands in other systems for "none yet": UN1 to UN5 of the children looked-after returns. */
const standsForNone = /^UN[1-5]$/;

const worthOf = (character: string): number =>
  /\d/.test(character) ? Number(character) : letters.indexOf(character);

/** The letter with which twelve characters make a UPN: weights 2 to 13, modulo 23 (DfE, UPN guide). */
const checkLetter = (rest: string): string =>
  letters[[...rest].reduce((sum, character, i) => sum + worthOf(character) * (i + 2), 0) % letters.length] ??
  "";

/** As it is kept and compared: capitals, no spaces. */
export const plainUpn = (typed: string): string => typed.replaceAll(/\s/g, "").toUpperCase();

/** Whether a UPN names one child: what stands for "none yet" does not. */
export const namesOneChild = (upn: string): boolean => upn !== "" && !standsForNone.test(upn);

/**
 * What is wrong with a UPN, in a sentence; undefined where nothing is. A temporary one ends in a letter. The child is taken in
 * whatever it says: it is shown with the pupil until somebody has put it right.
 */
export const upnFault = (upn: string): string | undefined => {
  if (upn === "") return undefined;
  if (standsForNone.test(upn)) return "No UPN yet: look it up, or ask the school before for it.";
  if (!shape.test(upn) || worthOf(upn.at(-1) ?? "") < 0)
    return "This is no UPN: it has a letter, eleven digits, and a digit or letter. Look it up and put it right.";
  const right = checkLetter(upn.slice(1));
  return upn.startsWith(right)
    ? undefined
    : `The check letter of this UPN is wrong: with these digits it is ${right}. Look it up and put it right.`;
};
