'use client';

import { lazy, Suspense, useState } from 'react';
import { Select } from '#components/ui/Select.island.tsx';
import { TextArea, TextInput } from '#components/ui/TextInput.tsx';
import { useAnswered } from './AnswerContext.island.tsx';
import type { FieldSpec } from './form-spec.ts';

// An editor weighs more than all other fields together, and few forms have one.
const BlocksField = lazy(() => import('./snippets/BlocksField.island.tsx'));

/** One field of a form, as its specification says, with what was answered about it. */
export function AskedField({ spec, value = '', large = false }: { spec: FieldSpec; value?: string; large?: boolean }) {
  const { typed, reason } = useAnswered(spec.name, value);
  const shared = { label: spec.label, help: spec.help, reason, name: spec.name };
  if (spec.kind === 'hidden') return <input type="hidden" name={spec.name} value={value} />;
  if (spec.kind === 'choice') return <Choice {...shared} key={typed} options={spec.options} start={typed} />;
  if (spec.kind === 'blocks') {
    return (
      <Suspense fallback={<OnItsWay name={spec.name} value={typed} />}>
        <BlocksField {...shared} start={typed} />
      </Suspense>
    );
  }
  const limits = { required: spec.required, maxLength: spec.most, autoComplete: spec.autoComplete ?? 'off' };
  // An empty field begins at the side where the desk begins.
  const dir = ('dir' in spec && spec.dir) || (typed && spec.kind !== 'number' ? 'auto' : undefined);
  if (spec.kind === 'area') return <TextArea {...shared} {...limits} dir={dir} rows={spec.rows} defaultValue={typed} />;
  return (
    <TextInput
      {...shared}
      {...limits}
      type={spec.kind}
      dir={dir}
      placeholder={spec.placeholder}
      autoFocus={spec.begins}
      defaultValue={spec.kind === 'password' ? undefined : typed}
      large={large}
    />
  );
}

/** Keeps the room of an editor, and what it holds for whoever sends the form before it is there. */
function OnItsWay({ name, value }: { name: string; value: string }) {
  return (
    <div className="h-40">
      <input type="hidden" name={name} value={value} />
    </div>
  );
}

type ChoiceProps = {
  label: string;
  name: string;
  reason: string | undefined;
  help?: string;
  options: Extract<FieldSpec, { kind: 'choice' }>['options'];
  start: string;
};

/** Holds its choice itself: a form that React resets would fall back to the first. */
function Choice({ start, options, ...rest }: ChoiceProps) {
  const [value, setValue] = useState(start || (options[0]?.value ?? ''));
  return <Select {...rest} options={options} value={value} onValueChange={setValue} />;
}
