import type { Locator } from '@playwright/test';

/** What somebody does who has no mouse (A1): what Tab does not reach is not there for her. */

/** More than lie between any two places on a page. */
const mostPresses = 120;

const press = (wanted: Locator, key: string) => wanted.page().keyboard.press(key);
const isFocused = (wanted: Locator) => wanted.evaluate((element) => element === document.activeElement);

/** Goes there by Tab, or by Shift+Tab where it lies behind. */
export async function tabTo(wanted: Locator): Promise<void> {
	const passed: string[] = [];
	for (let presses = 0; presses < mostPresses; presses += 1) {
		const { here, behind, at } = await wanted.evaluate((element) => {
			const active = document.activeElement ?? document.body;
			const follows = element.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING;
			return {
				here: active === element,
				behind: follows > 0,
				at: `${active.localName} ${(active.ariaLabel ?? active.textContent).trim().slice(0, 40)}`
			};
		});
		if (here) return;
		passed.push(at);
		await press(wanted, behind ? 'Shift+Tab' : 'Tab');
	}
	throw new Error(`Tab does not lead to ${wanted}, but past:\n${passed.join('\n')}`);
}

export async function enter(wanted: Locator): Promise<void> {
	await tabTo(wanted);
	await press(wanted, 'Enter');
}

export async function tick(wanted: Locator): Promise<void> {
	await tabTo(wanted);
	await press(wanted, 'Space');
}

/** Types in place of what stands there. */
export async function write(wanted: Locator, text: string): Promise<void> {
	await tabTo(wanted);
	await press(wanted, 'ControlOrMeta+A');
	await wanted.page().keyboard.type(text);
}

/** @param time hh:mm; where the browser asks for the half of the day as well, it is told */
export async function writeTime(wanted: Locator, time: string): Promise<void> {
	await tabTo(wanted);
	// Its parts are places of their own: the hours are the first.
	while (await isFocused(wanted)) await press(wanted, 'Shift+Tab');
	await press(wanted, 'Tab');
	await wanted.page().keyboard.type(`${time.replace(':', '')}${time < '12' ? 'A' : 'P'}`);
}

/** Goes down from where the list, or the radio buttons, stand. */
export async function choose(from: Locator, chosen: () => Promise<boolean>): Promise<void> {
	await tabTo(from);
	for (let presses = 0; presses < mostPresses; presses += 1) {
		if (await chosen()) return;
		await press(from, 'ArrowDown');
	}
	throw new Error(`The arrows do not lead from ${from} to what is wanted.`);
}
