import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { render } from '@/testing/render';
import { ConfirmDialog } from '../confirm-dialog';

const question = (
  <ConfirmDialog
    trigger="Withdraw"
    title="Withdraw this ticket?"
    dismiss="Keep it"
    confirm={
      <form>
        <input aria-label="Why" />
      </form>
    }
  >
    <p>Nobody can reserve it any more.</p>
  </ConfirmDialog>
);
const trigger = () => screen.getByRole('button', { name: 'Withdraw' });

describe('with scripts', () => {
  it('says what it asks, and leads the focus to the way out', async () => {
    render(question);
    await userEvent.click(trigger());
    const dialog = screen.getByRole('dialog', { name: 'Withdraw this ticket?' });
    expect(dialog).toHaveAccessibleDescription('Nobody can reserve it any more.');
    expect(within(dialog).getByRole('button', { name: 'Keep it' })).toHaveFocus();
  });

  it('keeps the focus inside, and gives it back', async () => {
    render(question);
    await userEvent.click(trigger());
    await userEvent.tab();
    expect(screen.getByLabelText('Why')).toHaveFocus();
    await userEvent.tab();
    expect(screen.getByRole('button', { name: 'Keep it' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(trigger()).toHaveFocus();
  });

  it('writes its style with the nonce of the page', async () => {
    const script = document.createElement('script');
    script.nonce = 'of-this-page';
    script.setAttribute('nonce', 'of-this-page');
    document.head.append(script);
    render(question);
    await userEvent.click(trigger());
    const styles = [...document.head.querySelectorAll('style')];
    expect(styles.map((style) => style.getAttribute('nonce'))).toEqual(['of-this-page']);
    script.remove();
  });
});

describe('before scripts', () => {
  let page: HTMLElement;
  beforeEach(() => {
    page = document.body.appendChild(document.createElement('div'));
    page.innerHTML = renderToString(question);
  });
  afterEach(() => page.remove());

  const plain = () => page.querySelector('dialog');

  it('is the dialog of the browser, opened by its button', () => {
    expect(page.querySelector('button')).toHaveAttribute('commandfor', plain()!.id);
    expect(page.querySelector('button')).toHaveAttribute('command', 'show-modal');
    expect(plain()).toHaveTextContent('Withdraw this ticket?');
  });

  it('gives way as scripts take over', async () => {
    const root = await act(() => hydrateRoot(page, question));
    expect(plain()).not.toBeInTheDocument();
    expect(page.querySelector('button')).not.toHaveAttribute('commandfor');
    act(() => root.unmount());
  });

  it('stays with what was typed if it is open by then, and gives way when it is closed', async () => {
    plain()!.open = true;
    const typed = plain()!.querySelector('input')!;
    typed.value = 'I can go after all';
    const root = await act(() => hydrateRoot(page, question));
    expect(page.querySelector('dialog[open] input')).toBe(typed);
    expect(typed).toHaveValue('I can go after all');
    act(() => {
      plain()!.open = false;
      plain()!.dispatchEvent(new Event('close'));
    });
    expect(plain()).not.toBeInTheDocument();
    act(() => root.unmount());
  });
});

it('leaves the focus on the page when what it confirmed takes it away', async () => {
  const page = (asked: boolean) => (
    <main id="main" tabIndex={-1}>
      {asked && (
        <ConfirmDialog trigger="Withdraw" title="Withdraw it?" dismiss="Keep it" confirm={null}>
          It is on sale.
        </ConfirmDialog>
      )}
    </main>
  );
  const { rerender } = render(page(true));
  await userEvent.click(screen.getByRole('button', { name: 'Withdraw' }));

  rerender(page(false));

  await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
});
