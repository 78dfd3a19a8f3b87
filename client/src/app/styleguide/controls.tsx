import { Plus } from 'lucide-react';
import { Button, ButtonLink } from '@/components/button';
import { Choice } from '@/components/choice';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { InputField, TextAreaField } from '@/components/field';
import { Form } from '@/components/form';
import { Spinner } from '@/components/spinner';
import { SubmitButton } from '@/components/submit-button';
import { paths } from '@/config/paths';
import { PayButton } from '@/features/payments/components/pay-button';
import { pretend } from './actions';
import { samples } from './samples';
import { Section } from './section';

const looks = ['primary', 'secondary', 'quiet', 'danger'] as const;
const { states } = samples;

/** What one presses, types into and picks from. */
export function Controls() {
  return (
    <>
      <Section name="Button">
        {looks.map((look) => (
          <Button key={look} look={look}>
            {look}
          </Button>
        ))}
        {looks.map((look) => (
          <Button key={look} look={look} aria-disabled>
            <Spinner /> {states.pending}
          </Button>
        ))}
        <Button size="tight">{samples.yes}</Button>
        <Button size="icon" look="secondary" aria-label={samples.yes}>
          <Plus size={20} aria-hidden />
        </Button>
      </Section>
      <Section name="ButtonLink">
        {looks.map((look) => (
          <ButtonLink key={look} look={look} href={paths.home}>
            {look}
          </ButtonLink>
        ))}
      </Section>
      <Section name="PayButton">
        <PayButton amount="$88.00" busy={false} />
        <PayButton amount="$88.00" busy />
      </Section>
      <Fields />
      <Section name="Form">
        {/* An empty name is refused, any other accepted; both take as long as a slow answer. */}
        <Form action={pretend}>
          <InputField name="name" label={samples.name} hint={samples.hint} />
          <SubmitButton pending={states.pending}>{samples.yes}</SubmitButton>
        </Form>
      </Section>
      <Section name="Choice">
        <form>
          <Choice
            name="state"
            label={samples.question}
            value={states.hint}
            options={Object.values(states).map((value) => ({ value, label: value }))}
          />
        </form>
      </Section>
      <Section name="ConfirmDialog">
        <ConfirmDialog
          trigger={samples.yes}
          title={samples.question}
          dismiss={samples.no}
          confirm={
            <Form action={pretend}>
              <SubmitButton look="danger" pending={states.pending}>
                {samples.yes}
              </SubmitButton>
            </Form>
          }
        >
          <p>{samples.words}</p>
        </ConfirmDialog>
      </Section>
    </>
  );
}

function Fields() {
  return (
    <>
      <Section name="InputField">
        <InputField name="plain" label={states.normal} />
        <InputField name="hinted" label={states.hint} hint={samples.hint} placeholder={samples.name} />
        <InputField name="optional" label={states.optional} optional defaultValue={samples.typed} />
        <InputField name="wrong" label={samples.name} error={samples.problem} hint={samples.hint} />
        <InputField name="when" label={samples.name} type="datetime-local" />
      </Section>
      <Section name="TextAreaField">
        <TextAreaField name="area" label={states.normal} hint={samples.hint} />
        <TextAreaField name="wrong-area" label={samples.name} error={samples.problem} />
      </Section>
    </>
  );
}
