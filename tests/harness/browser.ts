/** How a Chromium is started, for the tests of components, end to end and in measurements: quiet on a closed network, and able to run as root. */
export const launchOptions = {
	// It names downloads only in letters that its locale has.
	env: { ...process.env, LANG: 'C.UTF-8' },
	executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
	args: [
		'--no-sandbox',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync',
		'--no-first-run'
	]
};
