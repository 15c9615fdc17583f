/** How a Chromium is started, here and in playwright.config.ts: quiet on a closed network, and able to run as root. */
export const launchOptions = {
	executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
	args: [
		'--no-sandbox',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync',
		'--no-first-run'
	]
};
