declare global {
	interface Window {
		/** What app.html notes from the first moment on. */
		early?: {
			/** The page has come to life. */
			over: boolean;
			/** The button pressed last. */
			pressed?: HTMLButtonElement | null;
			/** The form sent last: a browser's own answer would shut what is open and lose what is typed elsewhere. */
			sent?: { form: HTMLFormElement; submitter: HTMLElement | null };
		};
	}
}

/**
 * What was done before the page came to life: a text, a choice in a list, a tick and what was folded out, which coming to life
 * does not notice or sets back to what the server wrote, the press of a button that nothing answers before, and a form that was
 * sent. Called at the start of that, gives what does it again at the end.
 */
export function earlyInput(): () => void {
	const choices = [...document.querySelectorAll('select')]
		.map((select) => ({ select, value: select.value }))
		.filter(({ select, value }) => value !== written(select));
	const inputs = [...document.querySelectorAll('input')];
	const texts = [...inputs, ...document.querySelectorAll('textarea')]
		.filter(({ type, value, defaultValue }) => value !== defaultValue && type !== 'file')
		.map((field) => ({ field, value: field.value }));
	// The one that another replaced tells nothing.
	const ticks = inputs
		.filter(({ type, checked, defaultChecked }) => checked !== defaultChecked && (checked || type === 'checkbox'))
		.map((input) => ({ input, checked: input.checked }));
	const folds = [...document.querySelectorAll('details')].map((details) => ({ details, open: details.open }));
	return () => {
		for (const { details, open } of folds) {
			details.open = open;
			details.dispatchEvent(new Event('toggle'));
		}
		for (const { field, value } of texts) {
			field.value = value;
			field.dispatchEvent(new Event('input', { bubbles: true }));
		}
		for (const { select, value } of choices) {
			if (!select.isConnected) continue;
			select.value = value;
			select.dispatchEvent(new Event('change', { bubbles: true }));
		}
		for (const { input, checked } of ticks) {
			input.checked = checked;
			input.dispatchEvent(new Event('change', { bubbles: true }));
		}
		const { early } = window;
		// Given up: the browser is sending the form itself.
		if (!early || early.over) return;
		early.over = true;
		if (early.pressed?.isConnected) early.pressed.click();
		if (early.sent?.form.isConnected) early.sent.form.requestSubmit(early.sent.submitter);
	};
}

const written = (select: HTMLSelectElement): string | undefined =>
	(select.querySelector<HTMLOptionElement>('option[selected]') ?? select.options[0])?.value;
