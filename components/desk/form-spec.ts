import type { Option } from '#components/ui/Select.island.tsx';

type Shared = { name: string; label: string; help?: string; required?: boolean; most?: number; autoComplete?: string };

/** A field as data, so that a server page can describe a form that an island shows. Typing begins in the field that `begins`. */
export type FieldSpec =
  | (Shared & {
      kind: 'text' | 'email' | 'password' | 'number' | 'url';
      placeholder?: string;
      /** `auto`: as what is typed. */
      dir?: 'ltr' | 'auto';
      begins?: boolean;
    })
  | (Shared & { kind: 'area'; rows?: number })
  /** Text with marks, lists and boxes, as a story has it: its JSON. */
  | (Shared & { kind: 'blocks' })
  | (Shared & { kind: 'choice'; options: readonly Option[] })
  | (Shared & { kind: 'hidden' });
