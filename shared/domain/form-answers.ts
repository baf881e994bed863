export type FormAnswers = Readonly<Record<string, string | number | readonly string[]>>;
