import { Field, Textarea } from '@fluentui/react-components';

/** A text that can be copied by hand: all of it is chosen as soon as it is gone to. */
export function TextToCopy({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <Field label={label}>
      <Textarea readOnly rows={6} value={text} onFocus={(event) => event.currentTarget.select()} />
    </Field>
  );
}
