import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** What the tests need beside npm packages: a Chromium, and poppler and LibreOffice to open the files again. */
type Tool = { name: string; debianPackages: string[]; present: () => boolean };

const systemChromium = '/usr/bin/chromium';
const poppler: Tool = {
	name: 'poppler-utils',
	debianPackages: ['poppler-utils'],
	present: () => runs('pdfinfo', '-v')
};
const libreOffice: Tool = {
	name: 'LibreOffice',
	// Without windows, Java and help: some 60 packages, a minute.
	debianPackages: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'],
	present: () => runs('soffice', '--version')
};
const debianChromium: Tool = {
	name: 'Chromium',
	debianPackages: ['chromium'],
	present: () => existsSync(systemChromium)
};

/** Installs what is missing and gives the path of the Chromium to use. Throws an error that says what to install by hand. */
export async function prepareMachine(): Promise<{ chromium: string }> {
	const chosen = process.env.CHROMIUM;
	const missing = [poppler, libreOffice, ...(chosen ? [] : [debianChromium])].filter((tool) => !tool.present());
	if (missing.length > 0 && canInstallFromDebian()) installFromDebian(missing);
	if (!poppler.present()) throw new Error('pdfinfo and pdftotext are missing: install poppler-utils.');
	if (!libreOffice.present()) throw new Error('soffice is missing: install LibreOffice (Writer and Calc).');
	if (chosen) {
		if (!existsSync(chosen)) throw new Error(`CHROMIUM names ${chosen}, which does not exist.`);
		return { chromium: chosen };
	}
	return { chromium: debianChromium.present() ? systemChromium : await playwrightsChromium() };
}

function canInstallFromDebian(): boolean {
	// Ubuntu's package "chromium" installs a snap, which does not run in a container.
	return process.getuid?.() === 0 && /^ID=debian$/m.test(readIfThere('/etc/os-release'));
}

function installFromDebian(tools: Tool[]): void {
	const packages = tools.flatMap((tool) => tool.debianPackages);
	console.log(`Installing from Debian: ${packages.join(', ')}`);
	runs('apt-get', 'update', '-qq');
	runs('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages);
}

async function playwrightsChromium(): Promise<string> {
	const { chromium } = await import('@playwright/test');
	const path = chromium.executablePath();
	if (!existsSync(path)) {
		console.log('Installing a Chromium with Playwright');
		const withDependencies = process.getuid?.() === 0 ? ['--with-deps'] : [];
		const { status } = spawnSync('npx', ['playwright', 'install', ...withDependencies, 'chromium'], {
			stdio: 'inherit'
		});
		if (status !== 0) throw new Error('No Chromium could be installed: install one and name it in CHROMIUM.');
	}
	return path;
}

function runs(command: string, ...args: string[]): boolean {
	const { status } = spawnSync(command, args, {
		stdio: ['ignore', 'ignore', command === 'apt-get' ? 'inherit' : 'ignore'],
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	});
	return status === 0;
}

function readIfThere(file: string): string {
	return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
