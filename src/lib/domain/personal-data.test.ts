import { expect, test } from 'vitest';
import { personalDataIn, type PersonalKind } from './personal-data.ts';

/** Invented, in the ways people write them. */
const hits: [PersonalKind, string][] = [
	['email', 'Meldet euch bei beratung@example.org'],
	['email', 'vorname.nachname@kreis-beispiel.de weiß mehr'],
	['email', 'Schreibt an m.muster+kurs@mail.example.com!'],
	['email', 'info (at) verein-beispiel.de'],
	['email', 'kontakt[at]beispiel.org hilft'],
	['email', 'Адреса: olena@example.com.ua'],
	['email', 'A@B.DE'],
	['email', 'müller@straße.de antwortet schnell'],
	['phone', 'Ruft an: 05221 131234'],
	['phone', '0171/2345678 nach 18 Uhr'],
	['phone', '+49 5221 13-1234'],
	['phone', '+49 (0) 171 234 56 78'],
	['phone', '0049 171 2345678'],
	['phone', '0 52 21 / 13 12 34'],
	['phone', 'Tel. 13-1400'],
	['phone', 'Durchwahl 4711'],
	['phone', 'Handynummer: 1234567'],
	['phone', '0152-28817386'],
	['phone', 'WhatsApp +380 67 123 45 67'],
	['phone', 'Erreichbar unter (05221)131234'],
	['iban', 'DE89 3704 0044 0532 0130 00'],
	['iban', 'DE89370400440532013000'],
	['iban', 'Spenden an de02 1203 0000 0000 2020 51'],
	['iban', 'AT61 1904 3002 3457 3201'],
	['iban', 'NL91 ABNA 0417 1643 00'],
	['iban', 'TR33 0006 1005 1978 6457 8413 26'],
	['iban', 'GB82 WEST 1234 5698 7654 32'],
	['iban', 'PL61109010140000071219812874'],
	['name', 'Frau Beispiel aus der Ausländerbehörde war sehr freundlich'],
	['name', 'Ich habe Herrn Muster dreimal gefragt'],
	['name', 'Herr X versteht uns nicht'],
	['name', 'Frau Dr. Muster hat das gut erklärt'],
	['name', 'Hr. Beispiel ist nie da'],
	['name', 'Fr. Muster-Beispiel weiß das'],
	['name', 'Familie Mustermann wartet seit Mai'],
	['name', 'unsere Kollegin Erika'],
	['name', 'Mrs. Sample from the office'],
	['name', 'Ayşe Hanım yardımcı oldu'],
	['name', 'السيدة مثال ساعدتنا كثيرا'],
	['name', 'пані Приклад дуже допомогла'],
	['name', 'Prof. Dr. Muster hielt den Vortrag'],
	['name', 'Ich heiße Erika'],
	['reference', 'Az. 33.2-1234/25 liegt seit Monaten'],
	['reference', 'Aktenzeichen: 50-3/2025/0815'],
	['reference', 'VG Minden, 4 K 1306/22'],
	['reference', '12 K 345/21.A'],
	['reference', 'BAMF-Nr. 7654321-423'],
	['reference', 'Kassenzeichen 5000123456'],
	['reference', 'Fallnummer AB-2025-77 ist offen'],
	['reference', 'Unser Zeichen 33.2-1234/25']
];

const nothing = [
	'Der Fachtag am 12.03.2026 war gut',
	'Vom 01.02. bis 03.02.2026 gibt es einen Kurs',
	'Pause von 08.30-10.15 Uhr',
	'09:30–10:15 Uhr',
	'Jede Frau und jeder Mann soll mitreden',
	'Frauenberatung ausbauen',
	'Herrschaftszeiten, so viel Papier',
	'Er war Herr der Lage',
	'150 Menschen, 33 pro Workshop, 5 Tische',
	'2025 waren es 1.250.000 Euro',
	'§ 25 Abs. 5 AufenthG besser erklären',
	'Artikel 3 GG, § 9 TIntG',
	'Mehr Zeit! 15 Minuten reichen nicht.',
	'PLZ 32052 Herford',
	'Fall für Fall besprechen, 3 Fälle im Monat',
	'Telefonzeiten verlängern',
	'E-Mail statt Brief @ Behörde',
	'Die ABH ist schwer erreichbar',
	'Kunden brauchen 2 Termine',
	'Anrede mit Herr oder Frau vermeiden',
	'2025/26 wieder anbieten',
	'24/7 erreichbar sein',
	'Stufe B1 in 600 Stunden',
	'Familien brauchen Wohnungen',
	'نحتاج إلى وقت أطول في الاستشارة الأولى',
	'Der Termin ist um 9 Uhr in Raum 104',
	'Im 3. Stock, Zimmer 312',
	'Mit 18 oder 19 Jahren fällt alles weg',
	'100 % Zustimmung',
	'1. Pause, 2. Vortrag, 3. Austausch',
	'Bus 427 fährt nur bis 18:30',
	'Frau oder Mann, das ist doch egal',
	'Als Frau allein in der Unterkunft',
	'Mehr Frauen in Leitung!',
	'Herr im eigenen Haus sein',
	'Familie und Beruf vereinbaren',
	'Die Kollegin aus dem Jobcenter fragen',
	'Kollegen anderer Ämter einladen',
	'Per E-Mail einladen, nicht nur per Brief',
	'Fallzahlen senken: 30 statt 60',
	'In diesem Fall hilft nur reden',
	'SGB II, SGB VIII und AsylbLG erklären',
	'Vorgang dauert 6 Monate',
	'Aktenzeichen auf jedem Brief groß drucken',
	'Das Geschäftszeichen findet niemand',
	'Deutschkurse A1, A2, B1, B2',
	'20 € im Monat für das Ticket',
	'KIM seit 2020, Baustein 1 bis 3',
	'2 x 45 Minuten reichen',
	'Bitte Telefonnummern der Ämter aushängen'
];

test('T8: of fifty texts with personal data at least nine in ten are flagged, each as what it is', () => {
	expect(hits).toHaveLength(50);
	const missed = hits.filter(([kind, text]) => !personalDataIn(text).includes(kind));
	expect(missed).toEqual([]);
});

test('T8: fifty harmless texts are tried', () => {
	expect(new Set(nothing).size).toBe(50);
});

test.each(nothing)('T8: "%s" is not flagged', (text) => {
	expect(personalDataIn(text)).toEqual([]);
});
