import { createClient } from '@supabase/supabase-js';
import { signIn } from '../harness/organiser.ts';
import { check } from './axe.ts';
import { expect, test } from './fixtures.ts';

const logo =
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 80"><rect width="80" height="80" rx="12" fill="#7a1f5c"/><path d="M100 60V20l40 40V20h60" fill="none" stroke="#7a1f5c" stroke-width="10"/></svg>';
const file = (name: string, text: string) => ({ name, mimeType: 'image/svg+xml', buffer: Buffer.from(text) });

test('L7, L17, L21: an owner says what the organisation is called, shows and promises; attendees see it, and nobody else’s', async ({
	page,
	installation,
	fachtag,
	anotherDevice
}) => {
	const { config, organiser } = installation;
	const account = { email: 'leitung@lippe.example', password: 'ein langer Satz am Fluss' };
	const made = await organiser.client.rpc('make_organisation', { p_name: 'KI Lippe', p_email: account.email });
	const { id, invitation } = made.data as { id: string; invitation: { token: string } };
	const newcomer = createClient(config.supabaseUrl, config.publishableKey, { auth: { persistSession: false } });
	await newcomer.auth.signUp({ ...account, options: { data: { invitation: invitation.token } } });

	await page.goto('/organise/sign-in?next=/organise/organisation');
	await page.getByLabel('E-Mail-Adresse').fill(account.email);
	await page.getByLabel('Passwort', { exact: true }).fill(account.password);
	await page.getByRole('button', { name: 'Anmelden' }).click();
	await expect(page.getByRole('heading', { name: 'Angaben', level: 1 })).toBeVisible();
	await check(page, 'the details of an organisation');

	const part = (name: string) => page.getByRole('region', { name, exact: true });
	await part('Name').getByLabel('Name der Organisation').fill('KI Lippe <b>Detmold</b>');
	await part('Name').getByRole('button', { name: 'Speichern' }).click();
	await expect(part('Name').getByRole('status')).toHaveText('Gespeichert.');

	const look = part('Aussehen');
	await look.getByLabel('Farbe').fill('#ffcc00');
	await look.getByRole('button', { name: 'Speichern' }).click();
	await expect(look.getByRole('alert')).toContainText('zu hell');
	await expect(look.getByLabel('Farbe')).toHaveValue('#ffcc00');
	await look.getByRole('button', { name: '#876b00 nehmen' }).click();
	await look.getByRole('button', { name: 'Speichern' }).click();
	await expect(look.getByRole('status')).toHaveText('Gespeichert.');

	const picture = part('Logo');
	await picture
		.getByLabel('Datei')
		.setInputFiles(file('logo.svg', logo.replace('<rect', '<script>alert(1)</script><rect')));
	await picture.getByRole('button', { name: 'Logo hochladen' }).click();
	await expect(picture.getByText('enthält ein Skript')).toBeVisible();
	await picture.getByLabel('Datei').setInputFiles(file('logo.svg', logo));
	await picture.getByRole('button', { name: 'Logo hochladen' }).click();
	await expect(picture.getByRole('img', { name: 'Logo von KI Lippe <b>Detmold</b>' })).toBeVisible();

	const legal = part('Rechtliche Angaben');
	await legal.getByLabel('Datenschutzbeauftragte').fill('datenschutz@lippe.example');
	await legal.getByLabel('Impressum (Deutsch)').fill('KI Lippe\nFelix-Fechenbach-Straße 5\n\nLeitung: <i>[Name]</i>');
	await legal.getByRole('button', { name: 'Speichern' }).click();
	await expect(legal.getByRole('status')).toHaveText('Gespeichert.');

	const theirs = await signIn(config, account);
	const details = {
		title: 'Fachtag Lippe',
		day: '2027-03-01',
		purpose: 'Austausch',
		recipients: 'Alle',
		what_next: 'Wir lesen.',
		contact: 'Infotisch'
	};
	const event = await theirs.client.rpc('make_event', {
		p_organisation_id: id,
		p_definition: { details },
		p_open: true
	});
	const { code } = (event.data as { event: { code: string } }).event;

	const phone = await anotherDevice({ viewport: { width: 390, height: 844 } });
	await phone.goto(`/e/${code}`);
	const shown = phone.getByRole('img', { name: 'KI Lippe <b>Detmold</b>' });
	await expect(shown).toBeVisible();
	await expect(shown).toHaveJSProperty('naturalWidth', 640);
	await expect(phone.getByRole('button', { name: 'Los geht’s' })).toHaveCSS('background-color', 'rgb(135, 107, 0)');
	await check(phone, 'the welcome of an organisation with a colour');
	await phone.getByText('Mehr dazu').click();
	await expect(phone.getByText('datenschutz@lippe.example')).toBeVisible();
	await phone.getByRole('link', { name: 'Impressum' }).click();
	await expect(phone.getByText('Felix-Fechenbach-Straße 5')).toBeVisible();
	await expect(phone.getByText('<i>[Name]</i>')).toBeVisible();
	await expect(phone.locator('mark')).toHaveText('[Name]');

	await phone.goto(`/e/${fachtag.code}`);
	await expect(phone.getByRole('button', { name: 'Los geht’s' })).toHaveCSS('background-color', 'rgb(0, 80, 92)');
	await expect(phone.getByRole('img', { name: /Lippe/ })).toHaveCount(0);
	await phone.getByRole('link', { name: 'Impressum' }).click();
	await expect(phone.getByRole('heading', { name: 'Impressum' })).toBeVisible();
	await expect(phone.getByText('Fechenbach')).toHaveCount(0);

	// At the desk of KI Lippe the other one's event is not there.
	expect((await page.request.get(`/organise/${fachtag.id}`)).status()).toBe(404);
	await page.goto('/organise/organisation/log');
	await expect(page.getByRole('row').filter({ hasText: 'Logo hochgeladen' })).toContainText(account.email);
	await check(page, 'the log');
});

