/** Digits of one number with what people put between them; the digits of an extension are not part of it. */
const number = /(?:\+|\b)\d(?:[\d\s().-]*\d)?/g;
const extension = /\b(?:ext(?:ension)?|x)[.:]?\s*#?\d{1,6}\b|#\d{1,6}\b/gi;

/** What school systems write around numbers: whose it is, when to ring, several in one field. */
const shape = /^[\p{L}\p{M}\d\s()+.,:;/\\|&'’"“”#*@=!?–—-]*$/u;

const numbersIn = (typed: string): readonly string[] =>
  (typed.replaceAll(extension, " ").replaceAll(/\(0\)/g, "").match(number) ?? [])
    .map((found) => found.replaceAll(/[^+\d]/g, ""))
    .filter((found) => {
      const digits = found.replace("+", "").length;
      return digits >= 7 && digits <= 15;
    });

/**
 * Whether a number can be rung by what was typed. School systems hold "01632 960123 (work)", "07700 900123 / 01632 960123",
 * "+44 (0)1632 960123 ext. 12" and "Mum 07700 900123": all are taken as they are typed. Refused is what holds no number.
 */
export const isTelephone = (typed: string): boolean => shape.test(typed) && numbersIn(typed).length > 0;

/** The first number of what was typed, as a `tel:` link dials it; "" where there is none. */
export const dialled = (typed: string): string => numbersIn(typed)[0] ?? "";
