import type { ControlProps } from "./control.tsx";
import { Input } from "./input.tsx";

export type TimeInputProps = ControlProps & { readonly value?: string | undefined };

/** A time of day. A text box: what was typed stays to be put right, which a browser's own picker would clear. */
export const TimeInput = (p: TimeInputProps) => (
  <Input {...p} width={5} hint={p.hint ?? "For example, 9:15am or 14:30"} spellcheck={false} />
);