test('L21: who belongs to two organisations works in one at a time', async ({ page, installation }) => {
	const { config, organiser } = installation;
	const account = { email: 'beide@kreis.example', password: 'noch ein langer Satz am See' };
	const made = await organiser.client.rpc('make_organisation', { p_name: 'Zweites Zentrum', p_email: account.email });
	const newcomer = createClient(config.supabaseUrl, config.publishableKey, { auth: { persistSession: false } });
	const { token } = (made.data as { invitation: { token: string } }).invitation;
	await newcomer.auth.signUp({ ...account, options: { data: { invitation: token } } });
	const { data } = await organiser.client.from('organisations').select('id, name').single();
	const home = data as { id: string; name: string };
	const invited = await organiser.client.rpc('make_invitation', {
		p_organisation_id: home.id,
		p_email: account.email,
		p_role: 'organiser'
	});
	const invitation = `/organise/invitation/${(invited.data as { token: string }).token}`;
	await page.goto(`/organise/sign-in?next=${invitation}`);
	await page.getByLabel('E-Mail-Adresse').fill(account.email);
	await page.getByLabel('Passwort', { exact: true }).fill(account.password);
	await page.getByRole('button', { name: 'Anmelden' }).click();
	await page.getByRole('button', { name: 'Beitreten' }).click();
	await expect(page.getByText('Bevor Sie einer weiteren Organisation beitreten')).toBeVisible();
	await page.getByRole('link', { name: 'Link an meine Adresse schicken' }).click();
	await page.getByLabel('E-Mail-Adresse').fill(account.email);
	await page.getByRole('button', { name: 'Link zum Anmelden schicken' }).click();
	await expect(page.getByText('ist die Mail unterwegs')).toBeVisible();
	const link = async () => {
		const { data: waiting } = await organiser.client.functions.invoke('outbox', { method: 'GET' });
		const mail = (waiting as { mails: { to: string; text: string }[] }).mails.find(({ to }) => to === account.email);
		return /\/organise\/confirm\S+/.exec(mail?.text ?? '')?.[0] ?? '';
	};
	await expect.poll(link).not.toBe('');
	await page.goto(await link());
	await page.getByRole('button', { name: 'Jetzt anmelden' }).click();
	await expect(page.getByRole('heading', { name: 'Veranstaltungen', level: 1 })).toBeVisible();
	await page.goto(invitation);
	await page.getByRole('button', { name: 'Beitreten' }).click();
	const choice = page.getByLabel('Organisation', { exact: true });
	await choice.selectOption('Zweites Zentrum');
	await page.getByRole('button', { name: 'Wechseln' }).click();
	await expect(page.getByText('Noch keine Veranstaltung')).toBeVisible();
	await choice.selectOption(home.name);
	await page.getByRole('button', { name: 'Wechseln' }).click();
	await expect(page.getByRole('link', { name: /Fachtag/ }).first()).toBeVisible();
	await page.getByRole('link', { name: 'Organisation verwalten' }).click();
	await expect(page.getByText('Ändern kann das, wer die Rolle')).toBeVisible();
	expect((await page.request.get('/organise/organisation/log')).status()).toBe(403);
});
