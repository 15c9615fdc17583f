/**
 * Keeps the screen on until the function given back is called (V11). The lock is lost whenever the page is hidden, so it
 * is asked for again; where it is refused (no secure origin, low battery) the screen does what it always does.
 */
export function stayAwake(): () => void {
	let lock: WakeLockSentinel | undefined;
	const ask = async () => {
		if (document.visibilityState !== 'visible') return;
		try {
			lock = await navigator.wakeLock?.request('screen');
		} catch {
			lock = undefined;
		}
	};
	void ask();
	document.addEventListener('visibilitychange', ask);
	return () => {
		document.removeEventListener('visibilitychange', ask);
		void lock?.release();
	};
}
