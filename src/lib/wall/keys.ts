type Acts = Record<'next' | 'previous' | 'blank' | 'freeze' | 'join', () => void>;

/** The keys of a keyboard and of the small presenters that people hold in their hand (V9). */
const keys: Record<string, keyof Acts> = {
	ArrowRight: 'next',
	PageDown: 'next',
	ArrowLeft: 'previous',
	PageUp: 'previous',
	b: 'blank',
	'.': 'blank',
	f: 'freeze',
	j: 'join'
};

/** Listens to single keys; anything with Ctrl, Alt or Meta belongs to the browser. */
export function presenterKeys(acts: Acts): (event: KeyboardEvent) => void {
	return (event) => {
		if (event.ctrlKey || event.altKey || event.metaKey) return;
		const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
		if (!act) return;
		event.preventDefault();
		acts[act]();
	};
}
