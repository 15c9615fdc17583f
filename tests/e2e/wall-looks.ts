import type { Locator, Page } from '@playwright/test';

/** What the back row sees of a wall (V8, V9), measured in its browser. */

/** The smallest font among these, in hundredths of the wall's height. */
export const smallestText = (texts: Locator): Promise<number> =>
	texts.evaluateAll((elements) =>
		Math.min(
			...elements
				.filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.textContent?.trim())
				.map((element) => (parseFloat(getComputedStyle(element).fontSize) / innerHeight) * 100)
		)
	);

/** How many reach beyond the wall or into its footer, or have a word that is wider than they are. */
export const cutOff = (notes: Locator): Promise<number> =>
	notes.evaluateAll((articles) => {
		const foot = document.querySelector('footer')?.getBoundingClientRect().top ?? innerHeight;
		return articles.filter((article) => {
			const { left, right, bottom } = article.getBoundingClientRect();
			return article.scrollWidth > article.clientWidth || left < 0 || right > innerWidth || bottom > foot;
		}).length;
	});

/** Of everything that can be read: the least contrast to its ground, and the smallest distance to an edge in per cent. */
export const textOnWall = (page: Page): Promise<{ contrast: number; margin: number }> =>
	page.evaluate(() => {
		const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
		function luminance(colour: string): number {
			if (!pen) return 0;
			pen.fillStyle = colour;
			pen.fillRect(0, 0, 1, 1);
			const [red = 0, green = 0, blue = 0] = [...pen.getImageData(0, 0, 1, 1).data]
				.map((value) => value / 255)
				.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
			return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
		}
		function groundOf(element: Element): string {
			for (let one: Element | null = element; one; one = one.parentElement) {
				const { backgroundColor } = getComputedStyle(one);
				if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
			}
			return '#fff';
		}
		const seen = { contrast: Infinity, margin: Infinity };
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) {
			const element = walker.currentNode.parentElement;
			if (!element || !walker.currentNode.nodeValue?.trim() || element.closest('.visually-hidden, #svelte-announcer'))
				continue;
			if (!element.checkVisibility({ visibilityProperty: true })) continue;
			const [a, b] = [luminance(getComputedStyle(element).color), luminance(groundOf(element))];
			seen.contrast = Math.min(seen.contrast, (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05));
			const { left, right, top, bottom } = element.getBoundingClientRect();
			const sides = [left / innerWidth, 1 - right / innerWidth, top / innerHeight, 1 - bottom / innerHeight];
			seen.margin = Math.min(seen.margin, Math.min(...sides) * 100);
		}
		return seen;
	});

/** The thinnest line around or between things, in pixels. */
export const thinnestBorder = (page: Page): Promise<number> =>
	page.evaluate(() => {
		const visible = [...document.querySelectorAll('body *')].filter((one) =>
			one.checkVisibility({ visibilityProperty: true })
		);
		const widths = visible.flatMap((one) => {
			const style = getComputedStyle(one);
			return (['Top', 'Right', 'Bottom', 'Left'] as const)
				.filter((side) => style[`border${side}Style`] !== 'none')
				.map((side) => parseFloat(style[`border${side}Width`]));
		});
		return Math.min(...widths.filter((width) => width > 0));
	});
