/**
 * What was chosen in lists before the page came to life, which coming to life sets back to what the server wrote. Called
 * before that, gives what chooses it again afterwards.
 */
export function earlyChoices(): () => void {
	const made = [...document.querySelectorAll('select')]
		.map((select) => ({ select, value: select.value }))
		.filter(({ select, value }) => value !== written(select));
	return () => {
		for (const { select, value } of made) {
			if (!select.isConnected) continue;
			select.value = value;
			select.dispatchEvent(new Event('change', { bubbles: true }));
		}
	};
}

const written = (select: HTMLSelectElement): string | undefined =>
	(select.querySelector<HTMLOptionElement>('option[selected]') ?? select.options[0])?.value;
