import { Field, Textarea } from '@fluentui/react-components';

/** A text that could not be copied for the clerk: chosen as a whole when it is gone to. */
export function ByHand({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <Field label={label}>
      <Textarea readOnly rows={6} value={text} onFocus={(event) => event.currentTarget.select()} />
    </Field>
  );
}
