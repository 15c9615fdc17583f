declare global {
	interface Window {
		/** The button pressed last; noted by app.html from the first moment on. */
		pressed?: HTMLButtonElement | null;
	}
}

/**
 * What was done before the page came to life: a choice in a list and a tick, which coming to life sets back to what the server
 * wrote, and the press of a button that nothing answers before. Called at the start of that, gives what does it again at the end.
 */
export function earlyInput(): () => void {
	const choices = [...document.querySelectorAll('select')]
		.map((select) => ({ select, value: select.value }))
		.filter(({ select, value }) => value !== written(select));
	// The one that another replaced tells nothing.
	const ticks = [...document.querySelectorAll('input')]
		.filter(({ type, checked, defaultChecked }) => checked !== defaultChecked && (checked || type === 'checkbox'))
		.map((input) => ({ input, checked: input.checked }));
	const { pressed } = window;
	return () => {
		for (const { select, value } of choices) {
			if (!select.isConnected) continue;
			select.value = value;
			select.dispatchEvent(new Event('change', { bubbles: true }));
		}
		for (const { input, checked } of ticks) {
			input.checked = checked;
			input.dispatchEvent(new Event('change', { bubbles: true }));
		}
		if (pressed?.isConnected) pressed.click();
	};
}

const written = (select: HTMLSelectElement): string | undefined =>
	(select.querySelector<HTMLOptionElement>('option[selected]') ?? select.options[0])?.value;
